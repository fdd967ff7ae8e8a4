/**
 * HTML in and out, as far as a report needs it: paragraphs, headings, bold, italic, underlined, line breaks, lists as plain
 * paragraphs, tables, links as text. Styles and scripts of the HTML are left out, and nothing of it is ever run.
 */
import { child, isElement, isW, make } from '../ooxml/dom.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { makeRun, paragraphText, runText, runsOf } from '../ooxml/runs.ts';
import { isOn, paragraphStyle } from '../ooxml/styles.ts';
import { splitParagraph, endOf, placeAt, startOf } from './editing.ts';
import type { BlockLocation } from './insert-blocks.ts';
import { makeTable, putBlocks } from './insert-blocks.ts';
import { anchorOf } from './insert-text.ts';
import type { Range, Textual } from './objects.ts';
import { Body, ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { blocksOf, container, isInline, paragraphsBelow, spanOf, wholeParagraphs } from './reading.ts';

const MARKS: Readonly<Record<string, string>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 'strike',
  del: 'strike'
};
const BLOCKS = /^(p|div|h[1-6]|li|blockquote|section|article|ul|ol|tr|td|th)$/;
const SKIPPED = /^(script|style|head|title|template|iframe|object)$/;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function toHtml(document: OpenDocument, object: Textual): string {
  const render = (block: Element): string => {
    if (isW(block, 'sdt')) {
      return Array.from(child(block, 'sdtContent')?.children ?? [])
        .map(render)
        .join('');
    }
    if (isW(block, 'tbl')) {
      const rows = Array.from(block.children).filter((one) => isW(one, 'tr'));
      return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
    }
    return isW(block, 'p') ? paragraphHtml(document, block) : '';
  };
  const cells = (row: Element): string =>
    Array.from(row.children)
      .filter((one) => isW(one, 'tc'))
      .map((cell) => `<td>${Array.from(cell.children).map(render).join('')}</td>`)
      .join('');
  return `<html><head></head><body>${blocksOf(document, object).map(render).join('')}</body></html>`;
}

function paragraphHtml(document: OpenDocument, paragraph: Element): string {
  const level = /^Heading (\d)$/.exec(paragraphStyle(document.file, paragraph)?.name ?? '')?.[1];
  const tag = level === undefined ? 'p' : `h${level}`;
  const text = runsOf(paragraph)
    .map((run) => {
      const format = child(run, 'rPr');
      const tags = (['b', 'i', 'u'] as const).filter((name) => isOn(child(format, name)));
      const inner = escape(runText(run)).replaceAll('\v', '<br>');
      return tags.reduce((out, name) => `<${name}>${out}</${name}>`, inner);
    })
    .join('');
  return `<${tag}>${text}</${tag}>`;
}

/** @returns the range of what came in. */
export function insertHtml(document: OpenDocument, object: Textual, html: string, location: BlockLocation): Range {
  document.guard(anchorOf(object));
  const blocks = readHtml(document, html);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only !== undefined && isW(only, 'p') && child(only, 'pPr') === undefined && takesInline(object, location)) {
    const runs = runsOf(only);
    const place = inlinePlace(document, object, location);
    runs.forEach((run) => place.parent.insertBefore(run, place.before));
    document.changed();
  } else {
    const beside = location === 'Start' ? 'Before' : location === 'End' ? 'After' : location;
    putBlocks(document, object, blocks, isContainer(object) ? location : beside);
  }
  const span = wholeParagraphs(blocks.flatMap(paragraphsBelow)) ?? spanOf(object);
  if (span === undefined) {
    throw new Error('The document is left without a paragraph.');
  }
  return document.range(only !== undefined && !only.isConnected ? (spanOf(object) ?? span) : span);
}

const isContainer = (object: Textual): object is Body | ContentControl =>
  object instanceof Body || (object instanceof ContentControl && !isInline(object.element));

const takesInline = (object: Textual, location: BlockLocation): boolean =>
  (location === 'Start' || location === 'End') && (isContainer(object) || spanOf(object) !== undefined);

function inlinePlace(document: OpenDocument, object: Textual, location: BlockLocation): ReturnType<typeof placeAt> {
  const paragraphs = isContainer(object) ? paragraphsBelow(container(object)) : [];
  const paragraph = location === 'Start' ? paragraphs[0] : paragraphs.at(-1);
  if (paragraph !== undefined) {
    const full = location === 'End' && paragraphText(paragraph) !== '';
    // Word starts a new paragraph behind text that is there.
    return location === 'Start'
      ? startOf(paragraph)
      : endOf(full ? splitParagraph(document, { paragraph, offset: paragraphText(paragraph).length }) : paragraph);
  }
  const span = spanOf(object);
  if (span === undefined) {
    throw new Error('The object holds no paragraph.');
  }
  return placeAt(location === 'Start' ? span.start : span.end);
}

/** Paragraphs and tables of an HTML text. */
function readHtml(document: OpenDocument, html: string): Element[] {
  const tree = document.tree;
  const blocks: Element[] = [];
  let open: Element | undefined;
  const paragraph = (style?: string): Element => {
    const made = make(
      tree,
      'p',
      {},
      style === undefined ? undefined : make(tree, 'pPr', {}, make(tree, 'pStyle', { val: style }))
    );
    blocks.push(made);
    return made;
  };
  const walk = (node: Node, marks: ReadonlySet<string>): void => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      if (text.trim() !== '' || (open !== undefined && text !== '')) {
        open ??= paragraph();
        const format = make(
          tree,
          'rPr',
          {},
          ...['b', 'i', 'strike', 'u']
            .filter((one) => marks.has(one))
            .map((one) => make(tree, one, one === 'u' ? { val: 'single' } : {}))
        );
        open.append(makeRun(tree, text.normalize('NFC'), format.children.length === 0 ? undefined : format));
      }
      return;
    }
    const name = isElement(node) ? node.localName.toLowerCase() : '';
    if (!isElement(node) || SKIPPED.test(name)) {
      return;
    }
    if (name === 'table') {
      const rows = Array.from(node.querySelectorAll('tr')).map((row) =>
        Array.from(row.querySelectorAll('td,th')).map((cell) => (cell.textContent ?? '').trim().normalize('NFC'))
      );
      blocks.push(makeTable(tree, rows.length, Math.max(1, ...rows.map((row) => row.length)), rows));
      open = undefined;
      return;
    }
    if (name === 'br') {
      (open ??= paragraph()).append(make(tree, 'r', {}, make(tree, 'br')));
      return;
    }
    const mark = MARKS[name];
    const isBlock = BLOCKS.test(name);
    if (isBlock) {
      const level = /^h([1-6])$/.exec(name)?.[1];
      open =
        name === 'ul' || name === 'ol'
          ? undefined
          : paragraph(level === undefined ? undefined : findOrMakeStyle(document.file, `Heading ${level}`)?.id);
    }
    const next = mark === undefined ? marks : new Set([...marks, mark]);
    node.childNodes.forEach((one) => walk(one, next));
    if (isBlock) {
      open = undefined;
    }
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body, new Set());
  return blocks.filter((block) => !isW(block, 'p') || runsOf(block).length > 0 || blocks.length === 1);
}
