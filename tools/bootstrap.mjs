// The only script that runs under whatever Node the machine has, before anything is installed: it therefore uses
// nothing but Node's own modules. It installs what lacks, then hands over to the project's own Node 22.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = path.join(ROOT, 'node_modules', '.tong-ket-lock');
const COMMANDS = ['start', 'test', 'reset', 'build', 'lint', 'screens', 'prove'];

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  stop(
    `Node.js ${process.versions.node} quá cũ: cần bản 20 trở lên (https://nodejs.org).`,
    `Node.js ${process.versions.node} is too old: version 20 or newer is needed.`
  );
}

const [command = '', ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  stop(`Không có lệnh "${command}".`, `Unknown command "${command}". Known: ${COMMANDS.join(', ')}.`);
}

await installWhenNeeded();
process.exitCode = await run(node22(), [
  '--disable-warning=ExperimentalWarning',
  path.join(ROOT, 'tools', `${command}.ts`),
  ...rest
]);

/** Runs `npm ci` when node_modules is missing or does not belong to the present lock file. */
async function installWhenNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock && existsSync(node22())) {
    return;
  }
  const started = Date.now();
  console.log('Cài các gói npm (lần đầu khoảng 1-3 phút)… / Installing npm packages (1-3 minutes the first time)…');
  const ticking = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.platform === 'win32');
  clearInterval(ticking);
  if (code !== 0) {
    stop(
      'npm không cài được các gói; xem lỗi ở trên, kiểm tra kết nối tới kho npm rồi chạy lại.',
      'npm could not install the packages; see the error above, check the connection to the npm registry, run again.'
    );
  }
  writeFileSync(STAMP, lock);
  console.log(`Đã cài xong / installed: ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Node 22 from the platform package, or the running one where it is Node 22 already. */
function node22() {
  const { platform, arch } = process;
  const names = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`];
  const file = platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
  const found = names.map((name) => path.join(ROOT, 'node_modules', name, ...file)).find((each) => existsSync(each));
  if (found !== undefined) {
    return found;
  }
  return major === 22 ? process.execPath : path.join(ROOT, 'node_modules', names[0], ...file);
}

/** Runs a program with our console and gives its exit code; Ctrl+C goes to the program, which ends by itself. */
function run(program, args, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', pass);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

function stop(vietnamese, english) {
  console.error(`${vietnamese}\n${english}`);
  process.exit(1);
}
