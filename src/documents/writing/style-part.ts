/** The style part of a new document and of its glossary. */
import type { FormatPack } from '../format/format-pack';
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { paragraphStyles, size } from './styles';
import type { ParagraphStyle } from './styles';

/** Character style of prompts: Word's own name for it. */
export const PLACEHOLDER_STYLE = 'PlaceholderText';
/** Table style of tables with lines. */
export const GRID_STYLE = 'TableGrid';
export const LANGUAGE = 'vi-VN';

/** Styles that Word knows by these ids; all others are ours. */
const WORDS_OWN = /^(Heading\d|BodyText|Title|Subtitle|Header)$/;

function paragraphStyle({ id, name, basedOn, next, paragraph, run }: ParagraphStyle): XmlElement {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:customStyle': WORDS_OWN.test(id) ? undefined : 1 },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': basedOn ?? 'Normal' }),
    next === undefined ? undefined : element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    paragraph === undefined || paragraph.length === 0 ? undefined : element('w:pPr', {}, ...paragraph),
    run === undefined ? undefined : element('w:rPr', {}, ...run)
  );
}

const defaultStyle = (type: string, id: string, name: string, ...content: readonly XmlElement[]): XmlElement =>
  element(
    'w:style',
    { 'w:type': type, 'w:default': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    ...content
  );

/** Prompts are grey so that nobody takes them for text; dark enough to be read (5.7:1). */
const PLACEHOLDER_COLOUR = '666666';

function tableStyles(): readonly XmlElement[] {
  const noMargin = { 'w:w': 0, 'w:type': 'dxa' };
  const margin = { 'w:w': 108, 'w:type': 'dxa' };
  const line = (side: string): XmlElement =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });
  return [
    defaultStyle(
      'table',
      'TableNormal',
      'Normal Table',
      element('w:semiHidden'),
      element(
        'w:tblPr',
        {},
        element('w:tblInd', noMargin),
        element(
          'w:tblCellMar',
          {},
          element('w:top', noMargin),
          element('w:left', margin),
          element('w:bottom', noMargin),
          element('w:right', margin)
        )
      )
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': GRID_STYLE },
      element('w:name', { 'w:val': 'Table Grid' }),
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element(
        'w:tblPr',
        {},
        element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line))
      )
    )
  ];
}

/** The style part, for the document and for its glossary. */
export function stylesPart(pack: FormatPack): XmlElement {
  const font = pack.font.value;
  const fonts = { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font };
  const languages = { 'w:val': LANGUAGE, 'w:eastAsia': LANGUAGE, 'w:bidi': 'ar-SA' };
  const text = element(
    'w:rPr',
    {},
    element('w:rFonts', fonts),
    ...size(pack.components.body.value.size.used),
    element('w:lang', languages)
  );
  return element(
    'w:styles',
    declarations('w'),
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, text),
      element(
        'w:pPrDefault',
        {},
        element('w:pPr', {}, element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }))
      )
    ),
    defaultStyle('paragraph', 'Normal', 'Normal', element('w:qFormat')),
    defaultStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', element('w:semiHidden')),
    ...tableStyles(),
    defaultStyle('numbering', 'NoList', 'No List', element('w:semiHidden')),
    ...paragraphStyles(pack).map(paragraphStyle),
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': PLACEHOLDER_STYLE },
      element('w:name', { 'w:val': 'Placeholder Text' }),
      element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
      element('w:rPr', {}, element('w:color', { 'w:val': PLACEHOLDER_COLOUR }))
    )
  );
}
