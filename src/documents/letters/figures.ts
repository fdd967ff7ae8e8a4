/** Numbers and rates as Vietnamese text writes them. */

const WHOLE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const RATE = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 0, maximumFractionDigits: 1 });

/** "1.234". */
export const count = (value: number): string => WHOLE.format(value);

/** "62,5%" of a whole; a dash where there is nothing to compare with. */
export const rate = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${RATE.format((part / whole) * 100)}%`;
