import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { Log } from '../../lib/log.ts';

type Parts = { ping(): Promise<void>; metrics: Registry; log: Log };

/** For whoever watches over the process: does it live, can it work, how much does it do. */
export function healthRoutes({ ping, metrics, log }: Parts): Router {
  const router = Router();

  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));

  // The process only listens once the migrations are applied, so the database is all that can be missing.
  router.get('/readyz', async (_req, res) => {
    const isReady = await ping().then(
      () => true,
      (err: unknown) => {
        log.warn({ err }, 'not ready: the database does not answer');
        return false;
      },
    );
    res
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'waiting for the database' });
  });

  router.get('/metrics', async (_req, res) => {
    res.type(metrics.contentType).send(await metrics.metrics());
  });

  return router;
}
