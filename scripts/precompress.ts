import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = new Set(['.js', '.css', '.html', '.svg', '.json']);

const brotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Puts each text that was built beside itself as `.br` and `.gz`, as api/http/tab.ts sends them. */
export function precompress(): Plugin {
  return {
    name: 'carte:precompress',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const texts = Object.keys(bundle).filter((name) => TEXTS.has(path.extname(name)));
      await Promise.all(texts.map((name) => compressFile(path.join(dir, name))));
    },
  };
}

/** Done once for every build, so the slowest and smallest there is. */
export async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await Promise.all([
    brotli(text, { params }).then((bytes) => writeFile(`${file}.br`, bytes)),
    toGzip(text, { level: constants.Z_BEST_COMPRESSION }).then((bytes) =>
      writeFile(`${file}.gz`, bytes),
    ),
  ]);
}
