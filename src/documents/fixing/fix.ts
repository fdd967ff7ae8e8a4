/**
 * What can be mended in the bytes of a document. A fix is plain data, so that a finding can carry it through a worker, a
 * list or a message; it finds its place itself, so that one fix does not spoil the place of another, and applying it twice
 * is the same as applying it once.
 */
import type { SectionId } from '../../domain/code';
import type { AuthorityForm, PaperSize, RecipientsForm, Span } from '../format/format-pack';
import type { NumberLineForm } from './line-text';

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** The new text of a cell. */
export interface NewCell {
  readonly paragraph: number;
  readonly text: string;
}

/** A section that stands near, by what the document has of it. */
export interface NearSection {
  readonly id: SectionId;
  readonly title: string;
}

/** A section to be put into a document that lacks it. */
export interface NewSection {
  readonly id: SectionId;
  /** E.g. "II-"; empty for an unnumbered section. */
  readonly mark: string;
  readonly title: string;
  readonly prompt: string;
  /** Sections under the same heading that come before it, the nearest first. */
  readonly behind: readonly NearSection[];
  /** Sections under the same heading that come after it, the nearest first. */
  readonly ahead: readonly NearSection[];
  /** Title of the heading above it; empty for a section at the top. */
  readonly under: string;
  /** All sections before it, the nearest first, for a document that has nothing of its heading. */
  readonly farBehind: readonly NearSection[];
}

export type Fix =
  /** Accepts every tracked change. */
  | { readonly kind: 'acceptRevisions' }
  | { readonly kind: 'removeComments' }
  /** Letters that are written with separate accents become single characters (NFC). */
  | { readonly kind: 'composeText' }
  /** TCVN3 and VNI text becomes Unicode, in `font`. */
  | { readonly kind: 'convertLegacyText'; readonly font: string }
  /** Margins that lie outside their span, in millimetres, and paper. */
  | { readonly kind: 'setPage'; readonly paper: PaperSize; readonly margins: Readonly<Record<Side, Span>> }
  | { readonly kind: 'setFont'; readonly font: string }
  /** Points; of the text of sections. */
  | { readonly kind: 'setBodySize'; readonly size: Span }
  | { readonly kind: 'writeNumberLine'; readonly form: NumberLineForm }
  | { readonly kind: 'padDate' }
  | { readonly kind: 'punctuateRecipients'; readonly form: RecipientsForm }
  | { readonly kind: 'writeAuthority'; readonly form: AuthorityForm }
  | { readonly kind: 'closeText'; readonly closing: string }
  | { readonly kind: 'insertSection'; readonly section: NewSection }
  /** Puts a section's control around paragraphs of the body, by their first and last position as in `Place`. */
  | {
      readonly kind: 'tagSection';
      readonly section: SectionId;
      readonly title: string;
      readonly first: number;
      readonly last: number;
    }
  /** Writes text into cells of tables, each by the position of its first paragraph as in `Place`. */
  | { readonly kind: 'writeCells'; readonly cells: readonly NewCell[] }
  /** Takes out what points outside the file or runs something: templates, objects, links, dangerous fields. */
  | { readonly kind: 'removeForeign' };

export type FixKind = Fix['kind'];
