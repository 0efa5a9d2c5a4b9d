import { expect, test } from 'vitest';
import { aGraph, anAnswer, GRAPH } from './exchange.fixture.ts';
import { checkLink } from './links.ts';
import { readDeltaPage } from './people.ts';

const HOST = 'graph.microsoft.com';
const PATH = '/v1.0/users/delta';
const place = { origin: GRAPH, path: PATH };
const good = `${GRAPH}${PATH}?$skiptoken=abc`;

/** Each would send our token somewhere else, or somewhere that we did not ask for. */
const hostile: unknown[] = [
  // Another host, more or less well disguised.
  `https://evil.example${PATH}?$skiptoken=abc`,
  `https://${HOST}.evil.example${PATH}`,
  `https://evil-${HOST}${PATH}`,
  `https://x.${HOST}${PATH}`,
  `https://${HOST}.${PATH}`,
  `https://${HOST}%2eevil.example${PATH}`,
  `https://${HOST}:pw@evil.example${PATH}`,
  `https://${HOST}@evil.example${PATH}`,
  `https://${HOST}%00.evil.example${PATH}`,
  `https://${HOST}#@evil.example${PATH}`,
  `https://${HOST}?@evil.example${PATH}`,
  `https://evil.example/${HOST}${PATH}`,
  `https://evil.example?https://${HOST}${PATH}`,
  `https://evil.example#https://${HOST}${PATH}`,
  `https://graph.micros\u043eft.com${PATH}`,
  `https://graph\u3002microsoft\u3002com.evil.example${PATH}`,
  `https://xn--graph-microsoft.com${PATH}`,
  `https://graph.microsoft.us${PATH}`,
  `https://127.0.0.1${PATH}`,
  `https://[::1]${PATH}`,
  `https://2130706433${PATH}`,
  `https://169.254.169.254${PATH}`,
  // Another scheme or port, or no whole address at all.
  `http://${HOST}${PATH}`,
  `ftp://${HOST}${PATH}`,
  `ws://${HOST}${PATH}`,
  `javascript:fetch('https://${HOST}${PATH}')`,
  `data:text/plain,https://${HOST}${PATH}`,
  `file:///v1.0/users/delta`,
  `blob:https://${HOST}${PATH}`,
  `https://${HOST}:8443${PATH}`,
  `https://${HOST}:80${PATH}`,
  `//${HOST}${PATH}`,
  `//evil.example${PATH}`,
  PATH,
  `users/delta?$skiptoken=abc`,
  `https:/${HOST}${PATH}`,
  `https:${HOST}${PATH}`,
  `https:\\\\${HOST}${PATH.replaceAll('/', '\\')}`,
  `https://${HOST}\\@evil.example${PATH}`,
  // A name and a password.
  `https://user@${HOST}${PATH}`,
  `https://user:pw@${HOST}${PATH}`,
  `https://:pw@${HOST}${PATH}`,
  // The right host and another collection.
  `${GRAPH}/v1.0/me/messages`,
  `${GRAPH}/v1.0/users`,
  `${GRAPH}/v1.0/users/delta/x`,
  `${GRAPH}/v1.0/users/delta/`,
  `${GRAPH}/v1.0/groups/delta`,
  `${GRAPH}/beta/users/delta`,
  `${GRAPH}/users/delta`,
  `${GRAPH}//v1.0/users/delta`,
  `${GRAPH}/v1.0/users/delta/../../me/messages`,
  `${GRAPH}/v1.0/users/%64elta`,
  `${GRAPH}/v1.0/users/delta%2f..%2fmessages`,
  `${GRAPH}/v1.0/users/delta;x=1`,
  // What a lenient parser mends and the sender may not.
  `${GRAPH}/x/..${PATH}`,
  `${GRAPH}/v1.0/./users/delta`,
  `${GRAPH}/v1.0/%2e%2e/v1.0/users/delta`,
  ` ${good}`,
  `${good} `,
  `\u0000${good}`,
  `${good}\u0001`,
  `${good}\r\nx-evil: 1`,
  `https://graph.micro\tsoft.com${PATH}`,
  `${GRAPH}\\v1.0\\users\\delta`,
  `${GRAPH}${PATH}?a=\\..\\`,
  `${good}#`,
  `${good}#https://evil.example/`,
  `https://GRAPH.microsoft.com${PATH}`,
  // Too long, or no text.
  `${good}${'x'.repeat(16 * 1024)}`,
  '',
  null,
  undefined,
  42,
  true,
  {},
  [good],
  { toString: () => good },
];

test('there are as many hostile links as we promise', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
});

test.each(hostile.map((link) => [link]))('the link %j is refused', (link) => {
  expect(() => checkLink(link, place)).toThrow(
    expect.objectContaining({ code: 'directory_refused' }) as Error,
  );
});

test.each(hostile.map((link) => [link]))('to the stored link %j no packet leaves', async (link) => {
  const { client, sent } = aGraph(() => anAnswer(200, { value: [] }));
  // An absent place is where a round begins: at an address of our own.
  if (!link) return expect(() => checkLink(link, place)).toThrow();
  await expect(readDeltaPage(client, link as string)).rejects.toMatchObject({
    code: 'directory_refused',
  });
  expect(sent).toEqual([]);
});

const tokens = [
  '$skiptoken=abc',
  '$deltatoken=R0usmcCM996atia_s%2BxYz==',
  '$skiptoken=a.b-c~d%20e&$select=id,displayName',
  '$deltatoken=https://evil.example/',
  '$skiptoken=a+b/c=%26%3D%23',
  '$select=id&$skiptoken=x(y)z',
  '$skiptoken=a&flag',
];

test.each(tokens)('a link with “%s” is followed as it was given', async (token) => {
  const link = `${GRAPH}${PATH}?${token}`;
  expect(checkLink(link, place)).toBe(link);

  const { client, sent } = aGraph(() =>
    anAnswer(200, { value: [], '@odata.deltaLink': `${GRAPH}${PATH}?$deltatoken=next` }),
  );
  await readDeltaPage(client, link);
  const [request] = sent;
  const parts = (url: string) => new URL(url).search.slice(1).split('&').sort();
  expect(parts(request?.url ?? '')).toEqual(parts(link));
  expect(new URL(request?.url ?? '').origin + new URL(request?.url ?? '').pathname).toBe(
    `${GRAPH}${PATH}`,
  );
});

test.each([
  [PATH, '/v1.0/users/microsoft.graph.delta()'],
  [PATH, '/v1.0/users/microsoft.graph.delta'],
  [PATH, '/v1.0/users/delta()'],
  [PATH, '/v1.0/Users/Delta'],
  [
    '/v1.0/groups/ABC/transitiveMembers/microsoft.graph.user',
    '/v1.0/groups/abc/transitivemembers/microsoft.graph.user',
  ],
])('of %s Graph also writes %s', (path, written) => {
  const link = `${GRAPH}${written}?$skiptoken=abc`;
  expect(checkLink(link, { origin: GRAPH, path })).toBe(link);
});

test('a link as long as Graph’s longest passes', () => {
  const link = `${good}${'x'.repeat(15_000)}`;
  expect(checkLink(link, place)).toBe(link);
});

test('a test tenant’s port is part of its origin', () => {
  const local = { origin: 'https://localhost:9443', path: PATH };
  expect(checkLink(`https://localhost:9443${PATH}?a=b`, local)).toContain('9443');
  expect(() => checkLink(`https://localhost${PATH}`, local)).toThrow();
  expect(() => checkLink(good, local)).toThrow();
});
