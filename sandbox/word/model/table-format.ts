/** How tables, rows and cells look: alignment, shading, borders and padding; the same members on all three. */
import { RichError } from '../host/rich-error.ts';
import type { Members, TypeDescription } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantNumber, wantOneOf, wantText } from '../host/wire.ts';
import { attribute, child, childValue, make } from '../ooxml/dom.ts';
import { properties, setValue } from '../ooxml/order.ts';
import { effectiveProperty } from '../ooxml/styles.ts';
import { cellsOf, putTableProperty, rowsOf, tableProperties } from '../ooxml/table-properties.ts';
import { ALIGNMENTS, hexColor } from '../ooxml/values.ts';
import { Table, TableRow } from './objects.ts';
import type { TableCell } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow } from './reading.ts';

type Formatted = Table | TableRow | TableCell;

const SIDES = {
  Top: ['top'],
  Left: ['left'],
  Bottom: ['bottom'],
  Right: ['right'],
  InsideHorizontal: ['insideH'],
  InsideVertical: ['insideV'],
  Inside: ['insideH', 'insideV'],
  Outside: ['top', 'left', 'bottom', 'right'],
  All: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
} as const;
type Location = keyof typeof SIDES;
const LOCATIONS = Object.keys(SIDES) as readonly Location[];

/** `w:val` of a border by the name of the API. */
const BORDERS: Readonly<Record<string, string>> = {
  None: 'nil',
  Single: 'single',
  Double: 'double',
  Dotted: 'dotted',
  Dashed: 'dashed',
  DotDashed: 'dotDash',
  Dot2Dashed: 'dotDotDash',
  Triple: 'triple',
  Wave: 'wave',
  DoubleWave: 'doubleWave',
  ThreeDEmboss: 'threeDEmboss',
  ThreeDEngrave: 'threeDEngrave'
};
const PADDINGS = ['Top', 'Left', 'Bottom', 'Right'] as const;
/** What a table has that says nothing: 0.19 cm at the sides. */
const SIDE_PADDING = 5.4;
const POINT = 20;
/** Borders are measured in eighths of a point. */
const EIGHTHS = 8;

class TableBorder extends HostObject {
  readonly typeName = 'TableBorder';
  readonly owner: Formatted;
  readonly location: Location;
  constructor(owner: Formatted, location: Location) {
    super();
    this.owner = owner;
    this.location = location;
  }
}

const cells = (owner: Formatted): readonly Element[] =>
  owner instanceof Table
    ? rowsOf(owner.element).flatMap(cellsOf)
    : owner instanceof TableRow
      ? cellsOf(owner.element)
      : [owner.element];

/** The holders of borders or padding: the table's own, or those of each cell. */
const holders = (owner: Formatted, table: string, cell: string): readonly (readonly [Element, string, string])[] =>
  owner instanceof Table ? [[owner.element, 'tblPr', table]] : cells(owner).map((one) => [one, 'tcPr', cell] as const);

function common<T extends Wire>(values: readonly T[], mixed: Wire): Wire {
  return new Set(values).size > 1 ? mixed : (values[0] ?? mixed);
}

