/** Makes section proposals of a tree of headings: ids, guidance, what is required, and how sure each is. */
import type { SectionId } from '../../domain/code';
import type { Section } from '../../domain/outline';
import type { ParagraphBlock } from '../reading/blocks';
import type { SourceWords } from '../reading/place';
import { plainText } from '../words';
import { idsOf } from './ids';
import type { NumberedSection } from './ids';
import type { Node } from './levels';
import type { Doubt, SectionProposal } from './proposal';
import { HEADING_SCORE } from './sequences';

/** A heading with its guidance, before it has an id. */
interface Draft extends NumberedSection {
  readonly node: Node;
  readonly guidance: readonly string[];
  readonly children: readonly Draft[];
}

const OPTIONAL = /\s*\(\s*nếu có\s*\)/iu;
/** "tối thiểu 200 từ", "không dưới 150 chữ". */
const MINIMUM = /(?:tối thiểu|ít nhất|không dưới)\s+(\d{2,4})\s+(?:từ|chữ)(?!\p{L})/iu;
const ASKED_OF =
  /\(?((?:đối với|dành cho|áp dụng (?:đối với|cho)|chỉ)\s+(?:cấp\s+)?(?:cấp\s)?(?:cơ sở|huyện|xã|tỉnh|[^().;:]{0,40}(?:cấp|đảng ủy|huyện ủy|sở)[^().;:]{0,40}))\)?/iu;
/** A confidence that grows with the points above the threshold and never reaches 1. */
const confidenceOf = (score: number): number =>
  Math.round(100 / (1 + Math.exp(-(score - HEADING_SCORE + 0.6) / 1.1))) / 100;

function headings(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...headings(node.children)]);
}

/** Paragraphs below each heading, up to the next one or to `end`. */
function guidanceOf(
  nodes: readonly Node[],
  paragraphs: readonly ParagraphBlock[],
  end: number
): ReadonlyMap<Node, readonly string[]> {
  const byParagraph = new Map(headings(nodes).map((node): [number, Node] => [node.placed.candidate.paragraph, node]));
  const guidance = new Map<Node, string[]>();
  let open: Node | undefined;
  for (const { text, place, look } of paragraphs) {
    const at = place?.paragraph ?? -1;
    const heading = byParagraph.get(at);
    const line = plainText(text).replace(/\s*\.\/\.$/u, '.');
    if (at >= end) {
      break;
    }
    if (heading !== undefined) {
      open = heading;
      const { rest } = heading.placed.candidate;
      guidance.set(heading, rest === '' ? [] : [rest]);
    } else if (open !== undefined && /[\p{L}\p{N}]/u.test(line)) {
      guidance.get(open)?.push(look.number === '' ? line : `${look.number} ${line}`);
    }
  }
  return guidance;
}

function draftsOf(nodes: readonly Node[], guidance: ReadonlyMap<Node, readonly string[]>): readonly Draft[] {
  return nodes.map((node) => ({
    node,
    mark: node.placed.candidate.mark,
    title: node.placed.candidate.title,
    ordinal: node.placed.ordinal,
    guidance: guidance.get(node) ?? [],
    children: draftsOf(node.children, guidance)
  }));
}

function doubtsOf({ placed, isGuessed }: Node): readonly Doubt[] {
  const { candidate, ordinal, continues } = placed;
  const doubts: Doubt[] = [];
  if (ordinal !== undefined && !continues) {
    doubts.push('outOfSequence');
  }
  if (candidate.markers.length === 0 && candidate.level === undefined) {
    doubts.push('onlyLook');
  }
  if (candidate.isLong) {
    doubts.push('likeGuidance');
  }
  if (isGuessed) {
    doubts.push('levelGuessed');
  }
  return doubts;
}

function askedOf(source: SourceWords): { readonly askedOf?: SourceWords } {
  const words = ASKED_OF.exec(source.words)?.[1];
  return words === undefined || !source.words.includes('(') ? {} : { askedOf: { ...source, words } };
}

function sectionOf(
  draft: Draft,
  ids: ReadonlyMap<Draft, SectionId>,
  known: ReadonlyMap<string, Section>
): SectionProposal {
  const { node, guidance, children, title, mark } = draft;
  const { candidate, score } = node.placed;
  const id = ids.get(draft);
  if (id === undefined) {
    throw new Error(`The section ${mark} ${title} was given no id.`);
  }
  const before = known.get(id);
  const text = guidance.join('\n');
  const minimum = MINIMUM.exec(`${title} ${text}`)?.[1];
  const doubts = doubtsOf(node);
  return {
    id,
    mark,
    title: title.replace(OPTIONAL, ''),
    guidance: text,
    required: !OPTIONAL.test(`${candidate.source.words} ${text}`),
    // What a person set for the section before stays, where the document says nothing else.
    minimumWords: minimum === undefined ? (before?.minimumWords ?? 0) : Number(minimum),
    kind: children.length > 0 ? 'heading' : 'prose',
    unitKinds: before?.unitKinds ?? [],
    children: children.map((child) => sectionOf(child, ids, known)),
    source: candidate.source,
    confidence: Math.max(0.05, confidenceOf(score) - 0.15 * doubts.length),
    doubts,
    ...askedOf(candidate.source)
  };
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}

/**
 * @param end place from which on nothing belongs to a section.
 * @param previous sections of an earlier reading, whose ids are kept.
 */
export function sectionsFrom(
  nodes: readonly Node[],
  paragraphs: readonly ParagraphBlock[],
  end: number,
  previous: readonly Section[]
): readonly SectionProposal[] {
  const drafts = draftsOf(nodes, guidanceOf(nodes, paragraphs, end));
  const ids = idsOf(drafts, previous);
  const known = new Map(flat(previous).map((section): [string, Section] => [section.id, section]));
  return drafts.map((draft) => sectionOf(draft, ids, known));
}
