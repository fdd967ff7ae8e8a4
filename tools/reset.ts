/** `npm run reset`: throws the local Microsoft 365's data away. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure, runCommand } from './console.ts';
import { DATA } from './project.ts';
import { runningServer } from './server-process.ts';

await runCommand(async () => {
  const running = runningServer(DATA);
  if (running !== undefined) {
    throw new PlainFailure(
      `Microsoft 365 cục bộ đang chạy (tiến trình ${running}): dừng nó bằng Ctrl+C rồi chạy lại.\n` +
        `The local Microsoft 365 is running (process ${running}): stop it with Ctrl+C, then run again.`
    );
  }
  const had = existsSync(DATA);
  rmSync(DATA, { recursive: true, force: true });
  const name = path.basename(DATA);
  console.log(had ? `Đã xóa dữ liệu trong ${name}. / Data removed.` : 'Không có dữ liệu để xóa. / There was no data.');
});
