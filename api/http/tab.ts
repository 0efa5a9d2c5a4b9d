import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { AppError } from '../domain/errors.ts';
import { tabHeaders } from './security-headers.ts';

const A_YEAR_S = 365 * 24 * 3_600;

/** How the build compresses (scripts/precompress.ts), the smallest first. */
const COMPRESSED = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];

/** The built tab at `/tab/`. Its assets carry a hash in their names and never change; its page is asked for anew. */
export function tabRoutes({ folder, authority }: { folder: string; authority: string }): Router {
  const router = Router();
  const page = `${folder}/index.html`;
  const sendFile = serveFiles(folder);
  router.get('/', (_req, res) => res.redirect(302, '/tab/'));
  router.use('/tab', tabHeaders(authority), sendFile);
  router.use('/tab/assets', (_req, _res, next) =>
    next(new AppError('not_found', 'There is no such file.')),
  );
  router.get('/tab{/*path}', (req, res, next) => {
    if (!existsSync(page)) {
      throw new AppError(
        'not_found',
        'The tab is not built yet. Run "npm run build" once, then reload.',
      );
    }
    req.url = '/index.html';
    sendFile(req, res, next);
  });
  return router;
}

/** Sends files as they were compressed when they were built, where the reader takes that; as they are otherwise. */
function serveFiles(folder: string): RequestHandler {
  const options = { index: false, redirect: false, cacheControl: false };
  const sendPlain = express.static(folder, { ...options, setHeaders: setCaching });
  const ways = COMPRESSED.map(({ encoding, suffix }) => ({
    encoding,
    suffix,
    send: express.static(folder, {
      ...options,
      setHeaders(res: Response, file) {
        const name = file.slice(0, -suffix.length);
        setCaching(res, name);
        res.type(path.extname(name)).set('content-encoding', encoding);
      },
    }),
  }));
  return (req, res, next) => {
    res.vary('Accept-Encoding');
    const accepted = req.acceptsEncodings();
    const way = ways.find(({ encoding }) => accepted.includes(encoding));
    if (!way) {
      sendPlain(req, res, next);
      return;
    }
    const { url } = req;
    req.url = req.path + way.suffix;
    way.send(req, res, (error?: unknown) => {
      req.url = url;
      if (error) next(error);
      else sendPlain(req, res, next);
    });
  };
}

function setCaching(res: Response, file: string): void {
  const isHashed = path.basename(path.dirname(file)) === 'assets';
  res.set('cache-control', isHashed ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
}
