/** Reads a .docx of the person's machine, then saves and submits it. What reads documents is loaded with the first file. */
import * as React from 'react';
import { readPlainReport, submitPlainReport } from '../../actions/plain-report';
import type { PlainReport, PlainStep } from '../../actions/plain-report';
import type { Submission } from '../../actions/submit-report';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

/** A file that was read, with its bytes for as long as it may be submitted. */
export interface ReadFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly report: PlainReport;
}

export interface PlainSubmission {
  readonly reading: ActState<ReadFile>;
  readonly submission: ActState<Submission, PlainStep>;
  readonly read: (file: File) => void;
  readonly submit: (file: ReadFile, replaces: string | undefined) => void;
}

/** @param onDone called once the server has recorded the submission. */
export function usePlainReport(id: ObligationId, onDone: () => void): PlainSubmission {
  const acting = useActing();
  const { state: reading, start: startReading } = useAct<ReadFile>();
  const { state: submission, start: startSubmission, reset } = useAct<Submission, PlainStep>();
  const read = React.useCallback(
    (file: File) => {
      reset();
      startReading(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await readPlainReport(acting, id, bytes);
        return outcome.kind === 'done'
          ? { kind: 'done', value: { name: file.name, size: file.size, bytes, report: outcome.value } }
          : outcome;
      }).catch(() => undefined); // failures arrive through `reading`
    },
    [acting, id, reset, startReading]
  );
  const submit = React.useCallback(
    ({ bytes }: ReadFile, replaces: string | undefined) => {
      startSubmission((onStep) => submitPlainReport(acting, id, bytes, replaces, onStep))
        .then((outcome) => outcome?.kind === 'done' && onDone())
        .catch(() => undefined); // failures arrive through `submission`
    },
    [acting, id, onDone, startSubmission]
  );
  return { reading, submission, read, submit };
}
