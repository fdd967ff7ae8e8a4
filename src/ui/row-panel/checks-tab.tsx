/**
 * Kiểm tra: what the checks find in the submitted document, read only when somebody asks, with their own rights; in the
 * worker that the preview uses, or in slices on the page where a host lets none start.
 */
import * as React from 'react';
import { documentRoom } from '../../actions/document-room';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import type { RowView } from '../../actions/open-row';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { useRowStrings } from '../loc/use-row-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { FindingsList } from '../parts/findings-list';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';
import { refusalReasons } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import { startDocumentWorker } from './start-document-worker';

export interface ChecksOfRow {
  readonly state: ActState<ReportView>;
  check(): Promise<unknown>;
}

export function useRowChecks({ item }: RowView): ChecksOfRow {
  const acting = useActing();
  const { state, start } = useAct<ReportView>();
  const stop = React.useRef<AbortController>();
  // A panel that was closed waits for nothing any more.
  React.useEffect(() => () => stop.current?.abort(), []);
  const check = async (): Promise<unknown> => {
    const abort = new AbortController();
    stop.current = abort;
    return start(() =>
      openReport(acting, item.obligation.id, async (bytes, input) => {
        const { DocumentChecker } = await documentRoom();
        const checker = new DocumentChecker(startDocumentWorker);
        try {
          return await checker.check(bytes, input, abort.signal);
        } finally {
          checker.close();
        }
      })
    );
  };
  return { state, check };
}

export interface ChecksTabProps {
  readonly view: RowView;
  readonly checks: ChecksOfRow;
}

export function ChecksTab({ view, checks }: ChecksTabProps): React.ReactElement {
  const strings = useStrings();
  const { checks: words } = useRowStrings();
  const { state, check } = checks;
  if (!view.hasReport) {
    return <Notice tone="idle" explanation={words.nothing} />;
  }
  if (view.report === undefined) {
    return <Notice tone="idle" explanation={words.hidden} />;
  }
  switch (state.kind) {
    case 'idle':
      return (
        <>
          <p>{words.hint}</p>
          <Button look="primary" onClick={check}>
            {words.ask}
          </Button>
        </>
      );
    case 'running':
      return <Loading label={words.running} />;
    case 'failed':
      return <FailureNotice failure={state.failure} onRetry={check} />;
    case 'refused':
      return <Notice tone="idle" explanation={words.hidden} reasons={refusalReasons(state.refusals, strings)} />;
    case 'done': {
      const { findings, changedSinceSubmission, sections } = state.value;
      const blocks = findings.filter(({ severity }) => severity === 'blocks').length;
      return (
        <>
          {changedSinceSubmission && <Notice tone="warn" explanation={words.changed} />}
          <p role="status">{findings.length === 0 ? words.none : words.summary(blocks, findings.length - blocks)}</p>
          <FindingsList
            findings={findings}
            nameOf={(id) => {
              const found = sections.find(({ section }) => section.id === id);
              return found === undefined ? id : sectionName(found.section);
            }}
          />
        </>
      );
    }
  }
}
