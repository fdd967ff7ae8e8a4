/** Content controls of the kinds that have more than text: check boxes, lists to choose from, plain text. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Argument } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantFlag, wantText } from '../host/wire.ts';
import { attribute, child, children, descendants, make } from '../ooxml/dom.ts';
import { W14 } from '../ooxml/names.ts';
import { properties } from '../ooxml/order.ts';
import { makeRun } from '../ooxml/runs.ts';
import { compareVersions } from '../host/profiles.ts';
import { apiNotFound } from '../host/rich-error.ts';
import { controlSubtype, controlType } from './content-control.ts';
import { insertContentControl } from './insert-blocks.ts';
import { insertText } from './insert-text.ts';
import type { Textual } from './objects.ts';
import { Collection, ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { contentOf, isInline, paragraphsBelow } from './reading.ts';

/** The set in which each kind came to `insertContentControl`. */
const NEEDED: Readonly<Record<string, string>> = {
  RichText: '1.1',
  PlainText: '1.5',
  CheckBox: '1.7',
  DropDownList: '1.9',
  ComboBox: '1.9'
};

/** The part of a control that is a check box or a list. */
class ControlKind extends HostObject {
  readonly typeName: string;
  readonly control: ContentControl;
  constructor(typeName: string, control: ContentControl) {
    super();
    this.typeName = typeName;
    this.control = control;
  }
}

class ListItem extends HostObject {
  readonly typeName = 'ContentControlListItem';
  readonly control: ContentControl;
  readonly element: Element;
  constructor(control: ContentControl, element: Element) {
    super();
    this.control = control;
    this.element = element;
  }
}

const LISTS = { comboBox: 'ComboBoxContentControl', dropDownList: 'DropDownListContentControl' } as const;

export function insertControlOfType(document: OpenDocument, object: Textual, type: string): ContentControl {
  const needed = NEEDED[type];
  if (needed === undefined) {
    throw new RichError('NotImplemented', `The local Word does not insert content controls of the type ${type}.`);
  }
  if (compareVersions(needed, document.profile.requirements['WordApi'] ?? '1.0') > 0) {
    throw apiNotFound('ContentControlType', type, ['WordApi', needed]);
  }
  const control = insertContentControl(document, object);
  const holder = properties(control.element, 'sdtPr');
  const tree = control.element.ownerDocument;
  switch (type) {
    case 'PlainText':
      holder.append(make(tree, 'text'));
      break;
    case 'ComboBox':
      holder.append(make(tree, 'comboBox'));
      break;
    case 'DropDownList':
      holder.append(make(tree, 'dropDownList'));
      break;
    case 'CheckBox': {
      const box = tree.createElementNS(W14, 'w14:checkbox');
      const checked = tree.createElementNS(W14, 'w14:checked');
      checked.setAttributeNS(W14, 'w14:val', '0');
      box.append(checked);
      holder.append(box);
      showBox(control, false);
      break;
    }
    default:
  }
  return control;
}

function showBox(control: ContentControl, on: boolean): void {
  const content = contentOf(control.element);
  const run = makeRun(content.ownerDocument, on ? '☒' : '☐');
  child(properties(control.element, 'sdtPr'), 'showingPlcHdr')?.remove();
  if (isInline(control.element)) {
    content.replaceChildren(run);
    return;
  }
  const paragraph = paragraphsBelow(content)[0];
  const format = child(paragraph, 'pPr');
  paragraph?.replaceChildren(...(format === undefined ? [] : [format]), run);
}

const checkedOf = ({ control }: ControlKind): Element | undefined =>
  properties(control.element, 'sdtPr').getElementsByTagNameNS(W14, 'checked')[0];

/** `checkboxContentControl`, `comboBoxContentControl`, `dropDownListContentControl` of a control. */
export const kindNavigations = {
  CheckboxContentControl: (control: ContentControl) =>
    controlType(control) === 'CheckBox' ? new ControlKind('CheckboxContentControl', control) : undefined,
  ComboBoxContentControl: (control: ContentControl) =>
    controlType(control) === 'ComboBox' ? new ControlKind('ComboBoxContentControl', control) : undefined,
  DropDownListContentControl: (control: ContentControl) =>
    controlType(control) === 'DropDownList' ? new ControlKind('DropDownListContentControl', control) : undefined
};

