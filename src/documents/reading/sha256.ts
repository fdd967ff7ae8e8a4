/**
 * SHA-256 (FIPS 180-4), synchronous. The browser's own is asynchronous and only there in secure contexts, and reading a
 * report is one synchronous step everywhere. Tests compare it with Node's.
 */

/** The first 32 bits of the fractional parts of a root of the first primes, as the standard makes its constants. */
function constants(count: number, root: (prime: number) => number): Uint32Array {
  const values = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate && isPrime; divisor++) {
      isPrime = candidate % divisor !== 0;
    }
    if (isPrime) {
      const value = root(candidate);
      values[found++] = Math.floor((value - Math.floor(value)) * 0x100000000);
    }
  }
  return values;
}

const ROUND = constants(64, Math.cbrt);
const START = constants(8, Math.sqrt);

const rotated = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function schedule(message: DataView, offset: number, words: Uint32Array): void {
  for (let index = 0; index < 16; index++) {
    words[index] = message.getUint32(offset + 4 * index);
  }
  for (let index = 16; index < 64; index++) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + small0 + at(words, index - 7) + small1;
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + at(ROUND, index) + at(words, index)) | 0;
    const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = at(state, index) + value;
  });
}

/** 64 lower-case hex digits. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  const message = padded(bytes);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    schedule(message, offset, words);
    compress(state, words);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
