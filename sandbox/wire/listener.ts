import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Response } from '../responder.ts';
import { toBytes } from './answer.ts';
import { type Ask, parseAddress } from './ask.ts';
import type { ServerCertificate } from './certificate.ts';
import type { Wire } from './wire.ts';

/** Answers one request; `connection` counts connections from 1. */
export type Handler = (ask: Ask, connection: number) => Promise<Response>;

/** A door that is open: its port, and how to shut it. */
export type Listener = { port: number; close(): Promise<void> };

type Options = {
  port: number;
  /** Without one the listener speaks plain http. */
  certificate?: ServerCertificate;
  handler: Handler;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

const MOST_BODY_BYTES = 4 * 1024 * 1024;
/** Longer than clients keep idle connections, so that none is closed under a request. */
const KEEP_ALIVE_MS = 120_000;

/** Listens on the loopback address alone: nobody else on the network reaches the double. */
export async function openListener(options: Options): Promise<Listener> {
  const { port, certificate, handler, sleep } = options;
  const connections = createConnections();
  const onRequest = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { number, raw } = connections.of(request.socket);
    const wire = () => openWire(request.socket, raw, sleep);
    void serve({ request, response, handler, number, wire });
  };
  const server = certificate
    ? https.createServer(
        { cert: certificate.certificatePem, key: certificate.privateKeyPem },
        onRequest,
      )
    : http.createServer(onRequest);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('connection', (socket: Socket) => connections.add(socket));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      connections.closeAll();
      await closed;
    },
  };
}

/** Numbers connections; a TLS socket finds its TCP socket, which alone can be reset, by the port. */
function createConnections() {
  const open = new Map<number, { raw: Socket; number: number }>();
  let count = 0;
  return {
    add(raw: Socket): void {
      const port = raw.remotePort ?? 0;
      open.set(port, { raw, number: ++count });
      raw.on('close', () => open.delete(port));
    },
    of: (socket: Socket) => open.get(socket.remotePort ?? 0) ?? { raw: socket, number: 0 },
    closeAll(): void {
      for (const { raw } of open.values()) raw.destroy();
    },
  };
}

type Served = {
  request: http.IncomingMessage;
  response: http.ServerResponse;
  handler: Handler;
  number: number;
  /** Opened where a fault wants it: it listens for the end of the connection. */
  wire: () => Wire;
};

async function serve({ request, response, handler, number, wire }: Served): Promise<void> {
  try {
    const { answer, deliver } = await handler(await readAsk(request), number);
    if (deliver) return await deliver(wire());
    const body = request.method === 'HEAD' ? Buffer.alloc(0) : toBytes(answer);
    const length = answer.body.kind === 'none' ? {} : { 'content-length': String(body.length) };
    response.writeHead(answer.status, { ...answer.headers, ...length }).end(body);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    const message = error instanceof Error ? error.message : String(error);
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { code: 'InternalServerError', message } }));
  }
}

async function readAsk(request: http.IncomingMessage): Promise<Ask> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw new Error('the request body is too large');
    chunks.push(chunk);
  }
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    ...parseAddress(request.url ?? '/'),
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers) as Ask['headers'],
    body: Buffer.concat(chunks).toString('utf8'),
    batched: false,
  };
}

function openWire(socket: Socket, raw: Socket, sleep: Options['sleep']): Wire {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (socket.destroyed) resolve();
        else socket.write(bytes, () => resolve());
      }),
    end: () => void socket.end(),
    reset: () => void raw.resetAndDestroy(),
    // Whoever waits is woken when the other side goes.
    sleep: (ms) => sleep(ms, gone.signal).catch(() => undefined),
    isClosed: () => gone.signal.aborted,
  };
}
