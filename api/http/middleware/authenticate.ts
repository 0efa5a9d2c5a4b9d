import type { Request, RequestHandler } from 'express';
import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';

/** Says who sent a token, with all that the product knows of them, or refuses it. */
export type Identify = (token: string) => Promise<Caller>;

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
export function authenticate(identify: Identify, who: 'member' | 'admin'): RequestHandler {
  return async (req, _res, next) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if (!token)
      throw new AppError('unauthenticated', 'Sign in: the request carries no bearer token.');
    const caller = await identify(token);
    if (who === 'admin' && !caller.isAdmin) throw notAdmin(caller);
    callers.set(req, caller);
    next();
  };
}

const notAdmin = ({ wasAdmin }: Caller): AppError =>
  wasAdmin
    ? new AppError(
        'admin_no_longer',
        'You are no administrator of Carte any more: another administrator has ended it. Reload the page for your own card, and ask them if you think this is wrong.',
      )
    : new AppError(
        'admin_required',
        'Only administrators can do this. Ask an administrator to make you one in Carte, or for the app role Carte.Admin or a directory role such as Teams Administrator.',
      );
