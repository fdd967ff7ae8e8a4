/** Files under content approval: uploading, overwriting, handing in, deciding, deleting, reading, versions. */
import { DENIED, pick } from './item-commands';
import type { Command } from './item-commands';
import { outcomeOf } from './real-site';
import type { RealSite } from './real-site';
import {
  approved,
  count,
  denied,
  handedIn,
  mayFile,
  newFile,
  overwritten,
  pathOf,
  seenForm,
  STATUS,
  textOfLabel
} from './site-model';
import type { Actor, Folder, ModelFile, SiteModel } from './site-model';

const NO_FILE = { kind: 'refused', status: 404, code: '-2130575338, Microsoft.SharePoint.SPException' };
const EXISTS = { kind: 'refused', status: 400, code: '-2130575257, Microsoft.SharePoint.SPException' };
const GENERIC = { kind: 'refused', status: 400, code: '-2146232832, Microsoft.SharePoint.SPException' };

/** What an actor meets who asks for a file: the door, no file, or nothing in the way. */
function unseen(file: ModelFile, actor: Actor): object | undefined {
  if (actor === 'outsider') return DENIED;
  return seenForm(file, actor) === undefined ? NO_FILE : undefined;
}

export const upload = (actor: Actor, folder: Folder, name: string, bytes: string, overwrite: boolean): Command => ({
  check: () => true,
  toString: () => `upload(${actor}, ${folder}/${name}, ${overwrite ? 'overwrite' : 'new'})`,
  async run(model, real) {
    const path = `${folder}/${name}`;
    const there = model.files.get(path);
    const refusal =
      (mayFile(actor, 'write', folder) ? undefined : DENIED) ??
      (there !== undefined && !overwrite ? EXISTS : undefined);
    const options = overwrite ? { Overwrite: true } : {};
    const got = await outcomeOf(real.folder(actor, folder).files.addUsingPath(name, bytes, options));
    count(model, there === undefined ? 'upload' : 'overwrite', refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    const next = there === undefined ? newFile(folder, name, actor, bytes) : overwritten(there, bytes);
    model.files.set(path, next);
    const [MajorVersion, MinorVersion] = next.current.label;
    expect(got).toMatchObject({ kind: 'done', value: { MajorVersion, MinorVersion, Length: `${bytes.length}` } });
  }
});

export type Deed = 'publish' | 'approve' | 'deny' | 'delete';

function expectedOf(file: ModelFile, actor: Actor, deed: Deed): { refusal?: object; next?: ModelFile } {
  const hidden = unseen(file, actor);
  if (hidden !== undefined) return { refusal: hidden };
  const right = { publish: 'write', approve: 'approve', deny: 'approve', delete: 'delete' } as const;
  if (!mayFile(actor, right[deed], file.folder)) return { refusal: DENIED };
  switch (deed) {
    case 'publish':
      return { next: handedIn(file) };
    case 'approve':
      return file.status === 'pending' ? { next: approved(file) } : { refusal: GENERIC };
    case 'deny':
      return file.status === 'pending' ? { next: denied(file) } : { refusal: GENERIC };
    case 'delete':
      return {};
  }
}

function call(real: RealSite, actor: Actor, path: string, deed: Deed): Promise<unknown> {
  const file = real.file(actor, path);
  return deed === 'delete' ? file.delete() : file[deed](`lời ${deed}`);
}

export const act = (actor: Actor, index: number, deed: Deed): Command => ({
  check: (model) => model.files.size > 0,
  toString: () => `${deed}(${actor}, ${index})`,
  async run(model, real) {
    const file = pick(model.files, index);
    if (file === undefined) return;
    const { refusal, next } = expectedOf(file, actor, deed);
    const got = await outcomeOf(call(real, actor, pathOf(file), deed));
    count(model, deed, refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    expect(got.kind).toBe('done');
    if (next === undefined) model.files.delete(pathOf(file));
    else model.files.set(pathOf(file), next);
  }
});

/** A file as somebody sees it: which form, and its bytes. */
export async function requireSeen(model: SiteModel, real: RealSite, path: string, actor: Actor): Promise<boolean> {
  const file = model.files.get(path);
  if (file === undefined) {
    expect(await outcomeOf(real.file('admin', path)())).toEqual(NO_FILE);
    return false;
  }
  const hidden = unseen(file, actor);
  const got = await outcomeOf(real.file(actor, path)());
  if (hidden !== undefined) {
    expect(got).toEqual(hidden);
    return false;
  }
  const form = seenForm(file, actor);
  expect(got).toMatchObject({
    kind: 'done',
    value: { UIVersionLabel: form === undefined ? '' : textOfLabel(form.label) }
  });
  expect(await real.file(actor, path).getText()).toBe(form?.bytes);
  return true;
}

export const readFile = (actor: Actor, index: number): Command => ({
  check: (model) => model.files.size > 0,
  toString: () => `read file(${actor}, ${index})`,
  async run(model, real) {
    const file = pick(model.files, index);
    if (file === undefined) return;
    count(model, 'read file', !(await requireSeen(model, real, pathOf(file), actor)));
  }
});

/** Status and earlier versions, as an administrator sees them. */
export async function requireHistory(model: SiteModel, real: RealSite, file: ModelFile): Promise<void> {
  const versions: { VersionLabel: string }[] = await real.file('admin', pathOf(file)).versions();
  expect(versions.map(({ VersionLabel }) => VersionLabel)).toEqual(file.earlier);
  const item = await real
    .file('admin', pathOf(file))
    .getItem<{ OData__ModerationStatus: number }>('OData__ModerationStatus');
  expect(item.OData__ModerationStatus).toBe(STATUS[file.status]);
}

export const readVersions = (index: number): Command => ({
  check: (model) => model.files.size > 0,
  toString: () => `versions(${index})`,
  async run(model, real) {
    const file = pick(model.files, index);
    if (file === undefined) return;
    await requireHistory(model, real, file);
    count(model, 'read versions', false);
  }
});
