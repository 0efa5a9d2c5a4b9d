import type { Request, RequestHandler } from 'express';
import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { VerifyToken } from '../token-verifier.ts';

const callers = new WeakMap<Request, Caller>();

/** Who sent this request; undefined where nobody had to sign in. */
export const findCaller = (req: Request): Caller | undefined => callers.get(req);

/** Who sent this request. Only behind `authenticate`. */
export function callerOf(req: Request): Caller {
  const caller = callers.get(req);
  if (!caller) throw new Error('a route asked for its caller without authentication');
  return caller;
}

/** Lets through who is signed in and, for `admin`, who administers their organization. */
export function authenticate(verify: VerifyToken, who: 'member' | 'admin'): RequestHandler {
  return async (req, _res, next) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if (!token)
      throw new AppError('unauthenticated', 'Sign in: the request carries no bearer token.');
    const caller = await verify(token);
    if (who === 'admin' && !caller.isAdmin) {
      throw new AppError(
        'admin_required',
        'Only administrators can do this. Ask for the app role Carte.Admin, or for a directory role such as Teams Administrator.',
      );
    }
    callers.set(req, caller);
    next();
  };
}
