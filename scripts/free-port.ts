import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The port itself where it is free on the loopback address, else any that is. */
export async function findFreePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

/** Whether a server can listen on the port of this address, the loopback one where none is named. */
export async function isFreePort(port: number, host?: string): Promise<boolean> {
  return (await tryPort(port, host)) !== undefined;
}

async function tryPort(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
