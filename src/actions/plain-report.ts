/** Nộp tệp .docx thường: a report that was written without the add-in, read, shown, then saved as the draft and submitted. */
import type { ObligationId, SectionId } from '../domain/code';
import type { Completeness } from '../domain/event';
import { sectionState, sectionsInOrder } from '../domain/outline';
import type { Section, SectionState } from '../domain/outline';
import type { Finding } from '../documents/check';
import type { SectionReading } from '../documents/read-report';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { checkInputOf } from './check-input';
import { documentRoom } from './document-room';
import { draftFileOf, loadForAct } from './loading';
import type { DraftFile } from './open-my-work';
import type { Outcome } from './outcome';
import { saveAsDraft, saysTheSame } from './save-as-draft';
import type { BroughtDocument } from './save-as-draft';
import { submitReport } from './submit-report';
import type { Submission, SubmitStep } from './submit-report';

/** One section of the outline as the file has it, in reading order. */
export interface PlainSection {
  readonly section: Section;
  readonly depth: number;
  /** Undefined for a heading section, which holds no text of its own. */
  readonly state: SectionState | undefined;
  readonly words: number;
  readonly foundBy: SectionReading['foundBy'];
  /** The heading as the file writes it, where it was found by one that is not the outline's own title. */
  readonly renamed: string | undefined;
}

/** What a file would become as a report. Nothing is written yet. */
export interface PlainReport {
  readonly sections: readonly PlainSection[];
  readonly completeness: Completeness;
  readonly findings: readonly Finding[];
  /** The unit's draft, which the file would replace; undefined when there is none, or it says the same already. */
  readonly replaces: DraftFile | undefined;
}

/** Saving, then the steps of a submission. */
export type PlainStep = 'savingDraft' | SubmitStep;

interface ReadFile extends BroughtDocument {
  readonly findings: readonly Finding[];
}

/** @throws Refused when the person may not submit, or the file bears a mark of secrecy; DocumentError when it does not read. */
async function readFile(acting: Acting, id: ObligationId, bytes: Uint8Array): Promise<ReadFile> {
  const loaded = await loadForAct(acting, id);
  const refusal = loaded.item.refusals.submitted;
  if (refusal !== undefined) {
    throw new Refused({ code: refusal });
  }
  const { plan, item } = loaded;
  const [{ checkInSlices }, unit] = await Promise.all([
    documentRoom(),
    acting.store.units.get(plan.id, item.obligation.unit)
  ]);
  const { reading, findings } = await checkInSlices(bytes, await checkInputOf(acting, loaded, unit));
  // A state secret must not even be saved as a draft.
  const secret = findings.find(({ code }) => code === 'secrecyMark');
  if (secret !== undefined) {
    throw new Refused({ code: secret.code });
  }
  return { loaded, reading, findings };
}

function sectionsOf({ loaded, reading }: ReadFile): readonly PlainSection[] {
  const read = new Map<SectionId, SectionReading>(reading.sections.map((each) => [each.id, each]));
  return sectionsInOrder(loaded.plan.outline).map(({ section, depth }) => {
    const found = read.get(section.id);
    const words = found?.words ?? 0;
    const isThere = found?.foundBy !== undefined;
    return {
      section,
      depth,
      state: section.kind === 'prose' ? sectionState(section, isThere ? words : undefined) : undefined,
      words,
      foundBy: found?.foundBy,
      renamed: found?.heading?.isRenamed === true ? found.heading.text : undefined
    };
  });
}

/** Reads a file on the person's machine: nothing leaves it. Refused with a document's own reason. */
export async function readPlainReport(
  acting: Acting,
  id: ObligationId,
  bytes: Uint8Array
): Promise<Outcome<PlainReport>> {
  return attempt(async () => {
    const file = await readFile(acting, id, bytes);
    const { draft } = file.loaded;
    const isNew = draft === undefined || !(await saysTheSame(acting, draft, file));
    return {
      sections: sectionsOf(file),
      completeness: file.reading.completeness,
      findings: file.findings,
      replaces: draft !== undefined && isNew ? draftFileOf(acting.store.site, draft) : undefined
    };
  });
}

/**
 * Saves the file as the unit's draft and submits that. A retry finds the draft that says the same and goes on from there,
 * so that neither a version nor a submission is made twice.
 * @param replaces version label of the draft that may be replaced; refused with `draftExists` when there is another.
 */
export async function submitPlainReport(
  acting: Acting,
  id: ObligationId,
  bytes: Uint8Array,
  replaces: string | undefined,
  onStep: (step: PlainStep) => void = () => undefined
): Promise<Outcome<Submission>> {
  onStep('savingDraft');
  const saved = await attempt(async () => {
    const file = await readFile(acting, id, bytes);
    const blocking = file.findings.filter(({ severity }) => severity === 'blocks');
    if (blocking.length > 0) {
      throw new Refused(...blocking.map(({ code, section }) => ({ code, section })));
    }
    await saveAsDraft(acting, file, bytes, replaces);
  });
  return saved.kind === 'done' ? submitReport(acting, id, onStep) : saved;
}
