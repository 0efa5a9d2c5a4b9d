import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';

/** Something on loopback that answers, well or badly. */
export type Wire = { origin: string; requests: string[]; close(): Promise<void> };

/** A real HTTP server. */
export async function openHttp(answer: RequestListener): Promise<Wire> {
  const requests: string[] = [];
  const server = createServer((req, res) => {
    requests.push(`${req.method} ${req.url}`);
    answer(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: originOf(server.address() as AddressInfo),
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A socket that says whatever a test wants once it has been asked something. */
export async function openRaw(answer: (socket: Socket, turn: number) => void): Promise<Wire> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      requests.push(String(data).split(' HTTP/')[0] ?? '');
      answer(socket, requests.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: originOf(server.address() as AddressInfo),
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const originOf = ({ port }: AddressInfo): string => `http://127.0.0.1:${port}`;
