import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settle, stopAt } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };

let world: World;
let elsewhere: { port: number; connections: number; close(): Promise<void> };
beforeAll(async () => {
  world = await startWorld();
  elsewhere = await openElsewhere();
});
afterAll(async () => {
  await elsewhere.close();
  await world[Symbol.asyncDispose]();
});
afterEach(() => world.sandbox.faults.clear());

/** Somebody else's host, who would only have to be called to be given our token. */
async function openElsewhere() {
  const host = { port: 0, connections: 0, close: async () => {} };
  const server = createServer((socket) => {
    host.connections++;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host.port = (server.address() as AddressInfo).port;
  host.close = async () => void (await new Promise((done) => server.close(done)));
  return host;
}

/** 60 links that lead elsewhere, or nearly here. */
function hostileLinks(): string[] {
  const here = new URL(world.sandbox.url);
  const { port } = elsewhere;
  const path = '/v1.0/users/delta?$skiptoken=x';
  const own = `${here.protocol}//${here.host}`;
  const hosts = [
    `https://localhost:${port}`,
    `https://127.0.0.1:${port}`,
    `https://[::1]:${port}`,
    `https://2130706433:${port}`,
    `https://0x7f.1:${port}`,
    `http://localhost:${port}`,
    `http://${here.host}`,
    `https://localhost`,
    `https://localhost:443`,
    `https://localhost.:${here.port}`,
    `https://LOCALHOST.evil.example:${port}`,
    `https://${here.host}.evil.example`,
    `https://evil.example/${here.host}`,
    `https://${here.host}@localhost:${port}`,
    `https://user:pw@${here.host}`,
    `https://user@${here.host}`,
    `https://:pw@${here.host}`,
    `https://${here.host}%40localhost:${port}`,
    `https://${here.host}%2f@localhost:${port}`,
    `https://localhost:${port}#@${here.host}`,
    `https://localhost:${port}?@${here.host}`,
    `https://localhost:${port}\\@${here.host}`,
    `https:\\\\localhost:${port}`,
    `https:localhost:${port}`,
    `https:/localhost:${port}`,
    `//localhost:${port}`,
    `\\\\localhost:${port}`,
    `https://lоcalhost:${port}`,
    `https://ⓛocalhost:${port}`,
    `https://loc\talhost:${port}`,
    `https://loc\u00adalhost:${port}`,
    `wss://localhost:${port}`,
    `ftp://localhost:${port}`,
    `file://localhost:${port}`,
    `gopher://localhost:${port}`,
    `javascript://localhost:${port}`,
  ].map((host) => `${host}${path}`);
  const paths = [
    '/v1.0/me/messages',
    '/v1.0/users',
    '/v1.0/users/',
    '/v1.0/users/delta/',
    '/v1.0/users/delta/x',
    '/v1.0/groups/delta',
    '/beta/users/delta',
    '/users/delta',
    '//v1.0/users/delta',
    '/v1.0//users/delta',
    '/v1.0/users/delta/../../me',
    '/v1.0/users/%2e%2e/me',
    '/v1.0/users/%64elta',
    '/v1.0/users/delta%2f..%2fmessages',
    '/v1.0/users/delta;x=1',
    '/v1.0\\users\\delta',
    '/v1.0/./users/delta',
    '/',
    '',
  ].map((wrong) => `${own}${wrong}`);
  return [
    ...hosts,
    ...paths,
    `${own}${path}#https://localhost:${port}`,
    ` ${own}${path}`,
    `${own}${path}\r\nx-evil: 1`,
    `${own}${path}&pad=${'x'.repeat(64 * 1024)}`,
    `${path}`,
  ];
}

test('F46 F47 F48 F49 sixty next links that lead elsewhere: none is followed, nobody hears of it', async () => {
  const company = await settle(world);
  const links = hostileLinks();
  expect(new Set(links).size).toBe(60);
  for (const to of links) {
    world.sandbox.faults.clear();
    company.befall({ fault: 'nextLink', match: DELTA, with: { to } });
    world.sandbox.requests.clear();
    const run = await company.sync();
    expect(run, to).toMatchObject({ status: 'failed', problem: { code: 'directory_refused' } });
    expect(run.problem?.detail, to).toMatch(/does not lead to Microsoft Graph/);
    expect(world.sandbox.requests.of('users.delta'), to).toHaveLength(1);
  }
  expect(elsewhere.connections).toBe(0);
  await company.check();
});

test('F46 a delta link that leads elsewhere is refused, and not kept', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [
      {
        fault: 'deltaLink',
        match: DELTA,
        with: { to: `https://localhost:${elsewhere.port}/v1.0/users/delta?$deltatoken=x` },
      },
    ],
    code: 'directory_refused',
  });
  expect(elsewhere.connections).toBe(0);
});

test.each([301, 302, 303, 307, 308])('F50 a %i to another host is not followed', async (status) => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [
      {
        fault: 'redirect',
        match: DELTA,
        with: { status, to: `https://localhost:${elsewhere.port}/v1.0/users/delta` },
      },
    ],
    code: 'directory_refused',
  });
  expect(elsewhere.connections).toBe(0);
});

test('F53 a stored delta link that somebody changed in the database is not followed', async () => {
  const company = await settle(world);
  company.live();
  await querySuperuser(
    world.databaseUrl,
    'update connection set delta_link = $2 where tenant_id = $1',
    [company.caller.tenantId, `https://localhost:${elsewhere.port}/v1.0/users/delta?$deltatoken=x`],
  );
  expect(await company.sync()).toMatchObject({
    status: 'failed',
    problem: { code: 'directory_refused' },
  });
  expect(elsewhere.connections).toBe(0);
  await company.check();
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});
