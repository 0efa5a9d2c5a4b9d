import type { z } from 'zod';
import type { Address } from '../../api/contract/addresses.ts';
import type { OperationName, operations } from '../../api/contract/operations.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { addresses } from './addresses.ts';
import { ApiError, UnreachableError, UnreadableAnswerError } from './api-error.ts';

type Operations = typeof operations;
type Part<N extends OperationName, K extends 'params' | 'query' | 'body'> =
  Operations[N] extends Record<K, infer S extends z.ZodType> ? z.input<S> : undefined;

/** What a call takes: the parts that its operation has, as they are written. */
export type CallInput<N extends OperationName> = {
  [K in 'params' | 'body' as Part<N, K> extends undefined ? never : K]: Part<N, K>;
} & (Operations[N] extends { upload: string } ? { upload: Blob } : unknown) & {
    query?: Part<N, 'query'>;
    signal?: AbortSignal;
  };

type AnswerSchemas<N extends OperationName> =
  Operations[N]['answers'][keyof Operations[N]['answers']];

/** What a call gives: the body of whichever success it is; undefined where there is none. */
export type Answer<N extends OperationName> =
  AnswerSchemas<N> extends infer S ? (S extends z.ZodType ? z.output<S> : undefined) : never;

type Ports = {
  /** `renew` asks for a new token although the one at hand has not ended. */
  getToken(options?: { renew: boolean }): Promise<string>;
  fetch?: typeof globalThis.fetch;
};

/**
 * The JSON API by the names of its operations. Types hold calls to the contract, and the API's own tests
 * hold its answers to it: checking each again here would bring every schema into the tab's first load.
 */
export function createApi({ getToken, fetch = globalThis.fetch.bind(globalThis) }: Ports) {
  async function send(address: Address, input: AnyInput, renew: boolean): Promise<Response> {
    const headers = new Headers({ accept: 'application/json' });
    if (address.who !== 'anybody') {
      headers.set('authorization', `Bearer ${await getToken({ renew })}`);
    }
    if (input.body !== undefined) headers.set('content-type', 'application/json');
    return reach(
      fetch(toUrl(address, input), {
        method: address.method.toUpperCase(),
        headers,
        credentials: 'omit',
        ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
        ...(input.upload && { body: input.upload }),
        ...(input.signal && { signal: input.signal }),
      }),
      input.signal,
    );
  }

  /** The answer itself, for those that are no JSON. A refused token is renewed once. */
  async function open<N extends OperationName>(name: N, input: CallInput<N>): Promise<Response> {
    const address = addresses[name];
    let response = await send(address, input, false);
    if (response.status === 401 && address.who !== 'anybody') {
      response = await send(address, input, true);
    }
    if (!response.ok) throw new ApiError(await readProblem(response));
    return response;
  }

  async function call<N extends OperationName>(name: N, input: CallInput<N>): Promise<Answer<N>> {
    const response = await open(name, input);
    const kind = addresses[name].answers[response.status];
    if (kind === undefined) throw new UnreadableAnswerError(`status ${response.status}`);
    if (kind === 'none') return undefined as Answer<N>;
    const body = await readJson(response);
    if (!isRecord(body)) throw new UnreadableAnswerError(`status ${response.status}, no object`);
    return body as unknown as Answer<N>;
  }

  return { call, open };
}

export type Api = ReturnType<typeof createApi>;

type AnyInput = {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  /** A picture. What it says it is does not count: its first bytes do. */
  upload?: Blob;
  signal?: AbortSignal | undefined;
};

/** `/api/cards/:id` and what fills it. Nothing a person typed can leave its place. */
function toUrl({ path }: Address, { params, query }: AnyInput): string {
  const values = new Map(Object.entries(params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

async function reach(pending: Promise<Response>, signal?: AbortSignal): Promise<Response> {
  try {
    return await pending;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new UnreachableError('the API does not answer', { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    // An answer that broke off on its way says nothing about the words it was in.
    throw cause instanceof SyntaxError
      ? new UnreadableAnswerError(`status ${response.status}`, { cause })
      : new UnreachableError(`status ${response.status}`, { cause });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return body;
  // A proxy or a balancer in front of the API answered in its stead.
  throw response.status >= 500
    ? new UnreachableError(`status ${response.status}`)
    : new UnreadableAnswerError(`status ${response.status}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isProblem = (body: unknown): body is Problem =>
  isRecord(body) &&
  typeof body.status === 'number' &&
  [body.code, body.title, body.detail].every((text) => typeof text === 'string') &&
  (body.errors === undefined || Array.isArray(body.errors));
