/** English plurals. */

/** "1 report", "2 reports". */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
