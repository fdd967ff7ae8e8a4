/**
 * How large a package may be. Real reports stay far below; bombs do not. The ratio of packed to unpacked is no test:
 * honest parts reach 110 to 1.
 */
const MEGABYTE = 1024 * 1024;

export const MAX_PACKAGE = 50 * MEGABYTE;
export const MAX_ENTRIES = 2000;
export const MAX_PART = 64 * MEGABYTE;
export const MAX_TOTAL = 300 * MEGABYTE;
