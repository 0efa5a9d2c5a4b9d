// Installs what is missing: packages (Node 24 among them) and, for tests, a browser. Runs before the
// first install on whatever Node there is, so it is plain JavaScript that Node 20 understands.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const OLDEST_NODE = 24;
const OLDEST_NPM = 11;
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];
/** A foreign reader of vCards; its tests are left out on a machine that cannot have it. */
const READERS = ['python3-vobject'];
const PLAYWRIGHT = path.join(root, 'node_modules', 'playwright-core', 'cli.js');

if (!isInstalled()) installPackages();
checkNode();
if (process.argv.includes('--browser')) {
  if (!findBrowser()) installBrowser();
  if (!hasReaders()) installPackage(...READERS);
}

/** Whether everything that the lock file names for this machine lies there; asks no network. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const there = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) =>
    there[place]
      ? there[place].version === version && existsSync(path.join(root, place, 'package.json'))
      : optional || devOptional,
  );
}

/** What a lock file names, by place in the tree; npm leaves one beside what it installed. */
function readPackages(file) {
  const lock = path.join(root, file);
  if (!existsSync(lock)) return {};
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  delete packages['']; // ourselves
  return packages;
}

function installPackages() {
  const npm = findNpm();
  const version = npm('--version').stdout?.trim();
  if (!(Number.parseInt(version, 10) >= OLDEST_NPM)) {
    fail(
      `Carte is installed by npm ${OLDEST_NPM} or newer; here is ${version || 'none'}. Run: npm install --global npm@${OLDEST_NPM}`,
    );
  }
  console.log('Installing what Carte needs. The first time takes a minute or two.');
  const { status } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) {
    fail(
      'The packages could not be installed. Look at the lines above, then run the command again.',
    );
  }
}

/** The npm that runs this script; without one, the first in the path. */
function findNpm() {
  const self = process.env.npm_execpath ?? '';
  const [command, ...first] = /npm-cli\.c?js$/.test(self) ? [process.execPath, self] : ['npm'];
  return (...args) =>
    spawnSync(command, [...first, ...args], {
      cwd: root,
      stdio: args[0] === 'ci' ? 'inherit' : ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      shell: isWindows && command === 'npm',
    });
}

/** npm puts the Node of the pinned package first in the path of what comes after this script. */
function checkNode() {
  const bundled = path.join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node');
  if (existsSync(bundled) || Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  fail(
    `Carte needs Node ${OLDEST_NODE}, and there is no package of it for ${process.platform}-${process.arch}. Install it from nodejs.org.`,
  );
}

/** The system's Chromium where we may install one, else Playwright's own download. */
function installBrowser() {
  console.log('Installing Chromium for the browser tests.');
  installPackage('chromium', ...FONTS);
  if (!findBrowser()) run(process.execPath, PLAYWRIGHT, 'install', 'chromium');
  const browser = findBrowser();
  if (!browser) {
    fail(
      'There is no Chromium for the browser tests. Run: sudo apt-get install -y chromium   (or set CHROME_PATH)',
    );
  }
  if (process.platform === 'linux' && !has(browser)) {
    fail(
      `${browser} does not start: libraries are missing. Run: sudo npx playwright-core install-deps chromium`,
    );
  }
}

/** From the system's own archive, where there is one and we may. */
function installPackage(...names) {
  if (!isRoot() || !has('apt-get')) return;
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names);
}

function hasReaders() {
  const python = ['/usr/bin/python3', 'python3'];
  return python.some(
    (command) => spawnSync(command, ['-c', 'import vobject'], { stdio: 'ignore' }).status === 0,
  );
}

/** A Chromium that is here already. Keep in step with tests/browser/support/chromium.ts. */
function findBrowser() {
  const script =
    "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const known = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = known.find((file) => file && existsSync(file));
  if (found) return found;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const downloaded = (stdout ?? '').trim();
  return existsSync(downloaded) ? downloaded : undefined;
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isRoot() {
  return typeof process.getuid === 'function' && process.getuid() === 0;
}

function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
