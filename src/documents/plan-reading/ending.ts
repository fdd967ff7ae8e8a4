/** The end of a plan: who receives it, and the office that signs it. Persons are not read. */
import { found } from './plan-text';
import type { PlanParagraph } from './plan-text';
import type { Found, SignatoryProposal } from './proposal';

const RECIPIENTS = /^nơi nhận\s*:?/iu;
const AUTHORITY = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|T\/UQ|Q\.)\s*\p{L}/u;
const POSITION =
  /^(?:phó\s+)?(?:bí thư|chủ tịch|giám đốc|trưởng|chánh|cục trưởng|thủ trưởng|hiệu trưởng|viện trưởng|chủ nhiệm|tổng|bộ trưởng|thứ trưởng|ủy viên|thường trực)/iu;

export interface PlanEnding {
  readonly recipients: readonly Found<string>[];
  readonly signatory?: Found<SignatoryProposal>;
  /** Index of the first paragraph of the ending. */
  readonly start: number;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

function recipientsOf(all: readonly PlanParagraph[], from: number): readonly Found<string>[] {
  const recipients: Found<string>[] = [];
  for (const of of all.slice(from)) {
    const text = of.text.replace(RECIPIENTS, '').trim();
    if (AUTHORITY.test(text) || (isCapitals(text) && POSITION.test(text))) {
      break;
    }
    const name = text.replace(/^[-–+•]\s*/u, '').replace(/[,;.]+$/u, '');
    if (name !== '' && of.text.includes(name)) {
      recipients.push(found(name, of, name, 0.95));
    }
  }
  return recipients;
}

function signatoryOf(all: readonly PlanParagraph[], from: number): Found<SignatoryProposal> | undefined {
  const authorityAt = all.findIndex(({ text }, index) => index >= from && AUTHORITY.test(text) && isCapitals(text));
  const authority = all[authorityAt];
  const below = all.slice(authority === undefined ? from : authorityAt);
  const position = below.find(({ text }) => isCapitals(text) && POSITION.test(text) && !AUTHORITY.test(text));
  const of = authority ?? position;
  if (of === undefined) {
    return undefined;
  }
  const value = { authority: authority?.text ?? '', position: position?.text ?? '' };
  return found(value, of, of.text, position === undefined ? 0.6 : 0.95);
}

/** Letters of two columns give the recipients first, then the signature, as reading order has them. */
export function readEnding(all: readonly PlanParagraph[]): PlanEnding {
  const at = all.findIndex(({ text }) => RECIPIENTS.test(text));
  const authority = all.findIndex(
    ({ text }, index) => index > all.length / 3 && AUTHORITY.test(text) && isCapitals(text)
  );
  const starts = [at, authority].filter((each) => each >= 0);
  const start = starts.length === 0 ? all.length : Math.min(...starts);
  const signatory = signatoryOf(all, Math.min(start, all.length));
  return { recipients: at < 0 ? [] : recipientsOf(all, at), ...(signatory === undefined ? {} : { signatory }), start };
}
