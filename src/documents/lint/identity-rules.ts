/** Ids that Word wants to be unique within a part: bookmarks, paragraphs, drawings, tracked changes. */
import { W, W14 } from '../xml/namespaces';
import { attributeOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { LintFault, Story, StoryGroup } from './fault';
import { found, twice, walk } from './walk';

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

const LONGEST_BOOKMARK = 40;
/** `w14:paraId` must be below this ([MS-DOCX] 2.6.2.3). */
const PARAGRAPH_ID_END = 0x80000000;
const REVISIONS = [
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'cellIns',
  'cellDel',
  'numberingChange'
];

function bookmarks(story: Story): readonly LintFault[] {
  const { part, root } = story;
  const starts = found(root, 'bookmarkStart');
  const id = (each: XmlElement): string | undefined => attributeOf(each, W, 'id');
  const names = starts.map((each) => attributeOf(each, W, 'name'));
  const ends = new Set(found(root, 'bookmarkEnd').map(id));
  const begun = new Set(starts.map(id));
  const open = [
    ...starts.map(id).filter((each) => !ends.has(each)),
    ...Array.from(ends).filter((each) => !begun.has(each))
  ];
  return [
    ...twice('bookmarkIdTwice', story, starts.map(id)),
    // Word compares names of bookmarks without case.
    ...twice(
      'bookmarkNameTwice',
      story,
      names.map((each) => each?.toLowerCase())
    ),
    ...names
      .filter((each): each is string => each !== undefined && each.length > LONGEST_BOOKMARK)
      .map((what): LintFault => ({ code: 'bookmarkNameLong', part, what })),
    ...open.map((each): LintFault => ({ code: 'bookmarkOpen', part, what: each ?? '' }))
  ];
}

function others(story: Story): readonly LintFault[] {
  const paragraphs: string[] = [];
  const drawings: (string | undefined)[] = [];
  walk(story.root, (each) => {
    const id = attributeOf(each, W14, 'paraId');
    if (id !== undefined) {
      paragraphs.push(id.toUpperCase());
    }
    if (each.namespace === WP && each.local === 'docPr') {
      drawings.push(attributeOf(each, '', 'id'));
    }
  });
  return [
    ...twice('paragraphIdTwice', story, paragraphs),
    ...paragraphs
      .filter((each) => !(parseInt(each, 16) < PARAGRAPH_ID_END))
      .map((what): LintFault => ({ code: 'paragraphIdHigh', part: story.part, what })),
    ...twice('drawingIdTwice', story, drawings),
    ...twice(
      'revisionIdTwice',
      story,
      found(story.root, ...REVISIONS).map((each) => attributeOf(each, W, 'id'))
    )
  ];
}

export const identityRules = ({ stories }: StoryGroup): readonly LintFault[] =>
  stories.flatMap((story) => [...bookmarks(story), ...others(story)]);
