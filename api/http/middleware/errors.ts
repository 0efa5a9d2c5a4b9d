import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError } from '../../domain/errors.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import { retryAfterSeconds, toProblem } from '../problems.ts';

/** Last in the chain: the only place where an error becomes an answer. */
export function errors(log: Log, clock: Clock): ErrorRequestHandler {
  return (err: unknown, req, res, next) => {
    // What was being done for somebody who has left is broken off; there is nobody to tell.
    if (res.destroyed && err instanceof Error && err.name === 'AbortError') return;
    const problem = toProblem(err);
    const about = { method: req.method, route: routeOf(req.route), code: problem.code };
    if (problem.status >= 500) log.error({ ...about, err }, 'request failed');
    else log.info({ ...about, reason: reasonOf(err) }, 'request refused');
    if (res.headersSent) return next(err);
    const seconds = retryAfterSeconds(err, clock());
    if (seconds !== undefined) res.set('retry-after', String(seconds));
    if (problem.status === 401) res.set('www-authenticate', 'Bearer error="invalid_token"');
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** No route took the request. */
export const notFound: RequestHandler = () => {
  throw new AppError('not_found', 'There is nothing at this address.');
};

/** Why, for the operator; what a caller hears says less. */
const reasonOf = (err: unknown): string | undefined =>
  err instanceof Error && err.cause instanceof Error ? err.cause.message : undefined;

/** The pattern, never the path: an address can hold what a log must not. */
const routeOf = (route: unknown): string | undefined =>
  typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : undefined;
