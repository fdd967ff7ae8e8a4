import fc from 'fast-check';
import { DocumentError } from '../document-error';
import { decodeXml } from './decode';
import { R, W, XMLNS } from './namespaces';
import { parseXml } from './parse';
import { serialiseNode, serialiseXml } from './serialise';
import { attributeOf, childElements, textOf } from './tree';
import type { XmlNode } from './tree';

const parse = (text: string): ReturnType<typeof parseXml> => parseXml(text, 'part.xml');
const root = (text: string): string => serialiseNode(parse(text).root);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof DocumentError ? error.code : `not a DocumentError: ${String(error)}`;
  }
  return 'nothing thrown';
}

describe('parsing and writing XML', () => {
  it.each([
    ['spaces that are all the text', '<t> </t>'],
    ['tabs and line feeds in text', '<t>a\tb\n c</t>'],
    ['a line feed in an attribute', '<a v="1&#10;2&#9;3"/>'],
    ['line separators that are text', '<t>a\u2028b\u0085c</t>'],
    ['both Unicode forms of a letter', `<t>${'ệ'.normalize('NFC')}${'ệ'.normalize('NFD')}</t>`],
    ['a character beyond the basic plane', '<t>𠀀</t>'],
    ['entities', '<a v="&amp;&lt;&quot;">&amp;&lt;&gt;</a>'],
    ['comments and instructions', '<a><!-- x --><?y z?></a>'],
    ['prefixes and declarations in their order', '<x:a xmlns:x="u" xmlns="v" b="1" x:b="2"><c/></x:a>']
  ])('keeps %s', (_what, text) => {
    expect(root(text)).toBe(text);
  });

  it.each([
    ['CDATA', '<t>a<![CDATA[<&]]>b</t>', '<t>a&lt;&amp;b</t>'],
    ['references', '<t>&#x1EC7;&#273;</t>', '<t>ệđ</t>'],
    ['line ends of Windows', '<t>a\r\nb\rc</t>', '<t>a\nb\nc</t>'],
    ['a carriage return that was meant', '<t>a&#13;b</t>', '<t>a&#13;b</t>'],
    ['white space in an attribute', '<a v="1\n2"/>', '<a v="1 2"/>'],
    ['single quotes', "<a v='\"'/>", '<a v="&quot;"/>']
  ])('writes %s in one way', (_what, text, expected) => {
    expect(root(text)).toBe(expected);
  });

  it('resolves namespaces and not prefixes', () => {
    const { root: document } = parse(`<q:document xmlns:q="${W}"><q:p q:a="1" a="2"/><p xmlns="${W}"/></q:document>`);
    const [first, second] = childElements(document);
    expect([document.namespace, first?.namespace, second?.namespace]).toEqual([W, W, W]);
    expect(first && [attributeOf(first, W, 'a'), attributeOf(first, '', 'a')]).toEqual(['1', '2']);
  });

  it('shows Strict documents as Transitional ones, and writes them back as they were', () => {
    const text = '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>';
    expect(parse(text).root.namespace).toBe(W);
    expect(root(text)).toBe(text);
  });

  it('keeps what stands before the root', () => {
    const text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!--a--><?b c?><d/>';
    expect(serialiseXml(parse(text))).toBe(text);
  });

  const name = fc.stringMatching(/^[a-zđ][a-z0-9.-]{0,5}$/);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))
    .filter((value) => value !== '');
  const tree = fc.letrec<{ node: XmlNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc
        .record({
          name,
          attributes: fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 3 }),
          children: fc.array(tie('node'), { maxLength: 4 })
        })
        .map(({ name: local, attributes, children }) => ({
          kind: 'element' as const,
          name: local,
          namespace: '',
          local,
          attributes: attributes
            .filter(([key]) => key !== 'xmlns')
            .map(([key, value]) => ({ name: key, namespace: '', local: key, value })),
          // The parser joins neighbouring texts, so a tree from a parser has none.
          children: children.filter(
            (child, index) => typeof child !== 'string' || typeof children[index - 1] !== 'string'
          )
        }))
    )
  }));

  it('reads back every tree that it writes', () => {
    fc.assert(
      fc.property(tree.node, (node) => {
        const wrapped = {
          kind: 'element' as const,
          name: 'a',
          namespace: '',
          local: 'a',
          attributes: [],
          children: [node]
        };
        expect(parse(serialiseNode(wrapped)).root).toEqual(wrapped);
      })
    );
  });

  it('gives all text within an element', () => {
    expect(textOf(parse('<a>1<b>2<!--x--></b>3</a>').root)).toBe('123');
  });
});

