import { existsSync } from 'node:fs';
import express, { Router } from 'express';
import { AppError } from '../domain/errors.ts';
import { tabHeaders } from './security-headers.ts';

const A_YEAR_MS = 365 * 24 * 3_600_000;

/** The built tab at `/tab/`. Its assets carry a hash in their names and never change; its page is asked for anew. */
export function tabRoutes({ folder, authority }: { folder: string; authority: string }): Router {
  const router = Router();
  const page = `${folder}/index.html`;
  router.get('/', (_req, res) => res.redirect(302, '/tab/'));
  router.use('/tab', tabHeaders(authority));
  router.use(
    '/tab/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: A_YEAR_MS, fallthrough: false }),
  );
  router.use('/tab', express.static(folder, { index: false, maxAge: 0 }));
  router.get('/tab{/*path}', (_req, res) => {
    if (!existsSync(page)) {
      throw new AppError(
        'not_found',
        'The tab is not built yet. Run "npm run build" once, then reload.',
      );
    }
    res.set('cache-control', 'no-cache').sendFile('index.html', { root: folder });
  });
  return router;
}
