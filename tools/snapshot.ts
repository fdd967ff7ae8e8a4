/**
 * `node tools/snapshot.ts FOLDER`: makes a seeded data folder for tests to copy, so that each test file starts from the
 * same state without seeding again.
 */
import { once } from 'node:events';
import { PlainFailure, runCommand } from './console.ts';
import { freePorts } from './free-ports.ts';
import { startSeeded } from './local-microsoft-365.ts';

await runCommand(async () => {
  const [data] = process.argv.slice(2);
  if (data === undefined) {
    throw new PlainFailure('Which folder?', 2);
  }
  const [port, panePort] = await freePorts();
  const { process: server } = await startSeeded({ data, port, panePort }, false);
  server.kill('SIGTERM');
  await once(server, 'exit');
});
