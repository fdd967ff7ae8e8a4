'use strict';
// The front door that SharePoint Framework people know: bundle, package-solution, serve, clean, test, with --ship.
// Behind it stands Heft: Microsoft ends the gulp tool chain with SPFx 1.24.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { series } = require('gulp');

const production = process.argv.includes('--ship') || process.argv.includes('--production');
const HEFT = path.join(__dirname, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
/** A fixed date in every zip entry, so that the same sources give the same package. */
const ZIP_DATE = new Date(Date.UTC(2020, 0, 1));

/** The Node 22 that comes as a platform package, or the running one where that is Node 22 already. */
function node22() {
  if (process.version.startsWith('v22.')) {
    return process.execPath;
  }
  const file = process.platform === 'win32' ? path.join('bin', 'node.exe') : path.join('bin', 'node');
  const names = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`
  ];
  const found = names.map((name) => path.join(__dirname, 'node_modules', name, file)).find(fs.existsSync);
  return found ?? process.execPath;
}

function heft(...args) {
  const node = node22();
  return new Promise((resolve, reject) => {
    spawn(node, [HEFT, ...args, ...(production ? ['--production'] : [])], {
      stdio: 'inherit',
      cwd: __dirname,
      env: { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH }
    }).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`heft ${args.join(' ')} ended with code ${code}`))
    );
  });
}

/**
 * Path of the SharePoint site that holds the data, from the same setting as the task pane's. The personal app of Teams is
 * not in any team, so Teams can fill in the tenant's name but no site: without a path it would open on the root site.
 */
const sitePath = () =>
  new URL(process.env.TONGKET_SITE ?? 'https://127.0.0.1:4443/sites/tongket').pathname.replace(/\/+$/, '');

/** What the manifest names as long as no other application is given. */
const SHAREPOINT_ONLINE = '00000003-0000-0ff1-ce00-000000000000';

/**
 * The Entra application whose notices Teams shows as this app's. SPFx asks Graph as "SharePoint Online Client Extensibility
 * Web Application Principal", whose id differs by directory; Graph answers 403 to an application that the manifest does not name.
 */
function noticeApp() {
  const id = process.env.TONGKET_NOTICE_APP ?? SHAREPOINT_ONLINE;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new Error(`TONGKET_NOTICE_APP is no application id: ${id}`);
  }
  return id;
}

/** Zips the Teams app to TeamsSPFxApp.zip, which package-solution takes into the .sppkg. */
async function teamsPackage() {
  const JSZip = require('jszip');
  const zip = new JSZip();
  const folder = path.join(__dirname, 'teams');
  const manifest = fs
    .readFileSync(path.join(folder, 'manifest.json'), 'utf8')
    .replaceAll('{sitePath}', sitePath())
    .replace(SHAREPOINT_ONLINE, noticeApp());
  const { icons, localizationInfo } = JSON.parse(manifest);
  const languages = localizationInfo.additionalLanguages.map(({ file }) => file);
  zip.file('manifest.json', manifest, { date: ZIP_DATE });
  // Only what the manifest names: Teams refuses an app with files that it does not know.
  for (const name of [icons.color, icons.outline, ...languages]) {
    zip.file(name, fs.readFileSync(path.join(folder, name)), { date: ZIP_DATE });
  }
  fs.writeFileSync(
    path.join(folder, 'TeamsSPFxApp.zip'),
    await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  );
}
teamsPackage.displayName = 'teams-package';

const bundle = () => heft('build', '--clean');
bundle.displayName = 'bundle';
const pack = () => heft('package-solution');
pack.displayName = 'pack';

exports.clean = () => heft('clean');
exports.bundle = bundle;
exports.serve = () => heft('start', '--clean');
exports.test = () =>
  new Promise((resolve, reject) => {
    spawn(process.execPath, [path.join(__dirname, 'tools', 'bootstrap.mjs'), 'test'], {
      stdio: 'inherit',
      cwd: __dirname
    }).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm test ended with code ${code}`))));
  });
exports['teams-package'] = teamsPackage;
exports['package-solution'] = series(teamsPackage, pack);
exports.default = series(bundle, teamsPackage, pack);
