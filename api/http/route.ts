import { json, raw, type RequestHandler, type Response, type Router } from 'express';
import type { z } from 'zod';
import type { Operation } from '../contract/operation.ts';
import { AppError, InvalidRequestError } from '../domain/errors.ts';
import { authenticate, type Identify } from './middleware/authenticate.ts';
import { findUnstorable } from './storable.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a route gets: each part parsed by the operation's own schema, and nothing unparsed. */
export type Input<O extends Operation> = {
  params: O extends { params: infer S } ? Parsed<S> : undefined;
  query: O extends { query: infer S } ? Parsed<S> : undefined;
  body: O extends { body: infer S } ? Parsed<S> : undefined;
  /** What was uploaded, whatever it is; empty where nothing was. */
  bytes: O extends { upload: string } ? Buffer : undefined;
};

type Handler<O extends Operation> = (
  input: Input<O>,
  req: Parameters<RequestHandler>[0],
  res: Response,
) => Promise<void> | void;

const MAX_BODY = '4mb';
const MAX_SMALL_BODY = '100kb';
/** As large a picture as we decode (`sharing/portrait.ts`). */
const MAX_PICTURE = '5mb';

/** Registers operations of the contract: who may call, what they must send, and then the handler. */
export function createRegister(router: Router, identify: Identify, limit: RequestHandler) {
  return function on<const O extends Operation>(operation: O, handler: Handler<O>): void {
    const { method, path, who } = operation;
    const guards: RequestHandler[] =
      who === 'anybody' ? [limit] : [authenticate(identify, who), limit];
    const body = bodyReaders(operation);
    router[method](path, ...guards, ...body, async (req, res) => {
      const input = {
        params: parse(operation.params, req.params, 'params'),
        query: parse(operation.query, req.query, 'query'),
        body: parse(operation.body, req.body as unknown, 'body'),
        ...(operation.upload && {
          bytes: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
        }),
      };
      await handler(input as Input<O>, req, res);
    });
  };
}

export type Register = ReturnType<typeof createRegister>;

/** What a picture says it is does not count: its first bytes do. */
function bodyReaders(operation: Operation): RequestHandler[] {
  if (operation.upload) return [raw({ limit: MAX_PICTURE, type: () => true })];
  if (!operation.body) return [];
  return [requireJson(operation.body), json({ limit: bodyLimit(operation), strict: true })];
}

/** Only a list of people chosen one by one is long. */
const bodyLimit = ({ path }: Operation): string =>
  path === '/api/imports' ? MAX_BODY : MAX_SMALL_BODY;

/**
 * A form of another site can send text, never this type; so it also keeps forged requests out. Where
 * a body may be left out, there may be none at all.
 */
function requireJson(body: z.ZodType): RequestHandler {
  const mayBeMissing = body.safeParse(undefined).success;
  return (req, _res, next) => {
    const isMissing = req.is('*/*') === null || req.headers['content-length'] === '0';
    if (!req.is('application/json') && !(isMissing && mayBeMissing)) {
      throw new AppError('unsupported_media_type', 'Send the request as application/json.');
    }
    next();
  };
}

function parse(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const unstorable = findUnstorable(parsed.data);
    if (unstorable === undefined) return parsed.data;
    throw new InvalidRequestError([
      { path: unstorable, message: 'Remove the characters that are no text, such as U+0000.' },
    ]);
  }
  // An id that cannot be one looks like one that does not exist.
  if (part === 'params') throw new AppError('not_found', 'There is nothing at this address.');
  throw new InvalidRequestError(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}
