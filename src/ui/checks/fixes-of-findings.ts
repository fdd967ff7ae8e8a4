/** Which findings can be mended in the open document, and the fixes of several without repetition. */
import type { Finding } from '../../documents/check';
import type { Fix } from '../../documents/fixing/fix';
import type { WordAbilities } from '../outline/document-in-word';

/** How a fix can be made in the open document. */
export type FixWay = 'here' | 'newerWord' | 'notHere';

export function wayOf(kind: Fix['kind'], abilities: WordAbilities): FixWay {
  switch (kind) {
    case 'insertSection':
    case 'tagSection':
    case 'writeNumberLine':
    case 'padDate':
    case 'punctuateRecipients':
    case 'writeAuthority':
    case 'closeText':
    case 'writeCells':
    case 'composeText':
    case 'setFont':
      return 'here';
    case 'acceptRevisions':
      return abilities.acceptRevisions ? 'here' : 'newerWord';
    case 'removeComments':
      return abilities.removeComments ? 'here' : 'newerWord';
    case 'convertLegacyText':
    case 'setPage':
    case 'setBodySize':
    case 'removeForeign':
      return 'notHere';
  }
}

/** Fixes that "fix all" leaves to a decision of their own: they take away what a person may still want to read. */
const ASKS: ReadonlySet<Fix['kind']> = new Set(['acceptRevisions', 'removeComments']);

/** The different fixes of findings that can be made here all at once, in the order of the findings. */
export function fixesTogether(findings: readonly Finding[], abilities: WordAbilities): readonly Fix[] {
  const found = new Map<string, Fix>();
  for (const { fix } of findings) {
    if (fix !== undefined && !ASKS.has(fix.kind) && wayOf(fix.kind, abilities) === 'here') {
      found.set(JSON.stringify(fix), fix);
    }
  }
  // Positions of paragraphs move when a section is put in, so those that go by positions come first.
  return [...found.values()].sort((a, b) => Number(a.kind === 'insertSection') - Number(b.kind === 'insertSection'));
}
