/** Starts the local Microsoft 365 over a data folder and seeds it once; used by `npm start` and by the tests. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './console.ts';
import { inProject } from './project.ts';
import { runNode } from './run-program.ts';
import { startServer } from './server-process.ts';
import type { RunningServer, ServerOptions } from './server-process.ts';

/**
 * @param show whether the seeding's progress is printed.
 * @throws PlainFailure when the server can't start or the seeding fails; a failed seeding goes on at the next start.
 */
export async function startSeeded(options: ServerOptions, show: boolean): Promise<RunningServer> {
  const server = await startServer(options);
  const mark = path.join(options.data, 'seeded');
  if (!existsSync(mark)) {
    const origin = new URL(server.ready.home).origin;
    const { code, output } = await runNode([inProject('tools', 'seed.ts'), origin, options.data], {
      env: { NODE_EXTRA_CA_CERTS: server.ready.certificate.file },
      output: show ? 'show' : 'capture'
    });
    if (code !== 0) {
      server.process.kill();
      throw new PlainFailure(
        `${output}\nDựng dữ liệu chưa xong; chạy lại để làm tiếp. / Seeding failed; run again to go on.`
      );
    }
    writeFileSync(mark, '');
  }
  return server;
}
