/** What can be wrong with a file that somebody hands in as a report. */

/** Why bytes were refused. Each code has its words, and how to mend the file, in the resource files. */
export type DocumentErrorCode =
  /** Not a zip package at all: a PDF, a web page, an empty file. */
  | 'notZip'
  /** The binary .doc format of Word 97-2003. */
  | 'oldFormat'
  /** Protected by a password or by rights management. */
  | 'encrypted'
  /** Beyond the limits of size, number of parts, depth or attributes. */
  | 'tooLarge'
  /** Cut off, or not what its own directory, checksums or grammar say. */
  | 'damaged'
  /** Built to harm: names that leave the package, two parts of one name, a DOCTYPE, imported foreign content. */
  | 'unsafe'
  /** Holds macros or ActiveX parts. */
  | 'macros'
  /** A package, but not a Word document: a workbook, a presentation, a template, any other zip. */
  | 'notWord';

/** Thrown by everything in this room that reads bytes from outside. `message` is for logs, `code` for screens. */
export class DocumentError extends Error {
  public readonly code: DocumentErrorCode;
  /** Name of the part that was being read; undefined when it is about the file as a whole. */
  public readonly where: string | undefined;

  public constructor(code: DocumentErrorCode, message: string, where?: string) {
    super(message);
    this.name = 'DocumentError';
    this.code = code;
    this.where = where;
  }
}
