/** Character formatting of an object: read as it applies, written on each of its runs. */
import { attribute, child, make } from '../ooxml/dom.ts';
import { properties, putProperty } from '../ooxml/order.ts';
import { isolateRuns, paragraphOf } from '../ooxml/runs.ts';
import { effectiveProperty, isOn } from '../ooxml/styles.ts';
import { hexColor, highlightColor, highlightName } from '../ooxml/values.ts';
import type { Scalar } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantFlag, wantNumber, wantText } from '../host/wire.ts';
import { anchorOf } from './insert-text.ts';
import type { Textual } from './objects.ts';
import { Font } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsOf, pieces, runsWithin } from './reading.ts';

type ReadProperty<T> = (property: Element | undefined) => T;

function readAll<T extends Wire>(
  document: OpenDocument,
  owner: Textual,
  name: string,
  read: ReadProperty<T>,
  mixed: Wire
): Wire {
  const runs = runsWithin(document, owner);
  const values =
    runs.length === 0
      ? [
          read(
            effectiveProperty(document.file, name, {
              holder: 'rPr',
              run: undefined,
              paragraph: paragraphsOf(document, owner)[0]
            })
          )
        ]
      : runs.map((run) =>
          read(effectiveProperty(document.file, name, { holder: 'rPr', run, paragraph: paragraphOf(run) }))
        );
  return new Set(values).size > 1 ? mixed : (values[0] ?? mixed);
}

function writeAll(document: OpenDocument, owner: Textual, change: (format: Element) => void): void {
  document.guard(anchorOf(owner));
  const runs =
    'span' in owner
      ? pieces(document, owner.span).flatMap(({ paragraph, start, end }) => isolateRuns(paragraph, start, end))
      : runsWithin(document, owner);
  for (const run of runs) {
    change(properties(run, 'rPr'));
  }
  document.changed();
}

function put(format: Element, name: string, attributes: Readonly<Record<string, string>> | undefined): void {
  if (attributes === undefined) {
    child(format, name)?.remove();
  } else {
    putProperty(format, make(format.ownerDocument, name, attributes));
  }
}

function flag(document: OpenDocument, name: string): Scalar<Font> {
  return {
    get: ({ owner }) => readAll(document, owner, name, isOn, null),
    set: ({ owner }, value) => {
      const on = wantFlag(value, name);
      writeAll(document, owner, (format) => put(format, name, on ? {} : { val: '0' }));
    }
  };
}

function vertical(document: OpenDocument, name: 'superscript' | 'subscript'): Scalar<Font> {
  return {
    get: ({ owner }) => readAll(document, owner, 'vertAlign', (one) => attribute(one, 'val') === name, null),
    set: ({ owner }, value) => {
      const on = wantFlag(value, name);
      writeAll(document, owner, (format) => put(format, 'vertAlign', on ? { val: name } : undefined));
    }
  };
}

const colorOf = (property: Element | undefined): string => {
  const value = attribute(property, 'val');
  return value === undefined || value === 'auto' ? '#000000' : `#${value.toUpperCase()}`;
};

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  none: 'None',
  words: 'Word',
  wave: 'Wave',
  dotted: 'Dotted'
};

export function describeFont(document: OpenDocument): ReturnType<typeof describeType> {
  return describeType<Font>((object): object is Font => object instanceof Font, {
    withoutReference: true,
    scalars: {
      Bold: flag(document, 'b'),
      Italic: flag(document, 'i'),
      StrikeThrough: flag(document, 'strike'),
      DoubleStrikeThrough: flag(document, 'dstrike'),
      Superscript: vertical(document, 'superscript'),
      Subscript: vertical(document, 'subscript'),
      Name: {
        get: ({ owner }) => readAll(document, owner, 'rFonts', (fonts) => attribute(fonts, 'ascii') ?? '', ''),
        set: ({ owner }, value) => {
          const name = wantText(value, 'name');
          writeAll(document, owner, (format) => put(format, 'rFonts', { ascii: name, hAnsi: name, cs: name }));
        }
      },
      Size: {
        get: ({ owner }) => readAll(document, owner, 'sz', (size) => Number(attribute(size, 'val') ?? 20) / 2, 0),
        set: ({ owner }, value) => {
          const half = String(Math.round(wantNumber(value, 'size') * 2));
          writeAll(document, owner, (format) => {
            put(format, 'sz', { val: half });
            put(format, 'szCs', { val: half });
          });
        }
      },
      Color: {
        get: ({ owner }) => readAll(document, owner, 'color', colorOf, ''),
        set: ({ owner }, value) => {
          const color = hexColor(wantText(value, 'color'));
          writeAll(document, owner, (format) => put(format, 'color', { val: color }));
        }
      },
      HighlightColor: {
        get: ({ owner }) => readAll(document, owner, 'highlight', (one) => highlightColor(attribute(one, 'val')), ''),
        set: ({ owner }, value) =>
          writeAll(document, owner, (format) => {
            const name = value === null || value === '' ? undefined : highlightName(wantText(value, 'highlightColor'));
            put(format, 'highlight', name === undefined ? undefined : { val: name });
          })
      },
      Underline: {
        get: ({ owner }) =>
          readAll(document, owner, 'u', (line) => UNDERLINES[attribute(line, 'val') ?? 'none'] ?? 'Mixed', 'Mixed'),
        set: ({ owner }, value) => {
          const name = Object.entries(UNDERLINES).find(([, shown]) => shown === value)?.[0] ?? 'single';
          writeAll(document, owner, (format) => put(format, 'u', { val: name }));
        }
      }
    }
  });
}
