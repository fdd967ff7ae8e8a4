/**
 * The certificate of the local Microsoft 365. Office only opens add-ins over HTTPS, and a trusted certificate can be made
 * only with the person's own consent, so: the one that Microsoft's `office-addin-dev-certs` has installed is used when it is
 * there; otherwise a self-signed one is made, once per data folder, and the ready line says how to trust it.
 */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface ServerCertificate {
  /** PEM texts for the listener. */
  readonly key: string;
  readonly cert: string;
  /** The PEM file that a client has to trust (the authority's, or the self-signed certificate itself). */
  readonly file: string;
  /** Whether the browsers of this machine are expected to trust it already. */
  readonly trusted: boolean;
  /** One sentence: what it is, and how to trust it when it is not trusted yet. */
  readonly how: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Apple's systems refuse server certificates that are valid for longer (support.apple.com/en-us/103769). */
const VALID_DAYS = 825;

interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

/** The pair if both files are there, belong together, cover 127.0.0.1 and stay valid for two more days. */
function readPair(certFile: string, keyFile: string): KeyPair | undefined {
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    return undefined;
  }
  try {
    const cert = readFileSync(certFile, 'utf8');
    const key = readFileSync(keyFile, 'utf8');
    const parsed = new X509Certificate(cert);
    const now = Date.now();
    const usable =
      parsed.checkIP('127.0.0.1') !== undefined &&
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      Date.parse(parsed.validFrom) <= now &&
      Date.parse(parsed.validTo) > now + 2 * DAY;
    return usable ? { cert, key } : undefined;
  } catch {
    return undefined;
  }
}

/** What `npx office-addin-dev-certs install` leaves in the home folder: a leaf and the authority that signed it. */
function installed(home: string): ServerCertificate | undefined {
  const folder = path.join(home, '.office-addin-dev-certs');
  const leaf = path.join(folder, 'localhost.crt');
  const pair = readPair(leaf, path.join(folder, 'localhost.key'));
  if (pair === undefined) {
    return undefined;
  }
  const authority = path.join(folder, 'ca.crt');
  return {
    ...pair,
    file: existsSync(authority) ? authority : leaf,
    trusted: true,
    how: 'Dùng chứng chỉ đã cài bằng office-addin-dev-certs. / Uses the certificate that office-addin-dev-certs installed.'
  };
}

async function makePair(certFile: string, keyFile: string): Promise<KeyPair> {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + (VALID_DAYS - 1) * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' }
        ]
      }
    ]
  });
  mkdirSync(path.dirname(certFile), { recursive: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  chmodSync(keyFile, 0o600);
  writeFileSync(certFile, made.cert);
  return { cert: made.cert, key: made.private };
}

/**
 * @param dataDir data folder that keeps a self-signed certificate, so that a browser's exception for it lasts.
 * @param home home folder of the person; another one in tests.
 */
export async function openCertificate(dataDir: string, home: string = homedir()): Promise<ServerCertificate> {
  const found = installed(home);
  if (found !== undefined) {
    return found;
  }
  const file = path.join(dataDir, 'certificate', '127.0.0.1.crt');
  const keyFile = path.join(dataDir, 'certificate', '127.0.0.1.key');
  const pair = readPair(file, keyFile) ?? (await makePair(file, keyFile));
  return {
    ...pair,
    file,
    trusted: false,
    how:
      `Trình duyệt sẽ cảnh báo vì chứng chỉ tự ký: chọn tiếp tục, hoặc chạy "npx office-addin-dev-certs install" rồi khởi động lại (hoặc tin cậy ${file}). / ` +
      `The browser will warn of a self-signed certificate: go on, or run "npx office-addin-dev-certs install" and start again (or trust ${file}).`
  };
}
