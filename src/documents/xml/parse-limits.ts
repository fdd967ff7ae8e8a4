/** How much XML is read, whatever a part's size in bytes: each limit is far above what honest documents have. */

export const MAX_DEPTH = 256;
export const MAX_ATTRIBUTES = 512;
/** Namespace declarations in force at one place; Word writes about 40. */
export const MAX_DECLARATIONS = 1000;
/** Different names in one part; WordprocessingML with all its extensions has about 2,000. */
export const MAX_NAMES = 20_000;
/**
 * Elements, attributes, comments and instructions of all parts that one reading parses: about 2,500 pages. A tree of as
 * many takes 250 MB and a second or two; the size of a part in bytes does not say how large its tree will be.
 */
export const MAX_NODES = 1_500_000;

/** What may still be parsed; parts of one package share it. */
export interface ParseBudget {
  nodes: number;
}
