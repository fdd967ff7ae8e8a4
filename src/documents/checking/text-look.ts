/** Font and size that the letters of a run really have: its own, its style's, its paragraph's style's, the document's. */
import { fontOf } from '../reading/styles';
import type { RunLook, StyleSheet } from '../reading/styles';
import { A, W } from '../xml/namespaces';
import { attributeOf, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

export interface TextLook {
  readonly font: string;
  /** Half points. */
  readonly size: number;
}

/** What Word takes where nothing is said (ECMA-376 part 1, 17.3.2.38 and 17.8.3). */
const DEFAULT_SIZE = 20;
const DEFAULT_FONT = 'Times New Roman';

const valueOf = (properties: XmlElement, local: string): string | undefined => {
  const found = childNamed(properties, W, local);
  return found === undefined ? undefined : attributeOf(found, W, 'val');
};

export class TextLooks {
  private readonly major: string;
  private readonly minor: string;

  /** @param theme root of the theme part. */
  public constructor(
    private readonly styles: StyleSheet,
    theme: XmlElement | undefined
  ) {
    this.major = latinOf(theme, 'majorFont');
    this.minor = latinOf(theme, 'minorFont');
  }

  /** How letters of a paragraph look that say nothing of their own. */
  public ofParagraph(paragraph: XmlElement): RunLook {
    const properties = childNamed(paragraph, W, 'pPr');
    return this.styles.paragraph(properties === undefined ? undefined : valueOf(properties, 'pStyle')).run;
  }

  public ofRun(run: XmlElement, paragraph: RunLook): TextLook {
    const properties = childNamed(run, W, 'rPr');
    let { font, size } = paragraph;
    if (properties !== undefined) {
      const character = this.styles.character(valueOf(properties, 'rStyle'));
      font = character.font ?? font;
      size = character.size ?? size;
      const fonts = childNamed(properties, W, 'rFonts');
      font = fonts === undefined ? font : (fontOf(fonts) ?? font);
      const own = Number(valueOf(properties, 'sz') ?? NaN);
      size = Number.isNaN(own) ? size : own;
    }
    return { font: this.named(font), size: size ?? DEFAULT_SIZE };
  }

  private named(font: string | undefined): string {
    if (font === undefined) {
      return DEFAULT_FONT;
    }
    if (!font.startsWith('+')) {
      return font;
    }
    return (font.startsWith('+major') ? this.major : this.minor) || DEFAULT_FONT;
  }
}

function latinOf(theme: XmlElement | undefined, kind: 'majorFont' | 'minorFont'): string {
  let found = '';
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (isElement(child) && found === '') {
        if (isNamed(child, A, kind)) {
          const latin = childNamed(child, A, 'latin');
          found = latin === undefined ? '' : (attributeOf(latin, '', 'typeface') ?? '');
        } else {
          visit(child);
        }
      }
    }
  };
  if (theme !== undefined) {
    visit(theme);
  }
  return found;
}
