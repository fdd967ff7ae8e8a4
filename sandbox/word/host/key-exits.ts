/**
 * How the keyboard goes from Word into the add-in's frame and out of it, as in Word on the web: office.js handles Tab, Escape and
 * Ctrl+F6 in the frame itself and tells Word when it has nothing more to go to.
 */
/** Word → add-in: Ctrl+F6 has come to the frame; office.js focuses the first thing there. */
export const CTRL_F6_IN = 4;

/** Where the person wants to go from the frame. */
export type KeyExit = 'nextRegion' | 'previousRegion' | 'next' | 'previous' | 'document';

const EXITS: ReadonlyMap<unknown, KeyExit> = new Map([
  [5, 'nextRegion'], // CtrlF6Exit
  [6, 'previousRegion'], // CtrlF6ExitShift
  [13, 'next'], // TabExit
  [14, 'previous'], // TabExitShift
  [15, 'document'], // EscExit
  [17, 'next'], // ExitNoFocusable
  [18, 'previous'] // ExitNoFocusableShift
]);

/** @param data of a `notifyHost` call: the control's id, the action, what belongs to it. */
export function keyExitOf(data: unknown): KeyExit | undefined {
  const action: unknown = Array.isArray(data) ? data[1] : undefined;
  return EXITS.get(action);
}
