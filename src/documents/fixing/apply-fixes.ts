/**
 * Applies fixes to the bytes of a document. Only the parts that a fix means are written anew; every other part stays the
 * same byte for byte. The same fix applied again changes nothing.
 */
import { TextLooks } from '../checking/text-look';
import { PackageEditor } from '../opc/package-editor';
import { openWordPackage } from '../opc/word-package';
import { StyleSheet } from '../reading/styles';
import { removeForeign } from '../sanitising/remove-foreign';
import { W } from '../xml/namespaces';
import { attributeOf, childElements, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { acceptRevisions } from './accept-revisions';
import { writeCells } from './cell-fixes';
import { composeText } from './compose-text';
import type { Fix, FixKind } from './fix';
import { setFont } from './font-fixes';
import { closeText, padDate, punctuateRecipients, writeAuthority, writeNumberLine } from './form-fixes';
import { convertLegacyTree, withoutLegacyFonts } from './legacy-fixes';
import { setPage } from './page-fixes';
import { removeComments } from './remove-comments';
import { insertSection, tagSection } from './section-fixes';
import { setBodySize } from './size-fixes';

/** Fixes that go by positions come first, while these are those that were checked. Text is converted before its font is set: in
 * another font it could not be told any more. */
const ORDER: readonly FixKind[] = ['writeCells', 'tagSection', 'convertLegacyText', 'composeText'];

const rank = ({ kind }: Fix): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

const rootOf = (editor: PackageEditor, kind: string): XmlElement | undefined => {
  const [part] = editor.related(editor.main, kind);
  return part === undefined ? undefined : editor.root(part);
};

const looksOf = (editor: PackageEditor): TextLooks =>
  new TextLooks(new StyleSheet(rootOf(editor, 'styles')), rootOf(editor, 'theme'));

function paragraphStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const all = styles === undefined ? [] : childElements(styles).filter((each) => isNamed(each, W, 'style'));
  return new Set(all.map((each) => attributeOf(each, W, 'styleId') ?? ''));
}

function inParts(editor: PackageEditor, parts: readonly string[], change: (root: XmlElement) => XmlElement): void {
  parts.forEach((part) => editor.replace(part, change(editor.root(part))));
}

/** Text is converted by the fonts of its styles, so those are changed last. */
function convertLegacyText(editor: PackageEditor, font: string): void {
  const styles = new StyleSheet(rootOf(editor, 'styles'));
  inParts(editor, editor.textParts(), (root) => convertLegacyTree(root, styles));
  inParts(editor, [...editor.textParts(), ...editor.related(editor.main, 'styles', 'numbering')], (root) =>
    withoutLegacyFonts(root, font)
  );
}

function apply(editor: PackageEditor, fix: Fix): void {
  const inMain = (change: (root: XmlElement) => XmlElement): void => inParts(editor, [editor.main], change);
  switch (fix.kind) {
    case 'acceptRevisions':
      return inParts(
        editor,
        [...editor.textParts(), ...editor.related(editor.main, 'comments', 'styles', 'numbering')],
        acceptRevisions
      );
    case 'removeComments':
      return removeComments(editor);
    case 'composeText':
      return inParts(editor, [...editor.textParts(), ...editor.related(editor.main, 'comments')], composeText);
    case 'convertLegacyText':
      return convertLegacyText(editor, fix.font);
    case 'setPage':
      return inMain((root) => setPage(root, fix.paper, fix.margins));
    case 'setFont':
      return inParts(editor, [...editor.textParts(), ...editor.related(editor.main, 'styles', 'numbering')], (root) =>
        setFont(root, fix.font)
      );
    case 'setBodySize':
      return inMain((root) => setBodySize(root, fix.size, looksOf(editor)));
    case 'writeNumberLine':
      return inMain((root) => writeNumberLine(root, fix.form));
    case 'padDate':
      return inMain(padDate);
    case 'punctuateRecipients':
      return inMain((root) => punctuateRecipients(root, fix.form));
    case 'writeAuthority':
      return inMain((root) => writeAuthority(root, fix.form));
    case 'closeText':
      return inMain((root) => closeText(root, fix.closing));
    case 'insertSection':
      return inMain((root) => insertSection(root, fix.section, paragraphStyles(rootOf(editor, 'styles'))));
    case 'tagSection':
      return inMain((root) => tagSection(root, fix.section, fix.title, fix.first, fix.last));
    case 'writeCells':
      return inMain((root) => writeCells(root, fix.cells));
    case 'removeForeign':
      removeForeign(editor);
  }
}

/**
 * Applies fixes in the order in which they do not disturb each other. Controls that are put around paragraphs move no
 * paragraph, so all fixes of one check may be applied together; after that, check again.
 * @returns the same bytes when there is nothing to change.
 * @throws DocumentError when the bytes are not a Word document that can be read safely.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  const editor = new PackageEditor(openWordPackage(bytes));
  [...fixes].sort((a, b) => rank(a) - rank(b)).forEach((fix) => apply(editor, fix));
  return editor.result();
}

/** @throws DocumentError when the bytes are not a Word document that can be read safely. */
export function applyFix(bytes: Uint8Array, fix: Fix): Uint8Array {
  return applyFixes(bytes, [fix]);
}
