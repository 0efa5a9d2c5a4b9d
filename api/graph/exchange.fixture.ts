import { createGraphClient } from './graph-client.ts';
import type { WireAnswer, WireRequest, Send } from '../lib/transport.ts';

export const GRAPH = 'https://graph.microsoft.com';

/** An answer of Graph's: JSON, unless it is text or bytes or the headers say otherwise. */
export function anAnswer(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): WireAnswer {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  return {
    status,
    headers: new Headers({ ...(!isRaw && { 'content-type': 'application/json' }), ...headers }),
    body: Buffer.isBuffer(body)
      ? body
      : Buffer.from(isRaw ? (body as string) : JSON.stringify(body)),
  };
}

export const aRefusal = (status: number, code: string, headers?: Record<string, string>) =>
  anAnswer(status, { error: { code, message: 'words that change' } }, headers);

/** What answers a request: by its path below the version, or by a function. */
type Script = Record<string, WireAnswer> | ((request: WireRequest) => WireAnswer);

/** A Graph client whose other end is a script; an address that the script does not know is a 404. */
export function aGraph(script: Script) {
  const sent: WireRequest[] = [];
  const answer = (request: WireRequest): WireAnswer => {
    sent.push(request);
    if (typeof script === 'function') return script(request);
    const { pathname } = new URL(request.url);
    return script[pathname.replace('/v1.0', '')] ?? aRefusal(404, 'Request_ResourceNotFound');
  };
  const send: Send = (request) => Promise.resolve().then(() => answer(request));
  return { client: createGraphClient(GRAPH, send), sent };
}
