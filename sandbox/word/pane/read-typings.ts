/**
 * Reads the Word API out of `@types/office-js`, at build time: the npm build of office.js is of 2022 and lacks what came later.
 * Wire names are the public names with a capital first letter, so the typings say all that is needed.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { compareVersions } from '../host/profiles.ts';
import type { ApiEnums, ApiMember, ApiMetadata, RequirementSet } from './api-metadata.ts';

/** Members that every client object has. */
const INHERITED = new Set(['context', 'load', 'toJSON', 'set', 'track', 'untrack', 'isNullObject']);

/**
 * @param file the typings' `index.d.ts`.
 * @param highest highest version of each requirement set that is wanted; members of other sets are left out.
 */
export function readWordApi(file: string, highest: Readonly<Record<string, string>>): ApiMetadata {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const classes = new Map<string, ts.ClassDeclaration[]>();
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.name.text === 'Word' && statement.body !== undefined) {
      ts.forEachChild(statement.body, (node) => {
        if (ts.isClassDeclaration(node) && node.name !== undefined && isClientObject(node, source)) {
          classes.set(node.name.text, [...(classes.get(node.name.text) ?? []), node]);
        }
      });
    }
  }
  const out: Record<string, Record<string, ApiMember>> = {};
  for (const [name, declarations] of classes) {
    const members: Record<string, ApiMember> = {};
    for (const declaration of declarations) {
      const classSet = setOf(declaration, source);
      for (const member of declaration.members) {
        const found = readMember(member, source, classes);
        const set = setOf(member, source) ?? classSet;
        if (found !== undefined && set !== undefined && isWanted(set, highest)) {
          const known = members[found.name];
          members[found.name] =
            known === undefined ? { ...found.member, set: [set] } : { ...known, set: [...known.set, set] };
        }
      }
    }
    if (Object.keys(members).length > 0) {
      out[name] = members;
    }
  }
  return out;
}

/**
 * The enumerations of the Word API, e.g. `Word.BuiltInStyleName`. All of them: the build that Microsoft serves has them in
 * whatever Word it runs.
 */
export function readWordEnums(file: string): ApiEnums {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const enums: Record<string, Record<string, string>> = {};
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.name.text === 'Word' && statement.body !== undefined) {
      ts.forEachChild(statement.body, (node) => {
        if (ts.isEnumDeclaration(node)) {
          const values = node.members.flatMap(({ name, initializer }) =>
            initializer !== undefined &&
            ts.isStringLiteral(initializer) &&
            (ts.isIdentifier(name) || ts.isStringLiteral(name))
              ? [[name.text, initializer.text] as const]
              : []
          );
          enums[node.name.text] = { ...enums[node.name.text], ...Object.fromEntries(values) };
        }
      });
    }
  }
  return enums;
}

function isClientObject(node: ts.ClassDeclaration, source: ts.SourceFile): boolean {
  return node.heritageClauses?.[0]?.types[0]?.expression.getText(source) === 'OfficeExtension.ClientObject';
}

function setOf(node: ts.Node, source: ts.SourceFile): RequirementSet | undefined {
  const comments = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText(source))
    .join('\n');
  const [, name, version] = /\[Api set: ([A-Za-z]+) ([\d.]+)\]/.exec(comments) ?? [];
  return name === undefined || version === undefined ? undefined : [name, version];
}

function isWanted([name, version]: RequirementSet, highest: Readonly<Record<string, string>>): boolean {
  const limit = highest[name];
  return limit !== undefined && compareVersions(version, limit) <= 0;
}

/** A member before its requirement set is known. */
type Unplaced<T> = T extends unknown ? Omit<T, 'set'> : never;

function readMember(
  node: ts.ClassElement,
  source: ts.SourceFile,
  classes: ReadonlyMap<string, unknown>
): { readonly name: string; readonly member: Unplaced<ApiMember> } | undefined {
  const name = node.name?.getText(source);
  if (name === undefined || INHERITED.has(name)) {
    return undefined;
  }
  const classOf = (type: string): string | undefined => {
    const found = /^Word\.(\w+)$/.exec(type)?.[1];
    return found !== undefined && classes.has(found) ? found : undefined;
  };
  if (ts.isMethodDeclaration(node)) {
    const result = classOf(node.type?.getText(source) ?? '');
    return {
      name,
      member: { kind: 'method', parameters: node.parameters.length, ...(result === undefined ? {} : { result }) }
    };
  }
  if (!ts.isPropertyDeclaration(node)) {
    return undefined;
  }
  const type = node.type?.getText(source) ?? '';
  const item = /^Word\.(\w+)\[\]$/.exec(type)?.[1];
  const target = classOf(type);
  if (name === 'items' && item !== undefined) {
    return { name, member: { kind: 'items', type: item } };
  }
  if (type.includes('EventHandlers<')) {
    return { name, member: { kind: 'event' } };
  }
  if (target !== undefined) {
    return { name, member: { kind: 'object', type: target } };
  }
  const readOnly = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  return { name, member: { kind: 'scalar', readOnly } };
}
