import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { expect, test } from 'vitest';
import { makeCertificate, type ServerCertificate } from './certificate.ts';

test('whoever trusts several practice directories reaches each of them', async () => {
  const certificates = await Promise.all(Array.from({ length: 5 }, makeCertificate));
  const ca = certificates.map(({ certificatePem }) => certificatePem);
  for (const certificate of certificates) expect(await isTrusted(certificate, ca)).toBe(true);
});

test('nobody is trusted who was not named', async () => {
  const [stranger, ...friends] = [await makeCertificate(), await makeCertificate()];
  const ca = friends.map(({ certificatePem }) => certificatePem);
  expect(await isTrusted(stranger, ca)).toBe(false);
});

async function isTrusted(served: ServerCertificate, ca: readonly string[]): Promise<boolean> {
  const server = tls.createServer({ cert: served.certificatePem, key: served.privateKeyPem });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = tls.connect({ port, host: '127.0.0.1', servername: 'localhost', ca: [...ca] });
  const outcome = await Promise.race([
    once(socket, 'secureConnect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  server.close();
  return outcome;
}
