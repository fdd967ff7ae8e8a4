/**
 * What may stay in a document that is shown or taken over: an allowlist, because a list of what harms is never complete.
 * Names are those of ECMA-376 part 1; what Microsoft added later is not needed to show a report.
 */
import { A, M, MC, R, V, W, W14, XML, XMLNS } from '../xml/namespaces';
import type { XmlAttribute, XmlElement } from '../xml/tree';

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((name) => name !== ''));

/** Text, tables, controls, notes, fields, revisions, styles, numbering, fonts. */
const WORD = names(`
  document body p r t tab br cr noBreakHyphen softHyphen sym ptab pgNum lastRenderedPageBreak pPr rPr sectPr
  delText ins del moveFrom moveTo hyperlink bookmarkStart bookmarkEnd fldChar instrText delInstrText fldSimple smartTag
  customXml bdo dir ruby rubyPr rubyBase rt rubyAlign hps hpsRaise hpsBaseText lid
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top left
  bottom right between bar start end insideH insideV tl2br tr2bl shd tabs suppressAutoHyphens kinsoku wordWrap
  overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
  mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl cnfStyle
  rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden color
  w kern position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
  pPrChange rPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange
  cellIns cellDel cellMerge
  tbl tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd
  tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription tblGrid gridCol tr trPr gridBefore gridAfter wBefore
  wAfter cantSplit trHeight tblHeader tblCellSpacing hidden divId tblPrEx tc tcPr tcW gridSpan hMerge vMerge tcBorders
  noWrap tcMar tcFitText vAlign hideMark
  sdt sdtPr sdtContent sdtEndPr alias tag id lock placeholder docPart showingPlcHdr temporary text richText
  headerReference footerReference footnotePr endnotePr pos numFmt numStart numRestart type pgSz pgMar paperSrc pgBorders
  lnNumType pgNumType cols col formProt titlePg rtlGutter docGrid
  footnotes footnote footnoteRef footnoteReference endnotes endnote endnoteRef endnoteReference separator
  continuationSeparator hdr ftr drawing pict object txbxContent
  styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases basedOn next link autoRedefine
  uiPriority semiHidden unhideWhenUsed qFormat locked personal tblStylePr
  numbering abstractNum nsid multiLevelType tmpl styleLink numStyleLink lvl isLgl suff lvlText lvlRestart legacy lvlJc
  num abstractNumId lvlOverride startOverride
  fonts font altName panose1 charset family notTrueType pitch sig
  settings zoom evenAndOddHeaders mirrorMargins defaultTabStop autoHyphenation characterSpacingControl compat
  compatSetting themeFontLang decimalSymbol listSeparator bordersDoNotSurroundHeader bordersDoNotSurroundFooter
  gutterAtTop
  glossaryDocument docParts docPartPr docPartBody category gallery types behaviors behavior guid
`);

const DRAWING = names(`
  graphic graphicData blip blipFill stretch fillRect srcRect tile xfrm off ext chOff chExt prstGeom avLst gd ln solidFill
  noFill srgbClr schemeClr alpha lumMod lumOff graphicFrameLocks picLocks
`);
const PICTURES = names('pic nvPicPr cNvPr cNvPicPr blipFill spPr');
const ANCHORS = names(`
  inline anchor simplePos positionH positionV posOffset align extent effectExtent wrapNone wrapSquare wrapTight
  wrapThrough wrapTopAndBottom wrapPolygon start lineTo docPr cNvGraphicFramePr
`);
const SHAPES = names('wsp cNvSpPr spPr txbx bodyPr');
const VML = names(
  'shape shapetype rect roundrect oval line imagedata textbox textpath stroke fill path formulas f group'
);

/** Namespaces whose elements may stay; undefined: all of them. */
const ELEMENTS: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map<string, ReadonlySet<string> | undefined>(
  [
    [W, WORD],
    [A, DRAWING],
    [PICTURE, PICTURES],
    [ANCHOR, ANCHORS],
    [SHAPE, SHAPES],
    [V, VML],
    [MC, names('AlternateContent Choice Fallback')],
    // Formulas are text and nothing else.
    [M, undefined]
  ]
);

export function isAllowed({ namespace, local }: XmlElement): boolean {
  return ELEMENTS.has(namespace) && (ELEMENTS.get(namespace)?.has(local) ?? true);
}

/** Attributes without a namespace of these elements are their own; of VML only those that draw. */
const VML_ATTRIBUTES = names(
  'id style type coordsize coordorigin path fillcolor strokecolor strokeweight filled stroked string adj arcsize from to opacity on textpathok fitshape eqn v'
);

export function isAllowedAttribute({ namespace, local }: XmlAttribute, of: XmlElement): boolean {
  switch (namespace) {
    case '':
      return of.namespace !== V || VML_ATTRIBUTES.has(local);
    case W:
      // Revision numbers of editing sessions tell who wrote what on which machine.
      return !local.startsWith('rsid');
    case MC:
      return local === 'Ignorable';
    case R:
    case XML:
    case XMLNS:
    case M:
      return true;
    case W14:
      return local === 'paraId' || local === 'textId';
    default:
      return false;
  }
}

/** Kinds of parts that may stay. */
export const PARTS: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'theme',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'image',
  'glossaryDocument'
]);
