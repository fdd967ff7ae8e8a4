/**
 * How large a package may be. Real reports stay far below; bombs do not. The ratio of packed to unpacked is no test:
 * honest parts reach 110 to 1.
 */
const MEGABYTE = 1024 * 1024;

export const MAX_PACKAGE = 50 * MEGABYTE;
export const MAX_ENTRIES = 2000;
export const MAX_PART = 64 * MEGABYTE;
/** All entries unpacked. Pictures are packed already, so an honest package of 50 MB is not much more. */
export const MAX_TOTAL = 160 * MEGABYTE;
/** XML that one reading decodes: text takes twice its bytes in memory, and its tree ten times. 300 pages have 5 MB. */
export const MAX_XML = 24 * MEGABYTE;
/** Paragraphs of a body, those of cells too: some 1,500 pages. Readers look at each of them several times. */
export const MAX_PARAGRAPHS = 60_000;
/** Characters of one paragraph: 300 pages without a line end. */
export const MAX_PARAGRAPH = 1_000_000;
