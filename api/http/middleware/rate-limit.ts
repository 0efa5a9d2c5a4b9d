import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../domain/errors.ts';
import { findCaller } from './authenticate.ts';

/** More than anybody needs; less than a script run wild takes. */
const PER_MINUTE = 1_500;

/** Limits requests by person, or by address where nobody is signed in. */
export function limitRequests(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    handler: (_req, _res, next) =>
      next(
        new AppError(
          'too_many_requests',
          'That was more than 1,500 requests in a minute. Wait a minute and go on.',
        ),
      ),
  });
}

function keyGenerator(req: Request): string {
  const caller = findCaller(req);
  if (caller) return `${caller.tenantId}/${caller.objectId}`;
  return ipKeyGenerator(req.ip ?? '', 64);
}
