import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort, isFreePort } from './free-port.ts';

test('a port that somebody has is not free, and another one is found', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await isFreePort(port)).toBe(false);
  expect(await findFreePort(port)).not.toBe(port);
  server.close();
});
