/** Where things stand in the project. All paths are absolute. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export const inProject = (...parts: string[]): string => path.join(ROOT, ...parts);

/** The built SharePoint package. */
export const SPPKG = inProject('sharepoint', 'solution', 'tong-ket.sppkg');
/** Which scripts of the package come together; written by `config/write-chunks.js`. */
export const WEB_PART_CHUNKS = inProject('build', 'web-parts', 'chunks.json');
/** The built static site of the task pane. */
export const PANE_SITE = inProject('build', 'word');
/** The built command line. */
export const CLI = inProject('build', 'cli', 'tong-ket.mjs');
/** The built browser scripts of the sandbox. */
export const SANDBOX_SCRIPTS = inProject('build', 'sandbox');
/** Data of the local Microsoft 365, unless `TONGKET_DATA` names another folder. */
export const DATA = process.env['TONGKET_DATA'] ?? inProject('.data');

/** Ports of the local Microsoft 365, unless the environment names others. */
export const PORT = Number(process.env['TONGKET_PORT'] ?? 4443);
export const PANE_PORT = Number(process.env['TONGKET_PANE_PORT'] ?? 3443);
