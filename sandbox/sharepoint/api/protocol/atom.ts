/**
 * Atom: what SharePoint answers to a caller that does not ask for JSON. Served so that a call without an Accept header
 * fails here as it fails in the cloud, not for anybody to build on.
 */
import type { JsonAnswer } from './json-dialects.ts';
import type { Entity } from './entity.ts';
import { isList, type JsonObject, type JsonValue } from './literal.ts';

const NAMESPACES =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>';

/** The Atom document of an answer. `apiRoot` is its `xml:base`. */
export function atomBody(answer: JsonAnswer, apiRoot: string): string {
  const attributes = `xml:base="${escaped(apiRoot)}" ${NAMESPACES}`;
  switch (answer.kind) {
    case 'entity':
      return HEAD + entry(answer.entity, ` ${attributes}`);
    case 'collection':
      return `${HEAD}<feed ${attributes}>${answer.collection.items.map((item) => entry(item, '')).join('')}</feed>`;
    case 'scalar':
      return HEAD + property(answer.name, answer.value, ` ${NAMESPACES}`);
    case 'complex':
      return HEAD + property(answer.name, answer.value, ` ${NAMESPACES} m:type="${escaped(answer.type)}"`);
    case 'complexList':
      return HEAD + property(answer.name, answer.values, ` ${NAMESPACES}`);
    case 'void':
      return HEAD + property(answer.name ?? 'value', null, ` ${NAMESPACES}`);
  }
}

/** The XML of a refusal. */
export function atomError(code: string, message: string): string {
  const body = `<m:code>${escaped(code)}</m:code><m:message xml:lang="en-US">${escaped(message)}</m:message>`;
  return `${HEAD}<m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">${body}</m:error>`;
}

function entry(entity: Entity, attributes: string): string {
  const etag = entity.etag === undefined ? '' : ` m:etag="${escaped(entity.etag)}"`;
  const scheme = 'http://schemas.microsoft.com/ado/2007/08/dataservices/scheme';
  return [
    `<entry${attributes}${etag}><id>${escaped(entity.id ?? entity.uri)}</id>`,
    `<category term="${escaped(entity.type)}" scheme="${scheme}" />`,
    `<link rel="edit" href="${escaped(entity.editLink)}" />`,
    `<content type="application/xml"><m:properties>${properties(entity.props)}</m:properties></content></entry>`
  ].join('');
}

function properties(props: JsonObject): string {
  return Object.entries(props)
    .map(([name, value]) => property(name, value, ''))
    .join('');
}

function property(name: string, value: JsonValue, attributes: string): string {
  const tag = `d:${name.replace(/[^\w.-]/g, '_')}`;
  if (value === null) return `<${tag}${attributes} m:null="true" />`;
  if (typeof value === 'string') return `<${tag}${attributes}>${escaped(value)}</${tag}>`;
  if (typeof value !== 'object') {
    const type = typeof value === 'boolean' ? 'Boolean' : Number.isInteger(value) ? 'Int32' : 'Double';
    return `<${tag}${attributes} m:type="Edm.${type}">${value}</${tag}>`;
  }
  const inner = isList(value) ? value.map((part) => property('element', part, '')).join('') : properties(value);
  return `<${tag}${attributes}>${inner}</${tag}>`;
}

/** Escaped for text and attributes; what XML cannot carry at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
