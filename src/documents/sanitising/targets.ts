/** Where a document may point to: pages and mail addresses, and nothing else outside of itself. */

/** Control characters and spaces that programs skip before they read a scheme. */
const SKIPPED = /[\u0000-\u0020\u00a0\u200b-\u200f\u2028\u2029\ufeff]/gu;

/** Word resolves relative targets against the file's own folder, which is harmless only within the file: "#place". */
export function isSafeTarget(target: string): boolean {
  const bare = target.replace(SKIPPED, '');
  if (bare === '' || bare.startsWith('#')) {
    return true;
  }
  // `http:\\server` and `https:/host` are read as addresses by some programs and as paths by others.
  return /^https?:\/\/[^/\\]/i.test(bare) || /^mailto:/i.test(bare);
}
