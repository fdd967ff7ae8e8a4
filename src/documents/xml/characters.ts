/** Characters of XML text: which are allowed, what references mean, how lines end. */

/** Characters that XML 1.0 does not allow, unpaired surrogates among them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;
/** The same by code units, which is six times as fast; it stops at paired surrogates too. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Position of the first character that XML does not allow; undefined when there is none. */
export function forbiddenAt(text: string): number | undefined {
  return SUSPECT.test(text) ? FORBIDDEN.exec(text)?.index : undefined;
}

/** Text with its references replaced; undefined when one of them means nothing. */
export function withoutReferences(raw: string): string | undefined {
  if (!raw.includes('&')) {
    return raw;
  }
  let isSound = true;
  const text = raw.replace(REFERENCE, (_all, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) {
      return PREDEFINED[name] ?? '';
    }
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    isSound = isSound && character !== '' && !FORBIDDEN.test(character);
    return character;
  });
  return isSound ? text : undefined;
}

/** Word ends its XML declaration with CR LF and uses no other: then only the head is looked at. */
const HEAD = 256;

/** Line ends are line feeds (XML 1.0, 2.11). */
export function withLineFeeds(text: string): string {
  const last = text.lastIndexOf('\r');
  if (last < 0) {
    return text;
  }
  const lines = (part: string): string => part.replace(/\r\n?/g, '\n');
  return last + 1 < HEAD ? lines(text.slice(0, HEAD)) + text.slice(HEAD) : lines(text);
}
