/**
 * The floor is WordApi 1.3 (LTSC 2021 has no more). Every Office member that this room calls is looked up in the typings,
 * which say the set that it came with; whatever is above the floor must be in the table with its feature test and fallback.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ABOVE_FLOOR, BESIDE_WORD } from './abilities';

const ROOM = __dirname;
const FLOOR = 1.3;
/** Sets of the Common API that every Word with WordApi 1.3 has. */
const EVERYWHERE: ReadonlySet<string> = new Set(['CompressedFile', 'File', 'DocumentEvents', 'Settings']);

/** Members above the floor: the set they need and what the pane does without. */
const TABLE: Readonly<Record<string, { readonly set: string; readonly fallback: string }>> = {
  'Body.getTrackedChanges': { set: 'WordApi 1.6', fallback: 'the finding names the Review tab of Word' },
  'TrackedChangeCollection.acceptAll': { set: 'WordApi 1.6', fallback: 'the finding names the Review tab of Word' },
  'Body.getComments': { set: 'WordApi 1.4', fallback: 'the finding names the Review tab of Word' },
  'Document.onParagraphChanged': { set: 'WordApi 1.6', fallback: 'the selection and a poll that slows down' },
  'Comment.delete': { set: 'WordApi 1.4', fallback: 'the finding names the Review tab of Word' },
  'Auth.getAuthContext': { set: 'NestedAppAuth 1.1', fallback: 'no account is proposed, the person picks one' },
  'UI.displayDialogAsync': {
    set: 'DialogApi 1.1',
    fallback: "a window of the browser's, which the sign-in library opens"
  },
  'UI.messageParent': { set: 'DialogApi 1.1', fallback: 'is called only in a window that displayDialogAsync opened' },
  'UI.openBrowserWindow': { set: 'OpenBrowserWindowApi 1.1', fallback: 'a link that the person clicks' }
};

interface Called {
  readonly member: string;
  readonly set: string;
  readonly version: number;
}

/** "[Api set: WordApi 1.3]", as the typings write it of Word's own members. */
const SET = /\[\s*Api set:\s*([A-Za-z]+)(?:\s+([\d.]+))?/u;
/** "Requirement sets: {@link … | DialogApi}", as they write it of those that all of Office has; the first one stands for Word. */
const COMMON_SET = /\*\*Requirement sets?\*\*:[^{]*\{@link [^|}]+\| ([A-Za-z]+)(?: ([\d.]+))?\}/u;

function setOf(symbol: ts.Symbol): { readonly set: string; readonly version: number } | undefined {
  const texts = (symbol.declarations ?? []).map((each) => each.getFullText());
  const match = texts.map((text) => SET.exec(text) ?? COMMON_SET.exec(text)).find((each) => each !== null);
  return match?.[1] === undefined ? undefined : { set: match[1], version: Number(match[2] ?? '1.1') };
}

function calledMembers(): readonly Called[] {
  const files = readdirSync(ROOM)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => path.join(ROOM, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js'],
    jsx: ts.JsxEmit.React
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, Called>();
  const add = (symbol: ts.Symbol | undefined): void => {
    const [declaration] = symbol?.declarations ?? [];
    if (symbol === undefined || declaration?.getSourceFile().fileName.includes('@types/office-js') !== true) {
      return;
    }
    const needs = setOf(symbol);
    const owner = declaration.parent;
    if (needs !== undefined && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))) {
      const member = `${owner.name?.text ?? ''}.${symbol.name}`;
      found.set(member, { member, ...needs });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      add(checker.getSymbolAtLocation(node.name));
    } else if (ts.isBindingElement(node)) {
      // `const { paragraphs } = context.document.body` reads the member, too.
      const name = node.propertyName ?? node.name;
      add(ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined);
    }
    ts.forEachChild(node, visit);
  };
  files.forEach((file) => {
    const source = program.getSourceFile(file);
    if (source !== undefined) {
      visit(source);
    }
  });
  return [...found.values()];
}

const isAbove = ({ set, version }: Called): boolean => (set === 'WordApi' ? version > FLOOR : !EVERYWHERE.has(set));

describe('what the pane asks of Word', () => {
  const called = calledMembers();

  it('is read from the room itself', () => {
    const members = called.map(({ member }) => member);
    expect(members).toEqual(expect.arrayContaining(['Body.paragraphs', 'Range.expandTo', 'Table.getCell']));
    expect(members.length).toBeGreaterThan(25);
  });

  it('is within WordApi 1.3, but for what the table names with its fallback', () => {
    const above = called.filter(isAbove).map(({ member, set, version }) => [member, `${set} ${version}`]);
    const table = Object.entries(TABLE).map(([member, { set }]) => [member, set]);
    expect(above.sort()).toEqual(table.sort());
  });

  it('asks for each set above the floor before it calls it', () => {
    const asked = new Set(
      [...Object.values(ABOVE_FLOOR), ...Object.values(BESIDE_WORD)].map(({ set, version }) => `${set} ${version}`)
    );
    expect(new Set(Object.values(TABLE).map(({ set }) => set))).toEqual(asked);
  });
});
