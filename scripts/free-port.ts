import { once } from 'node:events';
import { createServer } from 'node:net';

/** The port itself where it is free, else any that is. Loopback only. */
export async function findFreePort(wanted: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    return wanted;
  } catch {
    return 0;
  } finally {
    server.close();
  }
}
