import type { GraphExchange } from '../domain/graph-exchange.ts';
import type { Clock } from '../lib/clock.ts';
import type { WireAnswer, Send } from '../lib/transport.ts';

type Parts = {
  clock: Clock;
  /** A UUID; one in the order of time is found more easily. */
  createId(): string;
  /** Told of every attempt when it is over. */
  onExchange?: ((exchange: GraphExchange) => void) | undefined;
};

/**
 * Gives each attempt an id of its own, which Graph keeps and sends back, and tells how it went. Nothing
 * that is told is secret or personal.
 * learn.microsoft.com/graph/best-practices-concept#reliability-and-support
 */
export function withExchangeNotes(send: Send, { clock, createId, onExchange }: Parts): Send {
  return async function noting(request) {
    const clientRequestId = createId();
    const headers = {
      ...request.headers,
      'client-request-id': clientRequestId,
      'return-client-request-id': 'true',
    };
    const at = clock();
    let answer: WireAnswer | undefined;
    try {
      return (answer = await send({ ...request, headers }));
    } finally {
      onExchange?.({
        at,
        method: request.method,
        path: toPlainPath(request.url),
        status: answer?.status ?? null,
        requestId: requestIdOf(answer),
        clientRequestId,
        durationMs: clock().getTime() - at.getTime(),
        isThrottled: answer !== undefined && isThrottled(answer),
      });
    }
  };
}

/** Words of Graph's addresses; whatever else stands in one is somebody's or something's id. */
const WORD = /^(v1\.0|beta|\$?[a-z]+(\.[a-z]+)*(\(\))?)$/i;
/** `$select` and its like. The names of other options may be anything. */
const OPTION = /^\$[a-z]+$/i;

/** An address without ids and without anything that was asked for or is a place in a list. */
function toPlainPath(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const path = pathname
    .split('/')
    .map((part) => (part === '' || WORD.test(part) ? part : '{id}'))
    .join('/');
  const options = [...new Set(searchParams.keys())].filter((name) => OPTION.test(name));
  return options.length > 0 ? `${path}?${options.join('&')}` : path;
}

/** Graph's are UUIDs. Whatever else stands between may say anything in this header. */
function requestIdOf(answer: WireAnswer | undefined): string | null {
  const id = answer?.headers.get('request-id') ?? '';
  return /^[\w-]{1,64}$/.test(id) ? id : null;
}

const isThrottled = ({ status, headers }: WireAnswer): boolean =>
  status === 429 || (status >= 400 && headers.has('retry-after'));
