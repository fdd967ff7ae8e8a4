import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { correctReport } from '../fixtures/correct-reports';
import { changed, edited } from '../fixtures/documents';
import { readReport } from '../read-report';

/** The fingerprint says whether a report is still the one that was approved: it must not take saving for changing. */
const { bytes: original, input } = correctReport(0);
const fingerprintOf = (bytes: Uint8Array): string => readReport(bytes, input.outline).fingerprint;
const before = fingerprintOf(original);

const MAIN = 'word/document.xml';
type Rewrite = (xml: string, number: number) => string;

/** Each run cut in two wherever its text is long enough, with the same look. */
const split: Rewrite = (xml, number) =>
  xml.replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]{4,})<\/w:t><\/w:r>/gsu,
    (_all, look: string, text: string) => {
      const letters = Array.from(text.replace(/&[a-z]+;/gu, (entity) => (entity === '&amp;' ? '\u0001' : '\u0002')));
      const at = 1 + (number % (letters.length - 1));
      const part = (from: number, to: number): string =>
        `<w:r>${look}<w:t xml:space="preserve">${letters
          .slice(from, to)
          .join('')
          .replace(/\u0001/gu, '&amp;')
          .replace(/\u0002/gu, '&lt;')}</w:t></w:r>`;
      return text.includes('&') && !text.includes('&amp;') ? _all : part(0, at) + part(at, letters.length);
    }
  );

/** What Word, SharePoint and other editors write at each save. */
const SAVING: Readonly<Record<string, Rewrite>> = {
  'session numbers': (xml, number) =>
    xml
      .replace(/<w:p /gu, `<w:p w:rsidR="00${number.toString(16).padStart(6, '0')}" w:rsidRDefault="0012AB34" `)
      .replace(/<w:r>/gu, '<w:r w:rsidRPr="00AA1122">'),
  'paragraph ids': (xml, number) =>
    xml.replace(/w14:paraId="[0-9A-F]{8}"/gu, () => `w14:paraId="${(0x20000000 + number).toString(16).toUpperCase()}"`),
  'spelling marks': (xml) =>
    xml
      .replace(/<w:r>/gu, '<w:proofErr w:type="spellStart"/><w:r>')
      .replace(/<\/w:r>/gu, '</w:r><w:proofErr w:type="spellEnd"/>'),
  'the last place': (xml, number) =>
    xml.replace(/<w:r>/u, `<w:bookmarkStart w:id="${number}" w:name="_GoBack"/><w:bookmarkEnd w:id="${number}"/><w:r>`),
  'page breaks as drawn': (xml, number) => {
    let run = 0;
    return xml.replace(/<w:r>(?=<w:t)/gu, () =>
      run++ % (2 + (number % 5)) === 0 ? '<w:r><w:lastRenderedPageBreak/>' : '<w:r>'
    );
  },
  'runs cut in two': split,
  looks: (xml) => xml.replace(/<w:r><w:t/gu, '<w:r><w:rPr><w:noProof/><w:lang w:val="vi-VN"/></w:rPr><w:t'),
  'ids of controls': (xml, number) => xml.replace(/<w:id w:val="\d+"\/>/gu, `<w:id w:val="${number + 5}"/>`)
};

const NAMES = Object.keys(SAVING);

describe('the fingerprint of a report', () => {
  it.each(NAMES)('stays through %s', (name) => {
    const bytes = changed(original, (parts) => {
      parts[MAIN] = SAVING[name]?.(parts[MAIN] ?? '', 7) ?? '';
    });
    expect(strFromU8(unzipSync(bytes)[MAIN] ?? new Uint8Array(0))).not.toBe(
      strFromU8(unzipSync(original)[MAIN] ?? new Uint8Array(0))
    );
    expect(fingerprintOf(bytes)).toBe(before);
  });

  it('stays through any saving', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
        fc.nat(999_999),
        fc.nat(9),
        (names, number, level) => {
          const parts = unzipSync(original);
          const xml = names.reduce(
            (text, name) => SAVING[name]?.(text, number) ?? text,
            strFromU8(parts[MAIN] ?? new Uint8Array(0))
          );
          const entries = Object.entries({
            ...parts,
            [MAIN]: new TextEncoder().encode(xml),
            'docProps/core.xml': new TextEncoder().encode(`<x>${number}</x>`),
            'docProps/app.xml': new TextEncoder().encode('<x/>'),
            'word/theme/theme1.xml': new TextEncoder().encode(`<x>${number}</x>`)
          });
          const turned = [...entries.slice(number % entries.length), ...entries.slice(0, number % entries.length)];
          const bytes = zipSync(Object.fromEntries(turned), { level: level as 0 });
          expect(fingerprintOf(bytes)).toBe(before);
        }
      ),
      { numRuns: 40 }
    );
  });

  /** Every letter and figure of the text that is read: not of prompts, which are no text. */
  const texts = Array.from(
    strFromU8(unzipSync(original)[MAIN] ?? new Uint8Array(0)).matchAll(/<w:t(?: [^>]*)?>([^<&]+)</gu)
  ).filter(([, text = '']) => /[\p{L}\p{N}]/u.test(text) && !['Chức vụ', 'Họ và tên'].includes(text));

  it('changes with any letter or figure', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(500), fc.constantFrom('x', 'ộ', '7', ''), (which, at, letter) => {
        const match = texts[which];
        const text = match?.[1] ?? '';
        const places = Array.from(text.matchAll(/[\p{L}\p{N}]/gu), (each) => each.index);
        const place = places[at % places.length] ?? 0;
        fc.pre(match !== undefined && text[place] !== letter);
        const xml = match?.input ?? '';
        const start = (match?.index ?? 0) + (match?.[0].indexOf(text) ?? 0) + place;
        const bytes = changed(original, (parts) => {
          parts[MAIN] = xml.slice(0, start) + letter + xml.slice(start + 1);
        });
        expect(fingerprintOf(bytes)).not.toBe(before);
      }),
      { numRuns: 60 }
    );
  });

  it('changes with a figure of an annex, and with two that change places', () => {
    const cells = Array.from(new Set(texts.map(([, text = '']) => text).filter((text) => /^\d+$/.test(text))));
    const [first = '', second = ''] = cells;
    expect(first).not.toBe(second);
    expect(fingerprintOf(edited(original, `>${first}<`, `>${Number(first) + 1}<`))).not.toBe(before);
    expect(
      fingerprintOf(
        edited(
          edited(edited(original, `>${first}<`, '>\u2603<'), `>${second}<`, `>${first}<`),
          '>\u2603<',
          `>${second}<`
        )
      )
    ).not.toBe(before);
  });
});
