/**
 * Every word that a person can meet stands in the resource files of both languages. The sources of the screens and hosts
 * are read as TypeScript reads them: text between tags, attributes that are shown or read aloud, and Vietnamese anywhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../..');
/** The rooms that people look at. */
const ROOMS = ['ui', 'webparts', 'word'];
/** Where the words themselves are, and what only tests use. */
const ELSEWHERE = /(^|\/)loc\/|(^|\/)samples\/|\.test\.tsx?$|\.d\.ts$/;

/** Attributes and properties whose text is shown or read aloud. */
const SHOWN =
  /^(aria-?(label|description|roledescription|valuetext|placeholder)|title|label|placeholder|alt|text|hint|caption|heading|header|subtitle|description|message|errorMessage|headerText|onText|offText|tooltip|what|advice|summary)$/i;
const LETTER = /\p{L}/u;
/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** Two English words or more, or one with a capital: what a label looks like and a code does not. */
const ENGLISH = /^[A-Z][a-z]+$|[A-Za-z]{2,} [A-Za-z]{2,}/;

/**
 * Words that stay Vietnamese in English: the product, bodies, the documents whose rules of form hold, examples of what is
 * typed.
 */
const NAMES =
  /Tổng Kết|Ban Chấp hành( Đảng bộ( xã)?)?|Ban Thường vụ|Tập thể lãnh đạo cơ quan|Thực hiện|B[BC]\/ĐU|BÁO CÁO|trước ngày|chậm nhất là ngày|Hướng dẫn 36-HD|Nghị định 30\/2020\/NĐ-CP/g;

interface Literal {
  readonly text: string;
  readonly why: 'between tags' | 'shown' | 'Vietnamese';
}

/** The text of a literal, its expressions left out; undefined for anything else. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  return ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ')
    : undefined;
}

/** Operators of which both sides may be what is shown; comparisons are not among them. */
const EITHER_SIDE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken
]);

/** The literals that an expression may give: itself, both sides of a choice, what is added together. */
function given(node: ts.Node): readonly string[] {
  const text = textOf(node);
  if (text !== undefined) {
    return [text];
  }
  if (ts.isConditionalExpression(node)) {
    return [...given(node.whenTrue), ...given(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) {
    const either = EITHER_SIDE.has(node.operatorToken.kind);
    const second = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return [...(either ? given(node.left) : []), ...(either || second ? given(node.right) : [])];
  }
  return ts.isParenthesizedExpression(node) || ts.isJsxExpression(node) || ts.isAsExpression(node)
    ? node.expression === undefined
      ? []
      : given(node.expression)
    : [];
}

/** The file's text in the forms that people would meet. */
function literalsOf(source: ts.SourceFile): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return;
    }
    if (ts.isJsxText(node) && LETTER.test(node.text)) {
      found.push({ text: node.text.trim(), why: 'between tags' });
    }
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) {
      given(node)
        .filter((text) => LETTER.test(text))
        .forEach((text) => found.push({ text, why: 'between tags' }));
    }
    if (ts.isJsxAttribute(node) && node.initializer !== undefined && SHOWN.test(node.name.getText(source))) {
      given(node.initializer)
        .filter((text) => ENGLISH.test(text))
        .forEach((text) => found.push({ text, why: 'shown' }));
    }
    if (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText(source))) {
      given(node.initializer)
        .filter((text) => ENGLISH.test(text))
        .forEach((text) => found.push({ text, why: 'shown' }));
    }
    const text = textOf(node);
    if (text !== undefined && VIETNAMESE.test(text)) {
      found.push({ text, why: 'Vietnamese' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const parse = (name: string, code: string): ts.SourceFile =>
  ts.createSourceFile(
    name,
    code,
    ts.ScriptTarget.ES2022,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  );

const sources = ROOMS.flatMap((room) =>
  readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
    .map((file) => `${room}/${file.replace(/\\/g, '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !ELSEWHERE.test(file))
);

describe('the sources of what people look at', () => {
  it('are read', () => {
    expect(sources.length).toBeGreaterThan(80);
  });

  it('have no words of their own', () => {
    const found = sources.flatMap((file) =>
      literalsOf(parse(file, readFileSync(path.join(SRC, file), 'utf8'))).map(
        ({ text, why }) => `${file}: ${text} (${why})`
      )
    );
    expect(found).toEqual([]);
  });
});

describe('words in the wrong place are found', () => {
  it.each([
    ['between tags', `const a = <p>Reports</p>;`, 'Reports'],
    ['between tags', `const a = <p>{late ? 'overdue' : words.fine}</p>;`, 'overdue'],
    ['shown', `const a = <button aria-label="Close the panel" />;`, 'Close the panel'],
    ['shown', 'const a = <Field label={`Part of ${name}`} />;', 'Part of  '],
    ['shown', `const a = { key: 'x', text: 'Roomy' };`, 'Roomy'],
    ['Vietnamese', `fail('Không mở được');`, 'Không mở được']
  ] as const)('%s: %s', (why, code, text) => {
    expect(literalsOf(parse('x.tsx', code))).toContainEqual({ why, text });
  });

  it.each([
    `const a = <p>{count} · {total}</p>;`,
    `const a = <i title={words.title} className="Big one" />;`,
    `import 'đ';`
  ])('and codes are left alone: %s', (code) => {
    expect(literalsOf(parse('x.tsx', code))).toEqual([]);
  });
});

describe('the resource files', () => {
  const pairs = readdirSync(__dirname)
    .filter((file) => /(^|-)vi\.ts$/.test(file))
    .map((file) => [file, file.replace(/vi\.ts$/, 'en.ts')] as const);
  const words = (file: string): readonly unknown[] =>
    Object.values(jest.requireActual<object>(path.join(__dirname, file)));
  const paths = (value: unknown, at = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`))
      : [`${at}: ${typeof value}`];

  it.each(pairs)('%s has all its words in %s, and no others', (vietnamese, english) => {
    expect(paths(words(english))).toEqual(paths(words(vietnamese)));
  });

  it.each(pairs)('%s is Vietnamese and %s is not, but for names and documents of Việt Nam', (_vietnamese, english) => {
    const literals: string[] = [];
    const visit = (node: ts.Node): void => {
      const text = textOf(node);
      if (text !== undefined && VIETNAMESE.test(text)) {
        literals.push(text);
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(english, readFileSync(path.join(__dirname, english), 'utf8')));
    expect(literals.filter((text) => VIETNAMESE.test(text.replace(NAMES, '')))).toEqual([]);
  });
});
