/**
 * Reads the Word API out of `@types/office-js`, at build time: the npm build of office.js is of 2022 and lacks what came later.
 * Wire names are the public names with a capital first letter, so the typings say all that is needed.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { ApiMember, ApiMetadata, RequirementSet } from './api-metadata.ts';

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
        if (found !== undefined && isWanted(set, highest) && members[found.name] === undefined) {
          members[found.name] = found.member;
        }
      }
    }
    if (Object.keys(members).length > 0) {
      out[name] = members;
    }
  }
  return out;
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

function isWanted(set: RequirementSet | undefined, highest: Readonly<Record<string, string>>): boolean {
  const limit = set === undefined ? undefined : highest[set[0]];
  return set !== undefined && limit !== undefined && compareVersions(set[1], limit) <= 0;
}

/** "1.10" is above "1.9". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

function readMember(
  node: ts.ClassElement,
  source: ts.SourceFile,
  classes: ReadonlyMap<string, unknown>
): { readonly name: string; readonly member: ApiMember } | undefined {
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
