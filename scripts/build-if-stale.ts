import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMP = 'dist/tab/.sources';
const SOURCES = [
  'tab/**/*',
  'api/contract/**/*',
  'scripts/{lean-teamsfx,precompress}.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the tab unless what is built was made from exactly these sources. */
export function buildIfStale(): void {
  const sources = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building the tab.');
  const vite = path.resolve('node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    // Whatever runs this may be in a mode of its own; what is built is always what people get.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    console.error('The tab could not be built. Look at the lines above.');
    process.exit(1);
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

function hashSources(): string {
  const files = globSync(SOURCES, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name),
  );
  const hash = createHash('sha256');
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
