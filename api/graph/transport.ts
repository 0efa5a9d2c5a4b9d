import { Agent, fetch } from 'undici';

/** One exchange with the Graph host. */
export type GraphRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
};

/** An answer whose body has arrived whole. */
export type GraphAnswer = { status: number; headers: Headers; body: Buffer };

export type Send = (request: GraphRequest) => Promise<GraphAnswer>;

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
const TOTAL_TIMEOUT_MS = 60_000;
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const MAX_SOCKETS = 8;

/** Something went wrong between us and Graph; the same request may go through later. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}

/** An answer larger than anything Graph has a reason to send. */
export class OversizeError extends Error {
  override readonly name = 'OversizeError';
}

export type Transport = { send: Send; close(): Promise<void> };

/**
 * Sends to one host and to no other: whatever URL comes in, a packet only leaves for exactly this
 * origin. Redirects are answers, not instructions. Bodies are read whole, within bounds of time and
 * of size (decoded), so that a cut or endless one is a fault of this exchange and not of its reader.
 */
export function createTransport(origin: string): Transport {
  let agent = createAgent();

  /** After a fault the next request uses a new connection, as Microsoft asks (best-practices-concept). */
  function reconnect(): void {
    const old = agent;
    agent = createAgent();
    void old.close();
  }

  return {
    async send(request) {
      const url = checkOrigin(request.url, origin);
      const timeout = AbortSignal.timeout(TOTAL_TIMEOUT_MS);
      try {
        const response = await fetch(url, {
          method: request.method,
          headers: request.headers,
          ...(request.body !== undefined && { body: request.body }),
          redirect: 'manual',
          dispatcher: agent,
          signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
        });
        const body = await readBody(response.body);
        if (response.status === 503) reconnect();
        return { status: response.status, headers: new Headers([...response.headers]), body };
      } catch (cause) {
        if (request.signal?.aborted || cause instanceof OversizeError) throw cause;
        reconnect();
        throw new TransportError('the exchange with Graph broke', { cause });
      }
    },
    close: () => agent.close(),
  };
}

const createAgent = () =>
  new Agent({
    connections: MAX_SOCKETS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: SILENCE_TIMEOUT_MS,
    bodyTimeout: SILENCE_TIMEOUT_MS,
    maxHeaderSize: 32 * 1024,
  });

/** The last gate before the wire. Links are checked by their own rules long before they come here. */
function checkOrigin(address: string, origin: string): URL {
  const url = URL.parse(address);
  if (!url || url.origin !== origin || url.username || url.password) {
    throw new Error('refused to send to a host that is not the Graph host of this deployment');
  }
  return url;
}

async function readBody(stream: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new OversizeError('the answer is larger than 16 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
