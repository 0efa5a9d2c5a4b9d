import { Agent, fetch, type Response } from 'undici';

/** One exchange with a host that we ask. */
export type WireRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
};

/** An answer whose body has arrived whole. */
export type WireAnswer = { status: number; headers: Headers; body: Buffer };

export type Send = (request: WireRequest) => Promise<WireAnswer>;

/** How long an exchange may take and how much it may bring. */
export type Bounds = {
  connectMs: number;
  /** Without a byte: before the headers and within the body. */
  silenceMs: number;
  totalMs: number;
  /** Decoded. */
  bodyBytes: number;
};

const BOUNDS: Bounds = {
  connectMs: 10_000,
  silenceMs: 30_000,
  totalMs: 60_000,
  bodyBytes: 16 * 1024 * 1024,
};
const MAX_SOCKETS = 8;

/** Something went wrong on the way; the same request may go through later. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}

/** An answer larger than anything the host has a reason to send. */
export class OversizeError extends Error {
  override readonly name = 'OversizeError';
}

export type Transport = {
  send: Send;
  /** Lets go of the sockets. Whoever still sends gets new ones, which close when they are idle. */
  close(): Promise<void>;
};

/**
 * Sends to one host and to no other: whatever URL comes in, a packet only leaves for exactly this
 * origin. Redirects are answers, not instructions. Bodies are read whole, within bounds of time and
 * of size (decoded), so that a cut or endless one is a fault of this exchange and not of its reader.
 */
export function createTransport(origin: string, bounds: Partial<Bounds> = {}): Transport {
  const within = { ...BOUNDS, ...bounds };
  let agent = createAgent(within);

  async function renew(used: Agent): Promise<void> {
    if (used !== agent) return;
    agent = createAgent(within);
    await used.close();
  }

  /** After a fault the next request uses a new connection, as Microsoft asks (best-practices-concept). */
  const reconnect = (used: Agent): void => void renew(used).catch(() => {});

  return {
    async send(request) {
      const url = checkOrigin(request.url, origin);
      const timeout = AbortSignal.timeout(within.totalMs);
      const used = agent;
      try {
        const response = await fetch(url, {
          method: request.method,
          headers: request.headers,
          ...(request.body !== undefined && { body: request.body }),
          redirect: 'manual',
          dispatcher: used,
          signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
        });
        const body = await readBody(response, within.bodyBytes);
        if (response.status === 503) reconnect(used);
        return { status: response.status, headers: new Headers([...response.headers]), body };
      } catch (cause) {
        if (request.signal?.aborted || cause instanceof OversizeError) throw cause;
        reconnect(used);
        throw new TransportError('the exchange broke', { cause });
      }
    },
    close: () => renew(agent),
  };
}

/** HTTP/1.1 alone: there a body tells where it ends, which `readBody` asks for. */
const createAgent = ({ connectMs, silenceMs }: Bounds) =>
  new Agent({
    connections: MAX_SOCKETS,
    allowH2: false,
    connect: { timeout: connectMs },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    maxHeaderSize: 32 * 1024,
  });

/** The last gate before the wire. Links are checked by their own rules long before they come here. */
function checkOrigin(address: string, origin: string): URL {
  const url = URL.parse(address);
  if (!url || url.origin !== origin || url.username || url.password) {
    throw new Error('refused to send to another host than the one that is asked here');
  }
  return url;
}

async function readBody(response: Response, maxBytes: number): Promise<Buffer> {
  const { status, headers } = response;
  const isFramed = headers.has('content-length') || headers.has('transfer-encoding');
  // Ended by nothing but the end of the connection, it may be cut anywhere (RFC 9112 §6.3).
  if (!isFramed && status !== 204 && status !== 304) throw new Error('a body without an end');
  const stream: AsyncIterable<Uint8Array> | null = response.body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new OversizeError(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
