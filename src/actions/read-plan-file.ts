/** Đọc tệp: a plan's or an outline's .docx or .txt comes into the draft, each value with the words it was read from. */
import { DocumentError } from '../documents/document-error';
import type { Outline } from '../domain/outline';
import type { PlanDraft } from '../domain/plan-draft';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

/** A file as the person brought it. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Plans are some pages long; text beyond this is none. */
const LONGEST_TEXT = 4 * 1024 * 1024;

const isText = ({ name }: BroughtFile): boolean => /\.txt$/iu.test(name);

/** @throws DocumentError for bytes that are no text in UTF-8 or UTF-16. */
function textOf({ bytes }: BroughtFile): string {
  if (bytes.length > LONGEST_TEXT) {
    throw new DocumentError('tooLarge', `${bytes.length} bytes of text`);
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw new DocumentError('damaged', `The text is not ${encoding}.`);
  }
}

const reading = async (): Promise<typeof import('../documents/plan-drafting/on-demand')> =>
  import(/* webpackChunkName: 'plan-reading' */ '../documents/plan-drafting/on-demand');

/** Refused with the reason when the file is none that can be read safely. Writes nothing. */
export async function readPlanFile(draft: PlanDraft, file: BroughtFile): Promise<Outcome<PlanDraft>> {
  return attempt(async () => {
    const { readPlan, readPlanText, withPlanRead } = await reading();
    return withPlanRead(draft, isText(file) ? readPlanText(textOf(file)) : readPlan(file.bytes));
  });
}

/** Sections that the draft's outline has already keep their ids. Refused as `readPlanFile`. */
export async function readOutlineFile(draft: PlanDraft, file: BroughtFile): Promise<Outcome<PlanDraft>> {
  return attempt(async () => {
    const { readOutline, readOutlineText, withOutlineRead } = await reading();
    const options: { readonly previous?: Outline } =
      draft.outline.sections.length === 0 ? {} : { previous: draft.outline };
    const proposal = isText(file) ? readOutlineText(textOf(file), options) : readOutline(file.bytes, options);
    return withOutlineRead(draft, proposal);
  });
}
