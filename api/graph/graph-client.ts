import {
  Client,
  type Context,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { AppError } from '../domain/errors.ts';
import { ResyncRequiredError } from '../domain/run-errors.ts';
import { isObject, jsonOf, objectOf } from './json-body.ts';
import type { WireAnswer, Send } from '../lib/transport.ts';

export type GraphGet = {
  /** Below the version, such as `/users`; or a link that `checkLink` has let through. */
  path: string;
  query?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Carte writes nothing into a directory but what it subscribes to. */
export type GraphSend = GraphGet & {
  method: 'post' | 'patch' | 'delete';
  body?: Record<string, unknown>;
};

export type GraphClient = {
  /** A good answer's JSON object. Bad ones are thrown with their meaning. */
  getJson(request: GraphGet): Promise<Record<string, unknown>>;
  /** A good answer, or one whose status is in `allow`, as it came. */
  get(request: GraphGet, allow?: readonly number[]): Promise<WireAnswer>;
  /** Sends something; the answer as with `get`. */
  send(request: GraphSend, allow?: readonly number[]): Promise<WireAnswer>;
  readonly origin: string;
};

/**
 * Microsoft's client builds the requests; sending, signing in, waiting and reading are ours, because
 * its own retry and its own host check are not safe enough. The client turns whatever is thrown
 * inside it into an error of its own, so what we throw is carried around it.
 */
export function createGraphClient(origin: string, send: Send): GraphClient {
  const client = Client.initWithMiddleware({
    middleware: terminal(send),
    baseUrl: `${origin}/`,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(origin).hostname]),
  });

  async function exchange(request: GraphGet | GraphSend): Promise<WireAnswer> {
    const { path, query = {}, headers = {}, signal } = request;
    const exchange = new Exchange(signal);
    const prepared = client
      .api(path)
      .query(toQuery(query))
      .headers({ accept: 'application/json', ...headers })
      .middlewareOptions([exchange])
      .responseType(ResponseType.RAW);
    await ('method' in request ? prepared[request.method](request.body) : prepared.get());
    if (exchange.error) throw exchange.error;
    if (!exchange.answer) throw new Error('the Graph client ended without an answer');
    return exchange.answer;
  }

  async function accept(
    request: GraphGet | GraphSend,
    allow: readonly number[] = [],
  ): Promise<WireAnswer> {
    const answer = await exchange(request);
    if (answer.status < 300 || allow.includes(answer.status)) return answer;
    throw toError(answer);
  }

  return {
    origin,
    get: accept,
    send: accept,
    async getJson(request) {
      return parseObject(await this.get(request));
    },
  };
}

/** What goes past the client: the signal in, the answer or the error out. */
class Exchange {
  readonly signal: AbortSignal | undefined;
  answer: WireAnswer | undefined;
  error: Error | undefined;
  constructor(signal: AbortSignal | undefined) {
    this.signal = signal;
  }
}

function terminal(send: Send): Middleware {
  return {
    async execute(context: Context) {
      const exchange = context.middlewareControl?.getMiddlewareOptions(Exchange);
      if (!(exchange instanceof Exchange) || typeof context.request !== 'string') {
        throw new Error('a Graph request without its exchange');
      }
      context.response = new Response();
      try {
        exchange.answer = await send({
          url: context.request,
          method: context.options?.method ?? 'GET',
          headers: Object.fromEntries(new Headers(context.options?.headers)),
          ...(typeof context.options?.body === 'string' && { body: context.options.body }),
          signal: exchange.signal,
        });
      } catch (err) {
        exchange.error =
          err instanceof Error ? err : new Error('the exchange failed', { cause: err });
      }
    },
  };
}

const toQuery = (query: Record<string, string | number | boolean>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, encodeURIComponent(value)]));

/** The JSON object that a good answer holds. Throws where it is something else. */
export function parseObject(answer: WireAnswer): Record<string, unknown> {
  const body = objectOf(answer);
  if (body) return body;
  const contentType = answer.headers.get('content-type') ?? 'no content type';
  throw new AppError(
    'directory_refused',
    `Something that is not Microsoft Graph answered (${contentType}). Check the proxy between this server and Graph. Nothing was changed.`,
  );
}

/** The codes by which Graph says that a delta or page token is of no use any more. */
const RESYNC_CODES =
  /^(resyncRequired|syncStateNotFound|syncStateInvalid|Directory_ExpiredPageToken|ResyncChanges.*)$/i;

function toError(answer: WireAnswer): Error {
  const codes = errorCodes(jsonOf(answer));
  if (answer.status === 410 || codes.some((code) => RESYNC_CODES.test(code)))
    return new ResyncRequiredError();
  const requestId = answer.headers.get('request-id') ?? 'unknown';
  const cause = new Error(`HTTP ${answer.status} ${codes.join('/')}, request-id ${requestId}`);
  if (answer.status === 403) {
    return new AppError(
      'permission_missing',
      'The application may not read this in the directory. In Entra, add the application permission that is missing and grant admin consent.',
      { cause },
    );
  }
  if (answer.status === 404)
    return new AppError('not_found', 'The directory has no such entry, or no longer.', { cause });
  const RefusedError = isQueryRefused(answer.status) ? RefusedQueryError : AppError;
  return new RefusedError(
    'directory_refused',
    `Microsoft Graph refused the request (HTTP ${answer.status}${codes[0] ? `, ${codes[0]}` : ''}). Nothing was changed.`,
    { cause },
  );
}

/** Graph does not answer this question at all, such as one for a property that it does not have any more. */
export class RefusedQueryError extends AppError {}

const isQueryRefused = (status: number): boolean => status === 400 || status === 501;

/** `error.code` and the codes nested in `innererror`: Graph's messages change, its codes do not. */
export function errorCodes(body: unknown): string[] {
  const codes: string[] = [];
  for (
    let error = isObject(body) ? body.error : undefined;
    isObject(error);
    error = error.innererror ?? error.innerError
  ) {
    if (typeof error.code === 'string') codes.push(error.code);
    if (codes.length > 5) break;
  }
  return codes;
}
