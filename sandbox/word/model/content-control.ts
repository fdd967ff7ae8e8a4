/** `Word.ContentControl` and its collection. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import { wantFlag, wantOneOf, wantText } from '../host/wire.ts';
import { attribute, child, childValue, make } from '../ooxml/dom.ts';
import { W14, W15 } from '../ooxml/names.ts';
import { properties, putProperty, setValue } from '../ooxml/order.ts';
import { kindNavigations } from './control-kinds.ts';
import { Collection, ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { isContentLocked } from './open-document.ts';
import { placeholderText, setPlaceholderText } from './placeholder.ts';
import { contentOf, isInline } from './reading.ts';
import { textualMembers } from './textual.ts';

const CHECK_BOX = ['checkbox'];
const TYPES: readonly (readonly [element: string, type: string])[] = [
  ['text', 'PlainText'],
  ['comboBox', 'ComboBox'],
  ['dropDownList', 'DropDownList'],
  ['date', 'DatePicker'],
  ['picture', 'Picture'],
  ['docPartList', 'BuildingBlockGallery'],
  ['docPartObj', 'BuildingBlockGallery'],
  ['group', 'Group']
];

const settings = (control: ContentControl): Element => properties(control.element, 'sdtPr');

export const controlId = (control: ContentControl): number => Number(childValue(settings(control), 'id') ?? 0) | 0;
export const controlTag = (control: ContentControl): string => childValue(settings(control), 'tag') ?? '';
const titleOf = (control: ContentControl): string => childValue(settings(control), 'alias') ?? '';

export function controlType(control: ContentControl): string {
  const holder = settings(control);
  if (CHECK_BOX.some((name) => holder.getElementsByTagNameNS(W14, name).length > 0)) {
    return 'CheckBox';
  }
  return TYPES.find(([element]) => child(holder, element) !== undefined)?.[1] ?? 'RichText';
}

export function controlSubtype(control: ContentControl): string {
  const kind = controlType(control);
  if (kind !== 'RichText' && kind !== 'PlainText') {
    return kind;
  }
  return `${kind}${isInline(control.element) ? 'Inline' : kind === 'RichText' ? 'Paragraphs' : 'Paragraph'}`;
}

function isDeletionLocked(control: ContentControl): boolean {
  return ['sdtLocked', 'sdtContentLocked'].includes(childValue(settings(control), 'lock') ?? '');
}

function setLock(control: ContentControl, noDelete: boolean, noEdit: boolean): void {
  const value = noDelete && noEdit ? 'sdtContentLocked' : noDelete ? 'sdtLocked' : noEdit ? 'contentLocked' : undefined;
  setValue(settings(control), 'lock', value);
}

const APPEARANCES: Readonly<Record<string, string>> = { boundingBox: 'BoundingBox', tags: 'Tags', hidden: 'Hidden' };

function appearanceOf(control: ContentControl): string {
  const element = settings(control).getElementsByTagNameNS(W15, 'appearance')[0];
  return APPEARANCES[element?.getAttributeNS(W15, 'val') ?? 'boundingBox'] ?? 'BoundingBox';
}

function setAppearance(control: ContentControl, value: string): void {
  const holder = settings(control);
  const element = holder.ownerDocument.createElementNS(W15, 'w15:appearance');
  element.setAttributeNS(
    W15,
    'w15:val',
    Object.entries(APPEARANCES).find(([, shown]) => shown === value)?.[0] ?? 'boundingBox'
  );
  putProperty(holder, element);
}

function colorOf(control: ContentControl): string {
  const element = settings(control).getElementsByTagNameNS(W15, 'color')[0];
  const value =
    element?.getAttributeNS(element.lookupNamespaceURI('w'), 'val') ??
    attribute(child(settings(control), 'color'), 'val');
  return value === null || value === undefined || value === 'auto' ? '#000000' : `#${value}`;
}

function setColor(control: ContentControl, value: string): void {
  const holder = settings(control);
  const element = holder.ownerDocument.createElementNS(W15, 'w15:color');
  element.setAttributeNS(holder.namespaceURI, 'w:val', value.replace('#', '').toUpperCase());
  putProperty(holder, element);
}

export function describeContentControl(document: OpenDocument): ReturnType<typeof describeType> {
  const common = textualMembers<ContentControl>(document);
  /** Settings can be changed in a control that is locked for editing, but not in a read-only document. */
  const write = (change: () => void): void => {
    document.demandWritable();
    change();
    document.changed();
  };
  const textSetting = (element: string, name: string): Scalar<ContentControl> => ({
    get: (control) => childValue(settings(control), element) ?? '',
    set: (control, value) => write(() => setValue(settings(control), element, wantText(value, name)))
  });
  return describeType<ContentControl>((object): object is ContentControl => object instanceof ContentControl, {
    id: controlId,
    navigations: { ...common.navigations, ...kindNavigations },
    scalars: {
      ...common.scalars,
      Id: { get: controlId },
      Tag: textSetting('tag', 'tag'),
      Title: textSetting('alias', 'title'),
      PlaceholderText: {
        get: (control) => placeholderText(document, control.element),
        set: (control, value) => {
          if (!document.profile.setsPlaceholderText) {
            throw new RichError('NotAllowed', 'Word on the web does not set the placeholder of a content control.');
          }
          write(() => setPlaceholderText(document, control.element, wantText(value, 'placeholderText')));
        }
      },
      CannotDelete: {
        get: isDeletionLocked,
        set: (control, value) =>
          write(() => setLock(control, wantFlag(value, 'cannotDelete'), isContentLocked(control.element)))
      },
      CannotEdit: {
        get: (control) => isContentLocked(control.element),
        set: (control, value) => write(() => setLock(control, isDeletionLocked(control), wantFlag(value, 'cannotEdit')))
      },
      RemoveWhenEdited: {
        get: (control) => child(settings(control), 'temporary') !== undefined,
        set: (control, value) =>
          write(() => {
            child(settings(control), 'temporary')?.remove();
            if (wantFlag(value, 'removeWhenEdited')) {
              putProperty(settings(control), make(control.element.ownerDocument, 'temporary'));
            }
          })
      },
      Appearance: {
        get: appearanceOf,
        set: (control, value) =>
          write(() => setAppearance(control, wantOneOf(value, ['BoundingBox', 'Tags', 'Hidden'], 'appearance')))
      },
      Color: { get: colorOf, set: (control, value) => write(() => setColor(control, wantText(value, 'color'))) },
      Type: { get: controlType },
      Subtype: { get: controlSubtype }
    },
    methods: {
      ...common.methods,
      Delete: (control, args) => {
        if (isDeletionLocked(control)) {
          throw new RichError('AccessDenied', 'The content control cannot be deleted.');
        }
        document.guard(control.element);
        if (args.flag(0, false)) {
          control.element.replaceWith(...Array.from(contentOf(control.element).childNodes));
        } else {
          control.element.remove();
        }
        document.changed();
      }
    }
  });
}

