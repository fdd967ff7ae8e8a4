/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
/** Which Word has which member: the sets of the profiles, and the members that the product's own task pane calls. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { createMemberGate, hasSet } from '../../sandbox/word/host/member-gate.ts';
import { PROFILES } from '../../sandbox/word/host/profiles.ts';
import type { ProfileName } from '../../sandbox/word/host/profiles.ts';
import { createControlEvents, EventSubscriptions } from '../../sandbox/word/model/events.ts';
import { References } from '../../sandbox/word/host/references.ts';
import { insertText } from '../../sandbox/word/model/insert-text.ts';
import { addLaterMembers, loadWord, openInNode, wordApi } from './word-in-node.ts';
import { REPORT_BODY, makeDocx } from './word-samples.ts';

const office = loadWord();
const { Word } = office;
addLaterMembers(office);
const codeOf = (error: unknown): string => (error instanceof office.OfficeExtension.Error ? error.code : String(error));
const outcome = (run: Promise<unknown>): Promise<string> => run.then(() => 'done', codeOf);

const open = (name: ProfileName): ReturnType<typeof openInNode> =>
  openInNode(makeDocx(REPORT_BODY), { profile: PROFILES[name], gated: true });

/** Members of the Word API that the sources of a folder use, as `Class.member`, told by the compiler. */
function membersCalled(folder: string): readonly string[] {
  const files = readdirSync(folder)
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
  const program = ts.createProgram(files, {
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    types: ['office-js']
  });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      for (const declaration of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
        const owner = declaration.parent;
        if (
          ts.isClassDeclaration(owner) &&
          owner.name !== undefined &&
          wordApi()[owner.name.text]?.[node.name.text] !== undefined
        ) {
          found.add(`${owner.name.text}.${node.name.text}`);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) {
      visit(source);
    }
  }
  return Array.from(found).sort();
}

describe('the Word of a profile', () => {
  it.each([
    ['web', true],
    ['m365', true],
    ['ltsc2024', true],
    ['ltsc2021', false]
  ] as const)('%s answers comments and styles as its sets say', async (name, has) => {
    open(name);
    const wanted = has ? 'done' : 'ApiNotFound';
    const styles = Word.run(async (context) => {
      context.document.getStyles().load('items/nameLocal');
      await context.sync();
    });
    expect(await outcome(styles)).toBe(wanted);
    const comments = Word.run(async (context) => {
      context.document.body.getComments().load('items');
      await context.sync();
    });
    expect(await outcome(comments)).toBe(wanted);
    const controls = Word.run(async (context) => {
      context.document.contentControls.load('items/tag,items/placeholderText');
      await context.sync();
    });
    expect(await outcome(controls)).toBe('done');
  });

  it('says which set a member needs, and changes nothing', async () => {
    const { document } = open('ltsc2021');
    const told = await Word.run(async (context) => {
      context.document.changeTrackingMode = 'TrackAll';
      await context.sync();
      return '';
    }).catch((error: unknown) => (error instanceof Error ? error.message : ''));
    expect(told).toContain('Document.changeTrackingMode needs WordApi 1.4');
    expect(document.tracking).toBe('Off');
  });

  it('leaves members above its sets out of a load of everything', async () => {
    open('ltsc2021');
    const keys = await Word.run(async (context) => {
      const line = context.document.body.paragraphs.getFirst().load();
      await context.sync();
      return Object.keys(line.toJSON());
    });
    expect(keys).toContain('text');
    expect(keys).not.toContain('uniqueLocalId');
  });

  it('keeps members above its sets from the add-in where office.js lacks them', () => {
    const { requirements } = PROFILES.ltsc2021;
    const kept = Object.values(wordApi()).flatMap((members) =>
      Object.values(members).filter(({ set }) => set.some((one) => hasSet(requirements, one)))
    );
    expect(kept.length).toBeGreaterThan(300);
    expect(
      kept.flatMap(({ set }) => set.slice(0, 1)).every(([set, version]) => set === 'WordApi' && Number(version) <= 1.3)
    ).toBe(true);
  });

  it('sets a placeholder on the desktop, where Word on the web refuses', async () => {
    const set = (): Promise<string> =>
      outcome(
        Word.run(async (context) => {
          context.document.contentControls.getByTag('muc-2').getFirst().placeholderText = 'Nhập kiến nghị';
          await context.sync();
        })
      );
    open('web');
    expect(await set()).toBe('NotAllowed');
    const { document } = open('ltsc2021');
    expect(await set()).toBe('done');
    expect(document.file.text('word/document.xml')).toContain('Nhập kiến nghị');
  });

  it.each([
    ['web', ['ContentControlDataChanged'], []],
    ['m365', [], ['ContentControlDataChanged']]
  ] as const)('%s tells of typed text at its own time', (name, whileTyping, onLeaving) => {
    const { document } = open(name);
    const references = new References();
    const subscriptions = new EventSubscriptions();
    const control = document.contentControl(document.root.getElementsByTagName('w:sdt')[2] ?? document.root);
    subscriptions.add(references.hold(control), 'ContentControlDataChanged');
    const events = createControlEvents(document, references, subscriptions);
    events.moved(new Set(), new Set([201]));
    insertText(document, control, 'Người dùng gõ', 'Replace');
    expect(events.changes('person').map((one) => one.name)).toEqual(whileTyping);
    expect(events.moved(new Set([201]), new Set()).map((one) => one.name)).toEqual(onLeaving);
  });
});

