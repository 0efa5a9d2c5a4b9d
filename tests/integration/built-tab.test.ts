import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { errors, notFound } from '../../api/http/middleware/errors.ts';
import { tabRoutes } from '../../api/http/tab.ts';
import { silentLog } from '../../api/lib/log.ts';
import { compressFile } from '../../scripts/precompress.ts';
import { makeScratch } from '../support/scratch.ts';

const SCRIPT = `export const words = '${'a script says the same again. '.repeat(100)}';`;
const PAGE = '<!doctype html><title>Carte</title>';
const BROWSER = 'gzip, deflate, br, zstd';

/** A built tab of one page, one script and one picture, at an address of its own. */
async function serveTab() {
  const folder = await makeScratch();
  await mkdir(`${folder}/assets`);
  await writeFile(`${folder}/index.html`, PAGE);
  await writeFile(`${folder}/assets/main-abc.js`, SCRIPT);
  await writeFile(`${folder}/assets/plain-abc.png`, 'picture');
  await Promise.all([`${folder}/index.html`, `${folder}/assets/main-abc.js`].map(compressFile));
  const app = express();
  app.use(tabRoutes({ folder, authority: 'https://login.microsoftonline.com' }));
  app.use(notFound);
  app.use(errors(silentLog, () => new Date()));
  const server = createServer((req, res) => void app(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;

  return async (path: string, headers: IncomingHttpHeaders = {}, method = 'GET') => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const body = Buffer.concat((await answer.toArray()) as Buffer[]);
    return { status: answer.statusCode, headers: answer.headers, body };
  };
}

test.each([
  ['br before what a browser names first', BROWSER, 'br', brotliDecompressSync],
  ['gzip where br is not taken', 'gzip, br;q=0', 'gzip', gunzipSync],
  ['the file as it is where nothing is taken', 'identity', undefined, (body: Buffer) => body],
])('a script comes compressed: %s', async (_, accept, encoding, open) => {
  const ask = await serveTab();
  const { status, headers, body } = await ask('/tab/assets/main-abc.js', {
    'accept-encoding': accept,
  });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers.vary).toContain('Accept-Encoding');
  expect(Number(headers['content-length'])).toBe(body.length);
  if (encoding) expect(body.length).toBeLessThan(SCRIPT.length / 5);
  expect(open(body).toString()).toBe(SCRIPT);
});

test('the page is asked for anew at every address of the tab, and not sent again unchanged', async () => {
  const ask = await serveTab();
  for (const path of ['/tab/', '/tab/index.html', '/tab/cards?folder=root']) {
    const { headers, body } = await ask(path, { 'accept-encoding': BROWSER });
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(brotliDecompressSync(body).toString()).toBe(PAGE);
    const again = await ask(path, { 'accept-encoding': BROWSER, 'if-none-match': headers.etag });
    expect(again.status).toBe(304);
    expect(again.headers.vary).toContain('Accept-Encoding');
  }
});

test('each encoding has a tag of its own', async () => {
  const ask = await serveTab();
  const tags = await Promise.all(
    [BROWSER, 'gzip', 'identity'].map(async (accept) => {
      const { headers } = await ask('/tab/', { 'accept-encoding': accept }, 'HEAD');
      return headers.etag;
    }),
  );
  expect(new Set(tags).size).toBe(3);
});

test('what was not compressed is sent as it is; no address leads out of the folder', async () => {
  const ask = await serveTab();
  const picture = await ask('/tab/assets/plain-abc.png', { 'accept-encoding': BROWSER });
  expect(picture.headers['content-encoding']).toBeUndefined();
  expect(picture.headers['content-type']).toBe('image/png');
  expect(picture.body.toString()).toBe('picture');
  const missing = await ask('/tab/assets/main-old.js', { 'accept-encoding': BROWSER });
  expect(missing.status).toBe(404);
  const outside = await ask('/tab/..%2f..%2fetc%2fpasswd', { 'accept-encoding': BROWSER });
  expect(brotliDecompressSync(outside.body).toString()).toBe(PAGE);
});