export function describeContentControlCollection(): ReturnType<typeof describeType> {
  const items = (list: Collection): ContentControl[] =>
    list.objects.filter((object) => object instanceof ContentControl);
  const only = (list: Collection, keep: (control: ContentControl) => boolean): Collection =>
    new Collection('ContentControlCollection', () => items(list).filter(keep));
  const byId = (list: Collection, id: number): ContentControl => {
    const found = items(list).find((control) => controlId(control) === id);
    if (found === undefined) {
      throw itemNotFound(`There is no content control with the id ${id}.`);
    }
    return found;
  };
  return describeType<Collection>(
    (object): object is Collection => object instanceof Collection && object.typeName === 'ContentControlCollection',
    {
      withoutReference: true,
      items: (list) => list.objects,
      item: (list, args) => byId(list, args.number(0)),
      methods: {
        GetById: (list, args) => byId(list, args.number(0)),
        GetByTag: (list, args) => only(list, (control) => controlTag(control) === args.text(0)),
        GetByTitle: (list, args) => only(list, (control) => titleOf(control) === args.text(0)),
        GetByTypes: (list, args) => {
          const types = args.raw(0);
          const wanted: readonly unknown[] = Array.isArray(types) ? types : [];
          return only(
            list,
            (control) => wanted.includes(controlType(control)) || wanted.includes(controlSubtype(control))
          );
        }
      }
    }
  );
}