export function tableFormat(document: OpenDocument): Required<Pick<Members<Formatted>, 'scalars' | 'methods'>> {
  const alignment = (paragraph: Element): string =>
    ALIGNMENTS[
      attribute(effectiveProperty(document.file, 'jc', { holder: 'pPr', run: undefined, paragraph }), 'val') ?? 'left'
    ] ?? 'Left';
  const change = (owner: Formatted, each: (cell: Element) => void): void => {
    document.guard(owner.element);
    cells(owner).forEach(each);
    document.changed();
  };
  return {
    scalars: {
      HorizontalAlignment: {
        get: (owner) => common(cells(owner).flatMap(paragraphsBelow).map(alignment), 'Mixed'),
        set: (owner, value) => {
          const wanted = wantOneOf(value, ['Left', 'Centered', 'Right', 'Justified'], 'horizontalAlignment');
          const name = Object.entries(ALIGNMENTS).find(([, shown]) => shown === wanted)?.[0];
          change(owner, (cell) => paragraphsBelow(cell).forEach((one) => setValue(properties(one, 'pPr'), 'jc', name)));
        }
      },
      VerticalAlignment: {
        get: (owner) =>
          common(
            cells(owner).map((cell) => {
              const value = childValue(child(cell, 'tcPr'), 'vAlign') ?? 'top';
              return value.charAt(0).toUpperCase() + value.slice(1);
            }),
            'Mixed'
          ),
        set: (owner, value) => {
          const val = wantOneOf(value, ['Top', 'Center', 'Bottom'], 'verticalAlignment').toLowerCase();
          change(owner, (cell) =>
            putTableProperty(tableProperties(cell, 'tcPr'), make(cell.ownerDocument, 'vAlign', { val }))
          );
        }
      },
      ShadingColor: {
        get: (owner) =>
          common(
            cells(owner).map((cell) => {
              const fill = attribute(child(child(cell, 'tcPr'), 'shd'), 'fill');
              return fill === undefined || fill === 'auto' ? '' : `#${fill}`;
            }),
            ''
          ),
        set: (owner, value) => {
          const fill = hexColor(wantText(value, 'shadingColor'));
          change(owner, (cell) =>
            putTableProperty(
              tableProperties(cell, 'tcPr'),
              make(cell.ownerDocument, 'shd', { val: 'clear', color: 'auto', fill })
            )
          );
        }
      }
    },
    methods: {
      GetBorder: (owner, args) => new TableBorder(owner, args.oneOf(0, LOCATIONS)),
      GetCellPadding: (owner, args) => {
        const side = args.oneOf(0, PADDINGS).toLowerCase();
        const own = holders(owner, 'tblCellMar', 'tcMar')
          .map(([element, holder, name]) => child(child(child(element, holder), name), side))
          .find((one) => one !== undefined);
        const width = attribute(own, 'w');
        return width === undefined ? (side === 'left' || side === 'right' ? SIDE_PADDING : 0) : Number(width) / POINT;
      },
      SetCellPadding: (owner, args) => {
        const side = args.oneOf(0, PADDINGS).toLowerCase();
        const width = String(Math.round(args.number(1) * POINT));
        document.guard(owner.element);
        for (const [element, holder, name] of holders(owner, 'tblCellMar', 'tcMar')) {
          putTableProperty(
            tableProperties(tableProperties(element, holder), name),
            make(element.ownerDocument, side, { w: width, type: 'dxa' })
          );
        }
        document.changed();
      }
    }
  };
}

export function describeTableBorder(document: OpenDocument): TypeDescription {
  const all = ({ owner, location }: TableBorder): readonly Element[] =>
    holders(owner, 'tblBorders', 'tcBorders').flatMap(([element, holder, name]) =>
      SIDES[location].flatMap((side) => child(child(child(element, holder), name), side) ?? [])
    );
  const put = ({ owner, location }: TableBorder, attributes: Readonly<Record<string, string>>): void => {
    document.guard(owner.element);
    for (const [element, holder, name] of holders(owner, 'tblBorders', 'tcBorders')) {
      const borders = tableProperties(tableProperties(element, holder), name);
      for (const side of SIDES[location]) {
        const old = child(borders, side);
        const known = Object.fromEntries(
          ['val', 'sz', 'space', 'color'].flatMap((one) => {
            const value = attribute(old, one);
            return value === undefined ? [] : [[one, value]];
          })
        );
        const whole = { val: 'single', sz: '4', space: '0', color: 'auto', ...known, ...attributes };
        putTableProperty(borders, make(element.ownerDocument, side, whole));
      }
    }
    document.changed();
  };
  return describeType<TableBorder>((object): object is TableBorder => object instanceof TableBorder, {
    withoutReference: true,
    scalars: {
      Type: {
        get: (border) => {
          const names = all(border).map(
            (one) => Object.entries(BORDERS).find(([, val]) => val === attribute(one, 'val'))?.[0] ?? 'None'
          );
          return common(names, names.length === 0 ? 'None' : 'Mixed');
        },
        set: (border, value) => {
          const val = BORDERS[wantText(value, 'type')];
          if (val === undefined) {
            throw new RichError('InvalidArgument', `The local Word has no border "${String(value)}".`);
          }
          put(border, { val });
        }
      },
      Color: {
        get: (border) => {
          const color = attribute(all(border)[0], 'color');
          return color === undefined || color === 'auto' ? '#000000' : `#${color}`;
        },
        set: (border, value) => put(border, { color: hexColor(wantText(value, 'color')) })
      },
      Width: {
        get: (border) => Number(attribute(all(border)[0], 'sz') ?? 0) / EIGHTHS,
        set: (border, value) => put(border, { sz: String(Math.round(wantNumber(value, 'width') * EIGHTHS)) })
      }
    }
  });
}
