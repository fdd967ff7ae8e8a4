/** CRC-32 as zip directories use it (polynomial 0xEDB88320). fflate computes one but does not check with it. */

function table(): Int32Array {
  const values = new Int32Array(4 * 256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    values[index] = value;
  }
  // Each further table continues the one before by a zero byte, so that four bytes take one step.
  for (let index = 256; index < values.length; index++) {
    const before = values[index - 256] ?? 0;
    values[index] = (before >>> 8) ^ (values[before & 0xff] ?? 0);
  }
  return values;
}

const TABLE = table();
const entry = (index: number): number => TABLE[index] ?? 0;

/** Takes bytes as they come. */
export class Crc32 {
  private crc = -1;

  public add(bytes: Uint8Array): void {
    let crc = this.crc;
    let at = 0;
    for (; at + 4 <= bytes.length; at += 4) {
      crc ^=
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      crc =
        entry(768 + (crc & 0xff)) ^
        entry(512 + ((crc >>> 8) & 0xff)) ^
        entry(256 + ((crc >>> 16) & 0xff)) ^
        entry(crc >>> 24);
    }
    for (; at < bytes.length; at++) {
      crc = (crc >>> 8) ^ entry((crc ^ (bytes[at] ?? 0)) & 0xff);
    }
    this.crc = crc;
  }

  public value(): number {
    return ~this.crc >>> 0;
  }
}

export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value();
}
