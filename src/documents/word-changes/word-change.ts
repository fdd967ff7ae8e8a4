/** Changes that are asked of Word for the open document: plain data, by positions as `Place` counts them. */
import type { SectionId } from '../../domain/code';
import type { Fix } from '../fixing/fix';

/** An empty control below a heading that the document has. */
export interface ControlBelowHeading {
  readonly kind: 'controlBelowHeading';
  readonly section: SectionId;
  readonly title: string;
  readonly prompt: string;
  /** Position of the heading. */
  readonly paragraph: number;
}

/** What can be made in the open document. */
export type Mending = Fix | ControlBelowHeading;

/** New words of one paragraph. */
export interface TextChange {
  readonly paragraph: number;
  readonly before: string;
  readonly after: string;
}

/** Where a new section goes: beside a control, or beside a paragraph with a known text. */
export type Spot =
  | { readonly kind: 'control'; readonly where: 'Before' | 'After'; readonly tag: string }
  | {
      readonly kind: 'paragraph';
      readonly where: 'Before' | 'After';
      readonly paragraph: number;
      readonly text: string;
    };

export type WordChange =
  | { readonly kind: 'replaceText'; readonly changes: readonly TextChange[] }
  | {
      readonly kind: 'insertSection';
      readonly section: SectionId;
      readonly title: string;
      /** Empty when the document has the heading already: the control then goes right below it. */
      readonly heading: string;
      readonly prompt: string;
      readonly spot: Spot;
      /** Tag of the nearest section that begins with prose: the new one looks as it does. Undefined when there is none. */
      readonly like: string | undefined;
    }
  | {
      readonly kind: 'tagSection';
      readonly section: SectionId;
      readonly title: string;
      readonly first: number;
      readonly last: number;
      /** Texts of the first and last paragraph, so that nothing else is taken for them. */
      readonly firstText: string;
      readonly lastText: string;
    }
  | { readonly kind: 'acceptRevisions' }
  | { readonly kind: 'removeComments' }
  | { readonly kind: 'setFont'; readonly font: string };
