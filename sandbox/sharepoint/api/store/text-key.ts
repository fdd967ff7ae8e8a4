/**
 * SharePoint compares text without regard to case. Keys make that so for Vietnamese, where SQLite's NOCASE knows only ASCII.
 */

/** The key under which a text is compared, sorted and kept unique: NFC, lower case. */
export function textKey(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
