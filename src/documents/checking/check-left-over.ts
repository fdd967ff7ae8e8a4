/** What must not go up with a report: content that reaches outside, text in pieces. */
import { composeText } from '../fixing/compose-text';
import { PackageEditor } from '../opc/package-editor';
import { removeForeign } from '../sanitising/remove-foreign';
import type { Removed, RemovedKind } from '../sanitising/removed';
import type { CheckContext } from './context';
import { block, warning } from './finding';
import type { Finding, FindingCode } from './finding';

const CODES: Readonly<Partial<Record<RemovedKind, FindingCode>>> = {
  attachedTemplate: 'remoteTemplate',
  externalContent: 'externalContent',
  mailMerge: 'externalContent',
  embeddedObject: 'embeddedObject',
  field: 'dangerousField',
  unsafeLink: 'unsafeLink'
};

/** A template on somebody's own disk is forgotten when it is not found; one on the network is loaded and run. */
const isRemote = (target: string): boolean => /^(https?:|ftp:|\\\\|file:\/\/[^/])/i.test(target);

function blocks({ kind, what }: Removed): boolean {
  return kind === 'field' || kind === 'externalContent' || (kind === 'attachedTemplate' && isRemote(what));
}

/** Trees are never changed in place, so taking everything out of a copy costs next to nothing and says what there was. */
export function checkForeign({ document }: CheckContext): readonly Finding[] {
  const removed = removeForeign(new PackageEditor(document.word));
  const found = new Map<FindingCode, { first: Removed; count: number; isBlocking: boolean }>();
  for (const each of removed) {
    const code = CODES[each.kind];
    if (code !== undefined) {
      const before = found.get(code);
      found.set(code, {
        first: before?.first ?? each,
        count: (before?.count ?? 0) + 1,
        isBlocking: before?.isBlocking === true || blocks(each)
      });
    }
  }
  return Array.from(found, ([code, { first, count, isBlocking }]) =>
    (isBlocking ? block : warning)(code, { actual: first.what, count, fix: { kind: 'removeForeign' } })
  );
}

/** A stray accent in a name is found nowhere and sorts last. */
export function checkComposition({ document, lines }: CheckContext): readonly Finding[] {
  if (composeText(document.root) === document.root) {
    return [];
  }
  const odd = lines.filter(({ written }) => written !== written.normalize('NFC'));
  return [
    warning('textDecomposed', { place: odd[0]?.place, count: Math.max(1, odd.length), fix: { kind: 'composeText' } })
  ];
}
