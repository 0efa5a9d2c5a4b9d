// Installs what is missing: packages (Node 24 among them) and, for tests, a browser. Runs before the
// first install on whatever Node there is, so it is plain JavaScript that Node 20 understands.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 24;

installPackages();
checkNode();
if (process.argv.includes('--browser')) installBrowser();

/** `npm ci`, unless what is installed is what the lock file says. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.carte-lock');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what Carte needs. The first time takes a minute or two.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    fail(
      'The packages could not be installed. Look at the lines above, then run the command again.',
    );
  writeFileSync(stamp, lock);
}

/** npm puts the Node of the pinned package first in the path of what comes after this script. */
function checkNode() {
  const bundled = path.join(
    root,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  if (existsSync(bundled) || Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  fail(
    `Carte needs Node ${OLDEST_NODE}, and there is no package of it for ${process.platform}-${process.arch}. Install it from nodejs.org.`,
  );
}

/** The browser tests drive a Chromium that is here already, or one that is installed now. */
function installBrowser() {
  if (findBrowser()) return;
  if (isRoot() && has('apt-get')) {
    console.log('Installing Chromium for the browser tests.');
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-core',
      'fonts-noto-cjk',
    ]);
  } else {
    run(process.execPath, [
      path.join(root, 'node_modules', 'playwright-core', 'cli.js'),
      'install',
      'chromium',
    ]);
  }
  if (!findBrowser()) {
    fail(
      'There is no Chromium for the browser tests. Run: sudo apt-get install -y chromium   (or set CHROME_PATH)',
    );
  }
}

/** Keep in step with tests/browser/support/chromium.ts. */
function findBrowser() {
  const known = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  if (known.some((file) => file && existsSync(file))) return true;
  const script =
    "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  return existsSync((stdout ?? '').trim());
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isRoot() {
  return typeof process.getuid === 'function' && process.getuid() === 0;
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
