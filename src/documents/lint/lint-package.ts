/**
 * Looks for faults in a Word document that the Open XML SDK validator does not see, several of which make Word refuse the
 * file or lose numbers, links or controls. What we write passes both.
 */
import { DocumentError } from '../document-error';
import { OfficePackage } from '../opc/package';
import { MC, R, W, XMLNS } from '../xml/namespaces';
import { attributeOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { deletionRules, fieldRules, tableRules } from './content-rules';
import { controlRules } from './control-rules';
import type { LintFault, Rule, Story, StoryGroup } from './fault';
import { identityRules } from './identity-rules';
import { orderRules } from './order-rules';
import { listRules, styleRules } from './reference-rules';
import { found, valueOf, walk } from './walk';

export type { LintCode, LintFault } from './fault';

const RULES: readonly Rule[] = [
  styleRules,
  listRules,
  controlRules,
  identityRules,
  tableRules,
  orderRules,
  deletionRules,
  fieldRules
];

/** Parts beside the main one that hold text. */
const STORIES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function storyOf(parts: OfficePackage, part: string): Story {
  return { part, root: parts.xml(part).root };
}

function groupOf(parts: OfficePackage, main: string, prompts: ReadonlySet<string>): StoryGroup {
  const related = (kind: string): readonly Story[] =>
    parts
      .relationshipsOf(main)
      .filter(({ type, isExternal, target }) => type === `${R}/${kind}` && !isExternal && parts.has(target))
      .map(({ target }) => storyOf(parts, target));
  const [styles] = related('styles');
  const [numbering] = related('numbering');
  return { stories: [storyOf(parts, main), ...STORIES.flatMap(related)], styles, numbering, prompts };
}

function promptsOf(glossary: XmlElement | undefined): ReadonlySet<string> {
  const blocks = glossary === undefined ? [] : found(glossary, 'docPartPr');
  return new Set(blocks.map((each) => valueOf(each, 'name') ?? ''));
}

function relationshipFaults(parts: OfficePackage): readonly LintFault[] {
  return ['', ...parts.partNames()].flatMap((source) =>
    parts
      .relationshipsOf(source)
      .filter(({ isExternal, target }) => !isExternal && !parts.has(target))
      .map(({ target }): LintFault => ({ code: 'partMissing', part: source, what: target }))
  );
}

/** What an XML part names: relationships that it must have, prefixes that it must declare. */
function namingFaults(parts: OfficePackage, { part, root }: Story): readonly LintFault[] {
  const known = new Set(parts.relationshipsOf(part).map(({ id }) => id));
  const faults: LintFault[] = [];
  walk(root, ({ attributes }) => {
    for (const { namespace, value } of attributes) {
      if (namespace === R && value !== '' && !known.has(value)) {
        faults.push({ code: 'relationshipMissing', part, what: value });
      }
    }
  });
  const declared = new Set(root.attributes.filter(({ namespace }) => namespace === XMLNS).map(({ local }) => local));
  const ignorable = (attributeOf(root, MC, 'Ignorable') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  const undeclared = ignorable.filter((prefix) => !declared.has(prefix));
  return [...faults, ...undeclared.map((what): LintFault => ({ code: 'prefixUndeclared', part, what }))];
}

function faultsIn(parts: OfficePackage): readonly LintFault[] {
  const main = parts.relationshipsOf('').find(({ type }) => type === `${R}/officeDocument`)?.target;
  if (main === undefined || !parts.has(main)) {
    return [{ code: 'partMissing', part: '', what: main ?? 'officeDocument' }];
  }
  const glossary = parts.relationshipsOf(main).find(({ type }) => type === `${R}/glossaryDocument`)?.target;
  const prompts = promptsOf(glossary === undefined || !parts.has(glossary) ? undefined : parts.xml(glossary).root);
  const mains = glossary === undefined || !parts.has(glossary) ? [main] : [main, glossary];
  const groups = mains.map((each) => groupOf(parts, each, prompts));
  const stories = groups.flatMap((group) => group.stories).filter(({ root }) => root.namespace === W);
  return [
    ...relationshipFaults(parts),
    ...stories.flatMap((story) => namingFaults(parts, story)),
    ...groups.flatMap((group) => RULES.flatMap((rule) => rule(group)))
  ];
}

/** @returns what is wrong with a document; nothing for one without fault. Never throws over a document. */
export function lintPackage(bytes: Uint8Array): LintFault[] {
  try {
    return [...faultsIn(new OfficePackage(bytes))];
  } catch (error) {
    if (error instanceof DocumentError) {
      return [{ code: 'unreadable', part: '', what: error.message }];
    }
    throw error;
  }
}
