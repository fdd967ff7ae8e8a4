/** Work that can wait until what is on screen is painted and answers. */

/** So long it waits at most where the browser is never idle. */
const PATIENCE_MS = 1000;

/** @returns takes the work back if it has not begun. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(work, { timeout: PATIENCE_MS });
  return () => window.cancelIdleCallback(asked);
}
