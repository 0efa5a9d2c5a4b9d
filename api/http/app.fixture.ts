import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { aCaller, NOW } from '../domain/factories.fixture.ts';
import { AppError } from '../domain/errors.ts';
import { type Log, silentLog } from '../lib/log.ts';
import { errors, notFound } from './middleware/errors.ts';
import type { Identify } from './middleware/authenticate.ts';
import { limitRequests } from './middleware/rate-limit.ts';
import { createRegister, type Register } from './route.ts';

/** Bearer tokens of the tests: their names say who they are. */
const identify: Identify = (token) => {
  if (token === 'admin') return Promise.resolve(aCaller());
  if (token === 'member') return Promise.resolve(aCaller({ isAdmin: false }));
  if (token === 'former') return Promise.resolve(aCaller({ isAdmin: false, wasAdmin: true }));
  const refusal =
    token === 'away'
      ? new AppError('sign_in_unavailable', 'away')
      : new AppError('unauthenticated', 'no', { cause: new Error('signature') });
  return Promise.reject(refusal);
};

/** Routes behind everything that a request of the API passes, on a free port. */
export async function serveRoutes(
  register: (on: Register, router: Router) => void,
  { log = silentLog }: { log?: Log } = {},
) {
  const router = Router();
  register(createRegister(router, identify, limitRequests()), router);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(router);
  app.use(notFound);
  app.use(errors(log, () => NOW));
  const server = createServer((req, res) => void app(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ask: (path: string, { token = 'admin', headers = {}, ...init }: Ask = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        ...init,
        headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      }),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

type Ask = Omit<RequestInit, 'headers'> & { token?: string; headers?: Record<string, string> };
