/**
 * SharePoint's permission masks: 63 bits, sent as two decimal strings. Numbers cannot hold them, BigInt can.
 * Bit positions are those of SP.PermissionKind (kind n is bit n - 1).
 */

/** A set of base permissions. */
export type Mask = bigint & { readonly brand: 'Mask' };

/** A mask as it stands in JSON. */
export interface WireMask {
  readonly High: string;
  readonly Low: string;
}

const bit = (kind: number): Mask => (1n << BigInt(kind - 1)) as Mask;

/** The permissions that this server asks for, by name. */
export const Permission = {
  viewListItems: bit(1),
  addListItems: bit(2),
  editListItems: bit(3),
  deleteListItems: bit(4),
  approveItems: bit(5),
  openItems: bit(6),
  viewVersions: bit(7),
  deleteVersions: bit(8),
  cancelCheckout: bit(9),
  manageLists: bit(12),
  viewFormPages: bit(13),
  open: bit(17),
  viewPages: bit(18),
  createGroups: bit(25),
  managePermissions: bit(26),
  browseUserInfo: bit(28),
  manageWeb: bit(31),
  useRemoteApis: bit(38),
  enumeratePermissions: bit(63)
} as const;

export const EMPTY_MASK = 0n as Mask;

const LOW_BITS = 0xffff_ffffn;

/** A mask out of its two halves. */
export function maskOf(high: bigint | number, low: bigint | number): Mask {
  return ((BigInt(high) << 32n) | BigInt(low)) as Mask;
}

/** Everything: what a site collection administrator has everywhere. */
export const FULL_MASK = maskOf(2147483647, 4294967295);

/** All permissions of both. */
export const union = (one: Mask, other: Mask): Mask => (one | other) as Mask;

/** Whether every permission of `wanted` is in `mask`. */
export const allows = (mask: Mask, wanted: Mask): boolean => (mask & wanted) === wanted;

/** The mask as SharePoint writes it. */
export function toWire(mask: Mask): WireMask {
  return { High: (mask >> 32n).toString(), Low: (mask & LOW_BITS).toString() };
}

/** Reads a mask from the wire; undefined when a half is no unsigned number of 32 bits. */
export function fromWire(high: unknown, low: unknown): Mask | undefined {
  const parsedHigh = parseHalf(high);
  const parsedLow = parseHalf(low);
  if (parsedHigh === undefined || parsedLow === undefined) return undefined;
  return maskOf(parsedHigh & 0x7fff_ffffn, parsedLow);
}

function parseHalf(value: unknown): bigint | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value) & LOW_BITS;
  if (typeof value === 'string' && /^\d{1,10}$/.test(value)) {
    const parsed = BigInt(value);
    return parsed <= LOW_BITS ? parsed : undefined;
  }
  return undefined;
}

/** A mask out of the decimal text that the database keeps. */
export const storedMask = (text: string): Mask => BigInt(text) as Mask;
