import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;

/** A project of two packages, one of them for other machines, and an npm that only says what it was asked. */
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'carte-setup-'));
  mkdirSync(path.join(root, 'scripts'));
  cpSync(path.join(import.meta.dirname, 'setup.mjs'), path.join(root, 'scripts/setup.mjs'));
  write('package-lock.json', lockOf({ express: '5.3.0', 'for-others': '1.0.0' }));
});

afterEach(() => rmSync(root, { recursive: true }));

test('what is installed whole is left alone: npm is not asked, no network is needed', () => {
  install();
  expect(setUp()).toEqual({ status: 0, asked: [], said: '' });
});

test.each<[string, () => void]>([
  ['nothing', () => undefined],
  ['a part of it, because an install was cut short', () => install({ isCut: true })],
  [
    'all but a folder that somebody removed',
    () => (install(), rmSync(at('express'), { recursive: true })),
  ],
  ['another version', () => install({ express: '5.2.0' })],
])('installs when there is %s', (_what, prepare) => {
  prepare();
  expect(setUp()).toMatchObject({ status: 0, asked: ['--version', 'ci'] });
});

test('an older npm is refused with the command that brings a newer one', () => {
  const { status, asked, said } = setUp({ npmVersion: '10.8.2' });
  expect([status, asked]).toEqual([1, ['--version']]);
  expect(said).toBe(
    'Carte is installed by npm 11 or newer; here is 10.8.2. Run: npm install --global npm@11\n',
  );
});

test('an install that fails ends with a sentence and no success', () => {
  const { status, said } = setUp({ npmStatus: 1 });
  expect(status).toBe(1);
  expect(said).toMatch(/^The packages could not be installed\. .+ run the command again\.$/m);
});

function setUp({ npmVersion = '11.19.1', npmStatus = 0 } = {}) {
  write(
    'npm-cli.js',
    `const { appendFileSync } = require('node:fs');
     appendFileSync('asked', process.argv[2] + '\\n');
     if (process.argv[2] === '--version') console.log('${npmVersion}');
     else process.exitCode = ${npmStatus};`,
  );
  write('asked', '');
  const env = { ...process.env, npm_execpath: path.join(root, 'npm-cli.js') };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const asked = readFileSync(path.join(root, 'asked'), 'utf8').split('\n').filter(Boolean);
  return { status, asked, said: stderr };
}

/** What npm leaves behind: the packages of this machine and, last of all, its own lock file. */
function install({ express = '5.3.0', isCut = false } = {}): void {
  mkdirSync(at('express'), { recursive: true });
  write('node_modules/express/package.json', '{}');
  if (!isCut) write('node_modules/.package-lock.json', lockOf({ express }));
}

const at = (name: string): string => path.join(root, 'node_modules', name);

const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);

function lockOf(versions: Record<string, string>): string {
  const packages: Record<string, object> = { '': { name: 'carte' } };
  for (const [name, version] of Object.entries(versions)) {
    packages[`node_modules/${name}`] = {
      version,
      ...(name === 'for-others' && { optional: true }),
    };
  }
  return JSON.stringify({ packages });
}