it('tells of paragraphs that came, changed and went', async () => {
  const { document } = open('m365');
  const subscriptions = new EventSubscriptions();
  const events = createControlEvents(document, new References(), subscriptions);
  const names = ['ParagraphAdded', 'ParagraphChanged', 'ParagraphDeleted'];
  names.forEach((name) => subscriptions.add('', name));
  await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.getFirst().insertParagraph('Mới', 'After');
    paragraphs.getFirst().insertText('BÁO CÁO QUÝ', 'Replace');
    paragraphs.getLast().delete();
    await context.sync();
  });
  const told = events.changes('add-in');
  expect(told.map(({ name, args }) => [name, (args['uniqueLocalIds'] as string[]).length])).toEqual(
    names.map((name) => [name, 1])
  );
  expect(events.changes('add-in')).toEqual([]);
});

describe('the members that the task pane of the product calls', () => {
  const folder = path.resolve(__dirname, '../../src/word/office');
  const called = membersCalled(folder);
  const setOf = (name: string): readonly (readonly [string, string])[] => {
    const [type = '', member = ''] = name.split('.');
    return wordApi()[type]?.[member]?.set ?? [];
  };

  it('are found', () => {
    expect(called).toEqual(
      expect.arrayContaining([
        'ContentControlCollection.getByTag',
        'Document.contentControls',
        'Document.getSelection',
        'Range.parentContentControlOrNullObject'
      ])
    );
  });

  it('are all in WordApi 1.3, or the pane asks for the set first', () => {
    const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const asked = sources.flatMap((text) =>
      Array.from(text.matchAll(/'WordApi'[^}\n]{0,20}'(1\.\d+)'/g), ([, version = '']) => version)
    );
    const above = called.filter((name) => !setOf(name).some((set) => hasSet(PROFILES.ltsc2021.requirements, set)));
    const unasked = above.filter(
      (name) =>
        !setOf(name).some(([, needed]) => asked.some((version) => hasSet({ WordApi: version }, ['WordApi', needed])))
    );
    expect(unasked).toEqual([]);
  });

  it.each(called.filter((name) => setOf(name).some(([set]) => set === 'WordApi')))(
    '%s is refused below its set',
    (name) => {
      const [type = '', member = ''] = name.split('.');
      const lowest = setOf(name).find(([set]) => set === 'WordApi') ?? ['WordApi', '1.1'];
      const minor = Number(lowest[1].split('.')[1]);
      const gateAt = (at: number): ReturnType<typeof createMemberGate> =>
        createMemberGate(wordApi(), { ...PROFILES.web, requirements: { WordApi: `1.${at}` } });
      expect(gateAt(minor).refuses(type, member)).toBeUndefined();
      expect(gateAt(minor - 1).refuses(type, member)).toEqual(lowest);
    }
  );
});