/** @param options `{types: […]}`; without it, rich and plain text controls. */
export function filterControls(list: Collection, options: Argument): Collection {
  const types: unknown =
    typeof options === 'object' && options !== null && 'types' in options ? options.types : undefined;
  const wanted: readonly unknown[] = Array.isArray(types) ? types : [];
  return new Collection('ContentControlCollection', () =>
    list.objects.filter(
      (one) =>
        one instanceof ContentControl &&
        (wanted.length === 0
          ? ['RichText', 'PlainText'].includes(controlType(one))
          : wanted.includes(controlType(one)) || wanted.includes(controlSubtype(one)))
    )
  );
}

function listElement({ control }: ControlKind): Element {
  const holder = properties(control.element, 'sdtPr');
  const found = child(holder, 'comboBox') ?? child(holder, 'dropDownList');
  if (found === undefined) {
    throw itemNotFound('The content control has no list.');
  }
  return found;
}

export function describeControlKinds(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const is =
    (name: string) =>
    (object: HostObject): object is ControlKind =>
      object instanceof ControlKind && object.typeName === name;
  const write = (change: () => void): void => {
    document.demandWritable();
    change();
    document.changed();
  };
  const items = (kind: ControlKind): ListItem[] =>
    children(listElement(kind), 'listItem').map((element) => new ListItem(kind.control, element));
  const list = (name: string): readonly [string, ReturnType<typeof describeType>] => [
    name,
    describeType<ControlKind>(is(name), {
      withoutReference: true,
      navigations: { ListItems: (kind) => new Collection('ContentControlListItemCollection', () => items(kind)) },
      methods: {
        AddListItem: (kind, args) => {
          const text = args.text(0);
          const value = args.has(1) ? args.text(1) : text;
          if (items(kind).some(({ element }) => attribute(element, 'value') === value)) {
            throw new RichError('InvalidArgument', `The list has "${value}" already.`);
          }
          const holder = listElement(kind);
          const made = make(holder.ownerDocument, 'listItem', { displayText: text, value });
          write(() => holder.insertBefore(made, args.has(2) ? (holder.children[args.number(2)] ?? null) : null));
          return new ListItem(kind.control, made);
        },
        DeleteAllListItems: (kind) => write(() => listElement(kind).replaceChildren())
      }
    })
  ];
  return [
    [
      'CheckboxContentControl',
      describeType<ControlKind>(is('CheckboxContentControl'), {
        withoutReference: true,
        scalars: {
          IsChecked: {
            get: (kind) => ['1', 'true'].includes(checkedOf(kind)?.getAttributeNS(W14, 'val') ?? '0'),
            set: (kind, value) => {
              const on = wantFlag(value, 'isChecked');
              write(() => {
                checkedOf(kind)?.setAttributeNS(W14, 'w14:val', on ? '1' : '0');
                showBox(kind.control, on);
              });
            }
          }
        }
      })
    ],
    ...Object.values(LISTS).map(list),
    [
      'ContentControlListItemCollection',
      describeType<Collection>(
        (object): object is Collection => object.typeName === 'ContentControlListItemCollection',
        {
          withoutReference: true,
          items: (all) => all.objects
        }
      )
    ],
    [
      'ContentControlListItem',
      describeType<ListItem>((object): object is ListItem => object instanceof ListItem, {
        scalars: {
          DisplayText: {
            get: ({ element }) => attribute(element, 'displayText') ?? '',
            set: ({ element }, value) =>
              write(() => element.setAttributeNS(element.namespaceURI, 'w:displayText', wantText(value, 'displayText')))
          },
          Value: {
            get: ({ element }) => attribute(element, 'value') ?? '',
            set: ({ element }, value) =>
              write(() => element.setAttributeNS(element.namespaceURI, 'w:value', wantText(value, 'value')))
          },
          Index: { get: ({ element }) => descendants(element.parentElement ?? element, 'listItem').indexOf(element) }
        },
        methods: {
          Delete: ({ element }) => write(() => element.remove()),
          Select: ({ control, element }) => {
            insertText(document, control, attribute(element, 'displayText') ?? '', 'Replace');
          }
        }
      })
    ]
  ];
}
