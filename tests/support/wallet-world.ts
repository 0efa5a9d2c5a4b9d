import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app.ts';
import type { Log } from '../../api/lib/log.ts';
import {
  makePassCertificates,
  P12_PASSWORD,
  type PassCertificates,
} from '../../api/wallet/apple/certificates.fixture.ts';
import { type FakeApns, startFakeApns } from './fake-apns.ts';
import { createIphone, type Iphone } from './fake-iphone.ts';
import { startWorld, type World } from './world.ts';

export const PUBLIC_URL = 'https://cards.example.com';

/** The product behind a socket, beside Apple's push service; its clock stands still. */
export type WalletWorld = World & {
  url: string;
  apns: FakeApns;
  certificates: PassCertificates;
  /** What gives an organization a certificate of its own. */
  upload: { p12: string; password: string };
  newIphone(): Iphone;
  /** Brings passes up to date and tells devices, as the jobs do, until nothing is left to do now. */
  work(): Promise<void>;
};

/** Longer than devices wait for more to change. */
const PAST_GATHERING_MS = 6_000;

type WalletWorldOptions = {
  /** The settings of the server name the certificate, which serves every organization. */
  deployment?: boolean;
  log?: Log;
};

export async function startWalletWorld(options: WalletWorldOptions = {}): Promise<WalletWorld> {
  await using opening = new AsyncDisposableStack();
  const certificates = makePassCertificates();
  const apns = await startFakeApns(certificates.rootPem);
  opening.defer(apns.close);
  const world = await startWorld({
    env: {
      PUBLIC_URL,
      APPLE_PUSH_URL: apns.url,
      ...(options.deployment && settingsOf(certificates)),
    },
    // The certificates were made just now.
    startAt: new Date(Date.now() + 60_000),
    ...(options.log && { log: options.log }),
  });
  opening.defer(() => world[Symbol.asyncDispose]());
  const server = createServer(createApp(world.ctx));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opening.defer(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { passUpdates, pushing } = world.ctx.api;
  const { signal } = new AbortController();

  const opened = opening.move();
  return {
    ...world,
    url,
    apns,
    certificates,
    upload: { p12: certificates.modernP12, password: P12_PASSWORD },
    newIphone: () => createIphone({ url, publicUrl: PUBLIC_URL }),
    async work() {
      while ((await passUpdates.updateDue(signal)) > 0);
      world.time.advance(PAST_GATHERING_MS);
      while ((await pushing.pushDue(signal)) > 0);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** The certificate as it stands in the settings of a server. */
const settingsOf = ({ certificatePem, intermediatePem, privateKeyPem }: PassCertificates) => ({
  APPLE_PASS_CERTIFICATE: certificatePem.replaceAll('\n', '\\n'),
  APPLE_PASS_KEY: privateKeyPem,
  APPLE_WWDR_CERTIFICATE: intermediatePem,
});
