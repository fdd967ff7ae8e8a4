/** Whole numbers as each language writes them: "1.146" in Vietnamese, "1,146" in English. */
const WHOLE = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

export const wholeVi = (value: number): string => WHOLE.vi.format(value);
export const wholeEn = (value: number): string => WHOLE.en.format(value);
