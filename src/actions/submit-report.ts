/** Trình: the saved draft version becomes the unit's submitted report. */
import type { EventKey, ObligationId } from '../domain/code';
import { submissionAttempt, submissionKey } from '../domain/event-key';
import type { Completeness, FileVersion } from '../domain/event';
import { proseSections, sectionState } from '../domain/outline';
import type { Outline } from '../domain/outline';
import type { SectionStates } from '../domain/section-notes';
import type { Finding } from '../documents/check';
import type { SectionReading } from '../documents/read-report';
import { DocumentError } from '../documents/document-error';
import { StoreError } from '../store/failure';
import type { StoredFile } from '../store/library';
import type { Store } from '../store/open-store';
import type { StoredReport } from '../store/reports';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { checkDraft } from './checking';
import type { CheckedDraft } from './checking';
import { draftFileOf, reportFileOf } from './loading';
import { recordAct } from './recording';
import type { DraftFile, ReportFile } from './open-my-work';
import type { Outcome } from './outcome';

/** What the act is doing now, in this order. */
export type SubmitStep = 'reading' | 'checking' | 'uploading' | 'describing' | 'publishing' | 'recording';

export const SUBMIT_STEPS: readonly SubmitStep[] = [
  'reading',
  'checking',
  'uploading',
  'describing',
  'publishing',
  'recording'
];

/** What was submitted. */
export interface Submission {
  readonly key: EventKey;
  readonly report: ReportFile;
  readonly completeness: Completeness;
  /** What warned but did not block. */
  readonly findings: readonly Finding[];
}

/** What would be submitted now. */
export interface SubmissionPreview {
  readonly findings: readonly Finding[];
  readonly completeness: Completeness;
  readonly draft: DraftFile;
}

/** Checks the saved draft version without writing anything. */
export async function previewSubmission(acting: Acting, id: ObligationId): Promise<Outcome<SubmissionPreview>> {
  return attempt(async () => {
    const { draft, reading, findings } = await checkDraft(acting, id);
    return { findings, completeness: reading.completeness, draft: draftFileOf(acting.store.site, draft) };
  });
}

async function fingerprintOf(store: Store, file: StoredFile, outline: Outline): Promise<string | undefined> {
  try {
    const [{ readReport }, bytes] = await Promise.all([documentRoom(), store.reports.bytes(file.serverRelativeUrl)]);
    return readReport(bytes, outline).fingerprint;
  } catch (error) {
    if (error instanceof DocumentError) {
      return undefined;
    }
    throw error;
  }
}

/** The submission's file: put, described and published, each unless an earlier try did it. */
async function putReport(
  { store, now }: Acting,
  { loaded, draft, bytes, reading }: CheckedDraft,
  { key, attempt }: { readonly key: EventKey; readonly attempt: number },
  onStep: (step: SubmitStep) => void
): Promise<StoredReport> {
  const { reports } = store;
  const { obligation } = loaded.item;
  const { outline } = loaded.plan;
  const version = versionOf(draft);
  const url = reports.urlOf(obligation, version, attempt);
  const { fingerprint, completeness } = reading;
  const there = await reports.atUrl(url);
  // What is there counts by its content, so that submitting again also repairs a report that somebody changed.
  const isPut = there !== undefined && (await fingerprintOf(store, there, outline)) === fingerprint;
  if (!isPut) {
    onStep('uploading');
    await reports.put(obligation, version, attempt, bytes);
  }
  if (!isPut || there.submissionKey !== key || there.fingerprint !== fingerprint) {
    onStep('describing');
    await reports.describeSubmission(url, obligation, { key, fingerprint, completeness, submittedOn: now() });
  }
  const described = await reports.atUrl(url);
  if (described?.moderation === 'draft' || described?.moderation === 'denied') {
    onStep('publishing');
    await reports.publish(url, '');
  }
  const published = await reports.atUrl(url);
  if (published === undefined) {
    throw new StoreError('notFound', 'The report was put into the library but the server does not show it.');
  }
  return published;
}

/** How far each section came that the unit was asked for. */
function sectionStates(outline: Outline, readings: readonly SectionReading[]): SectionStates {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return Object.fromEntries(
    proseSections(outline).map((section) => {
      const reading = byId.get(section.id);
      return [section.id, sectionState(section, reading?.foundBy === undefined ? undefined : reading.words)];
    })
  );
}

function versionOf({ uniqueId, versionLabel }: StoredFile): FileVersion {
  return { uniqueId, label: versionLabel };
}

/**
 * Submits the saved draft version. Every step can be repeated: a retry finds what is done and goes on, because the
 * draft version and the attempt decide the key and the file's name, and the event list takes a key once. The same
 * version may be submitted anew after it was withdrawn or returned: that is another attempt, in a file of its own.
 */
export async function submitReport(
  acting: Acting,
  id: ObligationId,
  onStep: (step: SubmitStep) => void = () => undefined
): Promise<Outcome<Submission>> {
  return attempt(async () => {
    onStep('reading');
    const checked = await checkDraft(acting, id, () => onStep('checking'));
    const { draft, reading, findings } = checked;
    const blocking = findings.filter((finding) => finding.severity === 'blocks');
    if (blocking.length > 0) {
      throw new Refused(...blocking.map(({ code, section }) => ({ code, section })));
    }
    const attempt = submissionAttempt(checked.loaded.folded, versionOf(draft));
    const key = submissionKey(id, versionOf(draft), attempt);
    const report = await putReport(acting, checked, { key, attempt }, onStep);
    onStep('recording');
    const { completeness, fingerprint } = reading;
    const { loaded } = checked;
    await recordAct(acting, loaded, {
      act: 'submitted',
      key,
      obligation: id,
      draft: versionOf(draft),
      report: versionOf(report),
      reportUrl: report.serverRelativeUrl,
      fingerprint,
      completeness,
      sections: sectionStates(loaded.plan.outline, reading.sections),
      findings: { blocks: blocking.length, warns: findings.length - blocking.length }
    });
    return { key, report: reportFileOf(acting.store.site, report), completeness, findings };
  });
}
