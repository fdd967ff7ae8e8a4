/**
 * `files` of a folder: the collection, and new files.
 */
import type { Api } from '../context.ts';
import { fileNotFound } from '../protocol/errors.ts';
import { argument, booleanArgument, textArgument, type Segment } from '../protocol/path.ts';
import { action, collectionAnswer, entityAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { isFolder, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { fileCollection, fileEntity, fileEtag } from './file-entity.ts';
import { fileResource, storeContent } from './files.ts';
import { addRow, alreadyThere, currentRow, editRow } from './item-writing.ts';
import { refused } from './refusals.ts';
import { fileAt, serverPath, type FolderPlace } from './server-path.ts';

/** `files` of a folder, also as `files('name')`. */
export function files(api: Api, folder: FolderPlace, rows: () => readonly ItemRow[], segment: Segment): Resource {
  const byName = (step: Segment): Resource => {
    const given = textArgument(step, 0);
    const path = given.startsWith('/') ? serverPath(given) : `${folder.path}/${given}`;
    const place = fileAt(api, path);
    if (place === undefined) throw fileNotFound(path);
    return fileResource(api, place.list, place.row);
  };
  if (segment.args.length > 0) return byName(segment);
  const add = (step: Segment): Resource =>
    action('SP.FileCollection.AddUsingPath', () => {
      const row = addFile(api, folder, step);
      return entityAnswer(fileEntity(api, { list: folder.list, row }, api.request.options));
    });
  return {
    kind: 'SP.FileCollection',
    get: () => collectionAnswer(fileCollection(api, folder.list, rows(), api.request.options)),
    members: { getbyurl: byName, addusingpath: add, add }
  };
}

function addFile(api: Api, folder: FolderPlace, step: Segment): ItemRow {
  const { list } = folder;
  if (!list.isLibrary) throw refused('Files can be added to document libraries only.');
  const given = argument(step, 'decodedurl') ?? argument(step, 'url');
  const name = (given?.kind === 'string' ? given.value : textArgument(step, 0)).normalize('NFC');
  const wanted = name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
  const leaf = booleanArgument(step, 'ensureuniquefilename', false)
    ? freeName(api, folder.list, folder.path, wanted)
    : wanted;
  const there = api.store.items.currentByPath(list, `${folder.path}/${leaf}`);
  const change = { values: new Map() };
  if (there === undefined) {
    const content = storeContent(api, api.request.bytes);
    return addRow(api, list, { dir: folder.path, leaf, folder: false, content, change });
  }
  if (!booleanArgument(step, 'overwrite', false) || isFolder(there)) {
    api.access.require(there.scope, Permission.addListItems);
    throw alreadyThere(api, there);
  }
  const content = storeContent(api, api.request.bytes);
  const newest = currentRow(api, list, there.id);
  return editRow(api, list, newest, { change, content, etag: fileEtag(newest) });
}

/** `x.docx`, `x1.docx`, `x2.docx` ...: the first that is free in a folder. */
export function freeName(api: Api, list: ListRecord, dir: string, wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 0; ; count += 1) {
    const leaf = count === 0 ? wanted : `${stem}${count}${extension}`;
    if (api.store.items.currentByPath(list, `${dir}/${leaf}`) === undefined) return leaf;
  }
}
