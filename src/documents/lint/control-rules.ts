/** Content controls: ids and tags, names that fit, one kind, contents that Word can hold. */
import { W } from '../xml/namespaces';
import { childElements, childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { LintFault, Story, StoryGroup } from './fault';
import { found, isWord, twice, valueOf } from './walk';

const LONGEST_NAME = 64;
/** Elements of `w:sdtPr` that say what a control is. */
const KINDS = [
  'equation',
  'comboBox',
  'date',
  'docPartObj',
  'docPartList',
  'dropDownList',
  'picture',
  'richText',
  'text',
  'citation',
  'group',
  'bibliography'
];

function propertyOf(control: XmlElement, name: string): string | undefined {
  const properties = childNamed(control, W, 'sdtPr');
  return properties === undefined ? undefined : valueOf(properties, name);
}

const tagOf = (control: XmlElement): string | undefined => propertyOf(control, 'tag');

function faultsOf(control: XmlElement, part: string, prompts: ReadonlySet<string>): readonly LintFault[] {
  const properties = childNamed(control, W, 'sdtPr');
  const content = childNamed(control, W, 'sdtContent');
  const faults: LintFault[] = [];
  if (properties !== undefined) {
    for (const what of [valueOf(properties, 'tag'), valueOf(properties, 'alias')]) {
      if (what !== undefined && what.length > LONGEST_NAME) {
        faults.push({ code: 'controlNameLong', part, what });
      }
    }
    const kinds = childElements(properties).filter((each) => isWord(each, ...KINDS));
    if (kinds.length > 1) {
      faults.push({ code: 'controlTwoKinds', part, what: kinds.map(({ local }) => local).join(', ') });
    }
    const placeholder = childNamed(properties, W, 'placeholder');
    const prompt = placeholder === undefined ? undefined : valueOf(placeholder, 'docPart');
    if (prompt !== undefined && !prompts.has(prompt)) {
      faults.push({ code: 'promptMissing', part, what: prompt });
    }
  }
  const children = content === undefined ? [] : childElements(content);
  const last = children[children.length - 1];
  if (last !== undefined && isWord(last, 'tbl')) {
    faults.push({ code: 'controlEndsWithTable', part, what: tagOf(control) ?? '' });
  }
  if (content !== undefined && found(content, 'sectPr').length > 0) {
    faults.push({ code: 'controlHoldsSection', part, what: tagOf(control) ?? '' });
  }
  return faults;
}

export function controlRules({ stories, prompts }: StoryGroup): readonly LintFault[] {
  return stories.flatMap((story: Story) => {
    const controls = found(story.root, 'sdt');
    return [
      ...controls.flatMap((each) => faultsOf(each, story.part, prompts)),
      ...twice(
        'controlIdTwice',
        story,
        controls.map((each) => propertyOf(each, 'id'))
      ),
      ...twice(
        'controlTagTwice',
        story,
        controls.map((each) => tagOf(each) || undefined)
      )
    ];
  });
}
