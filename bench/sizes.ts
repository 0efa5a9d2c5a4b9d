import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../scripts/build-if-stale.ts';
import type { Figure } from './report.ts';

const TAB = 'dist/tab';

/** JavaScript that the tab's first page loads before it shows anything, compressed. */
export function benchTabSize(): Figure {
  buildIfStale();
  const page = readFileSync(path.join(TAB, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/tab\/([^"]+\.js)"/g)].map(
    ([, file = '']) => file,
  );
  if (files.length === 0) throw new Error('the tab’s page loads no script');
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(TAB, file))).length);
  return {
    what: 'first load of the tab, JavaScript, gzip',
    unit: 'kB',
    ours: bytes.reduce((sum, size) => sum + size, 0) / 1_000,
    peer: null,
    goal: { of: 'ours', atMost: 250 },
  };
}
