/** `npm start`: builds what changed, starts the local Microsoft 365, seeds it once, says where to go. */
import { buildAll } from './build-all.ts';
import { PlainFailure, runCommand, secondsSince } from './console.ts';
import { startSeeded } from './local-microsoft-365.ts';
import { DATA, PANE_PORT, PORT } from './project.ts';
import { runningServer } from './server-process.ts';

await runCommand(async () => {
  const started = performance.now();
  const running = runningServer(DATA);
  if (running !== undefined) {
    throw new PlainFailure(
      `Microsoft 365 cục bộ đã chạy rồi (tiến trình ${running}): mở https://127.0.0.1:${PORT}/.\n` +
        `The local Microsoft 365 runs already (process ${running}): open https://127.0.0.1:${PORT}/.`
    );
  }
  await buildAll();
  const { process: server, ready } = await startSeeded({ data: DATA, port: PORT, panePort: PANE_PORT }, true);
  console.log(`
Tổng Kết đã sẵn sàng (${secondsSince(started)}). / Ready.

  Trang đầu / home   ${ready.home}
  SharePoint         ${ready.home}sites/tongket/SitePages/TheoDoi.aspx
  Teams              ${ready.home}_teams/
  Word               ${ready.home}_word/

Bắt đầu: mở trang đầu, chọn "Chuyên viên Đảng ủy xã Hàm Chính", rồi mở Word.
Start here: open the home page, be "Chuyên viên Đảng ủy xã Hàm Chính", then open Word.
${ready.certificate.trusted ? '' : `\n${ready.certificate.how}\n`}
Dừng: Ctrl+C. / Stop: Ctrl+C.`);
  const stop = (): void => {
    server.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return new Promise<number>((resolve) => server.on('exit', (code) => resolve(code ?? 0)));
});