describe('XML that is refused', () => {
  it.each([
    ['nothing', ''],
    ['only white space', ' \n'],
    ['an element that stays open', '<a><b></b>'],
    ['end tags in the wrong order', '<a><b></a></b>'],
    ['an end tag too many', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['text before the root', 'x<a/>'],
    ['a tag that is cut off', '<a b="1"'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without value', '<a b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice under two prefixes', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
    ['attributes without space between', '<a b="1"c="2"/>'],
    ['a prefix that nobody declared', '<x:a/>'],
    ['the prefix of an attribute that nobody declared', '<a x:b="1"/>'],
    ['a prefix taken back', '<x:a xmlns:x="u"><x:b xmlns:x=""/></x:a>'],
    ['xmlns as a prefix', `<a xmlns:xmlns="${XMLNS}"/>`],
    ['"<" in an attribute', '<a b="<"/>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['an entity that nobody declared', '<a>&nbsp;</a>'],
    ['a reference to a control character', '<a>&#1;</a>'],
    ['a reference to half a character', '<a>&#xD800;</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['half a character', '<a>\ud800</a>'],
    ['"]]>" in text', '<a>]]></a>'],
    ['"--" in a comment', '<a><!-- -- --></a>'],
    ['a comment that stays open', '<a><!-- </a>'],
    ['an XML declaration in the middle', '<a><?xml version="1.0"?></a>'],
    ['a name that begins with a digit', '<1a/>'],
    ['a name with two colons', '<a:b:c xmlns:a="u"/>']
  ])('as damaged: %s', (_what, text) => {
    expect(codeOf(() => parse(text))).toBe('damaged');
  });

  it.each([
    ['that is empty', '<!DOCTYPE a><a/>'],
    ['with an entity bomb', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['with an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>']
  ])('as unsafe: a DOCTYPE %s', (_what, text) => {
    expect(codeOf(() => parse(text))).toBe('unsafe');
  });

  it('as too large: nesting and attributes beyond the limits, quickly', () => {
    const started = performance.now();
    expect(codeOf(() => parse('<a>'.repeat(100_000)))).toBe('tooLarge');
    const attributes = Array.from({ length: 50_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(codeOf(() => parse(`<a ${attributes}/>`))).toBe('tooLarge');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('never with anything but a DocumentError, whatever the text', () => {
    const snippet = fc.constantFrom(
      '<a>',
      '</a>',
      '<a',
      '/>',
      '"',
      "'",
      '=',
      ' b',
      '&',
      '&amp;',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<![CDATA[',
      ']]>',
      'x:',
      '\n',
      'ệ'
    );
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 12 }), (snippets) => {
        expect(['damaged', 'unsafe', 'tooLarge', 'nothing thrown']).toContain(codeOf(() => parse(snippets.join(''))));
      }),
      { numRuns: 500 }
    );
  });
});

describe('decoding', () => {
  const text = `<a xmlns:r="${R}">Đảng ủy</a>`;
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, littleEndian);
    Array.from(text).forEach((character, index) =>
      view.setUint16(2 + index * 2, character.charCodeAt(0), littleEndian)
    );
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)]
  ])('reads %s', (_what, bytes) => {
    expect(root(decodeXml(bytes, 'part.xml'))).toBe(text);
  });

  it('refuses bytes that are no text', () => {
    expect(codeOf(() => decodeXml(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e), 'part.xml'))).toBe('damaged');
  });
});
