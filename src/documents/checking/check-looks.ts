/** Fonts, sizes, and text that is not meant to be seen. */
import { isSizeWithin, isTextFont } from '../fixing/font-fixes';
import type { FormatPack } from '../format/format-pack';
import { encodingOfFont } from '../legacy-text/encodings';
import { W } from '../xml/namespaces';
import { attributeOf, childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { spanWords } from './check-page';
import type { Steps } from '../steps';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';
import type { Line } from './lines';
import { proseRuns, runsOf } from './prose-runs';
import type { TextLook } from './text-look';

interface SeenRun {
  readonly line: Line;
  readonly run: XmlElement;
  readonly look: TextLook;
}

function* seenRuns({ lines, looks }: CheckContext): Steps<readonly SeenRun[]> {
  const seen: SeenRun[] = [];
  for (const line of lines) {
    if (line.text !== '') {
      const paragraph = looks.ofParagraph(line.element);
      for (const run of runsOf(line.element)) {
        seen.push({ line, run, look: looks.ofRun(run, paragraph) });
      }
      yield;
    }
  }
  return seen;
}

const bare = (font: string): string => font.replace(/\s+/g, '').toLowerCase();

/** "Times New Roman" and "TimesNewRomanPSMT" are one font. */
const sameFont = (a: string, b: string): boolean => a === b || bare(a).startsWith(bare(b));

/** One finding for all places, with the first of them. */
function together(
  code: 'fontWrong' | 'bodySizeWrong' | 'legacyFont' | 'hiddenText',
  runs: readonly SeenRun[],
  details: Omit<Finding, 'code' | 'severity'>
): readonly Finding[] {
  const [first] = runs;
  const count = new Set(runs.map(({ line }) => line)).size;
  return first === undefined ? [] : [warning(code, { ...details, place: first.line.place, count })];
}

function isOn(run: XmlElement, local: string): boolean {
  const properties = childNamed(run, W, 'rPr');
  const found = properties === undefined ? undefined : childNamed(properties, W, local);
  return found !== undefined && !['0', 'false', 'off'].includes(attributeOf(found, W, 'val') ?? '');
}

function isWhite(run: XmlElement): boolean {
  const properties = childNamed(run, W, 'rPr');
  const colour = properties === undefined ? undefined : childNamed(properties, W, 'color');
  const isShaded = properties !== undefined && childNamed(properties, W, 'shd') !== undefined;
  return colour !== undefined && /^f{6}$/i.test(attributeOf(colour, W, 'val') ?? '') && !isShaded;
}

export function* checkLooksSteps(context: CheckContext): Steps<readonly Finding[]> {
  const runs = yield* seenRuns(context);
  const { pack } = context.input;
  const font = pack?.font.value ?? 'Times New Roman';
  const legacy = runs.filter(({ look }) => encodingOfFont(look.font) !== undefined);
  return [
    ...together('legacyFont', legacy, {
      actual: legacy[0]?.look.font,
      needed: font,
      fix: { kind: 'convertLegacyText', font }
    }),
    ...together(
      'hiddenText',
      runs.filter(({ run, line }) => isOn(run, 'vanish') || (line.cell === undefined && isWhite(run))),
      {}
    ),
    ...(pack === undefined ? [] : checkForm(context, pack, runs))
  ];
}

function checkForm({ lines, looks }: CheckContext, pack: FormatPack, runs: readonly SeenRun[]): readonly Finding[] {
  const { value: font, verified } = pack.font;
  const other = runs.filter(({ look }) => isTextFont(look.font) && !sameFont(look.font, font));
  const { size } = pack.components.body.value;
  const odd = proseRuns(lines, looks).filter(({ look }) => !isSizeWithin(look.size, size));
  return [
    ...together('fontWrong', other, {
      needed: font,
      actual: other[0]?.look.font,
      isUnconfirmed: verified ? undefined : true,
      fix: { kind: 'setFont', font }
    }),
    ...together('bodySizeWrong', odd, {
      needed: spanWords(size, 'pt'),
      actual: `${String((odd[0]?.look.size ?? 0) / 2).replace('.', ',')} pt`,
      isUnconfirmed: pack.components.body.verified ? undefined : true,
      fix: { kind: 'setBodySize', size }
    })
  ];
}
