/** `Word.Setting`: the same settings of the add-in as `Office.context.document.settings`. */
import { itemNotFound } from '../host/rich-error.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { asWire } from '../host/wire.ts';
import { readSettings, writeSettings } from '../ooxml/web-extension.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

class Setting extends HostObject {
  readonly typeName = 'Setting';
  readonly key: string;
  constructor(key: string) {
    super();
    this.key = key;
  }
}

export const listSettings = (document: OpenDocument): Collection =>
  new Collection('SettingCollection', () => Object.keys(readSettings(document.file)).map((key) => new Setting(key)));

export function describeSettings(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const write = (change: (settings: Record<string, string>) => void): void => {
    document.demandWritable();
    const settings = { ...readSettings(document.file) };
    change(settings);
    writeSettings(document.file, settings);
    document.changedBeside();
  };
  const valueOf = ({ key }: Setting): Wire => {
    const text = readSettings(document.file)[key];
    return text === undefined ? null : asWire(JSON.parse(text));
  };
  const find = (key: string): Setting => {
    if (readSettings(document.file)[key] === undefined) {
      throw itemNotFound(`There is no setting "${key}".`);
    }
    return new Setting(key);
  };
  return [
    [
      'Setting',
      describeType<Setting>((object): object is Setting => object instanceof Setting, {
        scalars: {
          Key: { get: ({ key }) => key },
          Value: { get: valueOf, set: ({ key }, value) => write((all) => void (all[key] = JSON.stringify(value))) }
        },
        methods: { Delete: ({ key }) => write((all) => void delete all[key]) }
      })
    ],
    [
      'SettingCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'SettingCollection', {
        withoutReference: true,
        items: (settings) => settings.objects,
        item: (_, args) => find(args.text(0)),
        methods: {
          Add: (_, args) => {
            write((all) => void (all[args.text(0)] = JSON.stringify(args.raw(1) ?? null)));
            return find(args.text(0));
          },
          GetItem: (_, args) => find(args.text(0)),
          DeleteAll: () => write((all) => Object.keys(all).forEach((key) => void delete all[key]))
        }
      })
    ]
  ];
}
