import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';
import type { FaultArgs } from './fault.ts';
import type { FaultName } from './menu.ts';

type Page = { value: { id: string }[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

const FIRST = '/users/delta?$select=displayName';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
let slept: number[];
beforeEach(async () => {
  slept = [];
  practice = await startInProcess({
    people: 50,
    pageSize: 20,
    sleep: async (ms) => void slept.push(ms),
  });
  graph = await practice.signIn(['User.Read.All']);
});

/** Asks for the first delta page while a fault is in force. */
async function firstPage(fault: FaultName, args: FaultArgs = {}, times = 1) {
  practice.faults.add({ fault, with: args, match: { operation: 'users.delta', times } });
  return graph(FIRST);
}
const pageOf = ({ body }: { body: unknown }) => body as Page;
const follow = (page: Page) => graph(page['@odata.nextLink'] ?? page['@odata.deltaLink'] ?? '');

describe('refusals', () => {
  test.each<[FaultArgs, string | undefined]>([
    [{}, undefined],
    [{ retryAfter: '7' }, '7'],
    [{ retryAfter: '"0,120"' }, '"0,120"'],
    [{ retryAfter: '' }, ''],
    [{ retryAfterDate: 7 }, 'Mon, 23 Nov 2026 09:00:07 GMT'],
    [{ retryAfterDate: -60 }, 'Mon, 23 Nov 2026 08:59:00 GMT'],
  ])('429 with %o', async (args, header) => {
    const { status, headers } = await firstPage('throttled', args);
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe(header);
    expect((await graph(FIRST)).status).toBe(200);
  });

  test.each<[FaultName, FaultArgs, number, string]>([
    ['unavailable', {}, 503, 'serviceNotAvailable'],
    ['status', { status: 507, code: 'quotaExceeded' }, 507, 'quotaExceeded'],
    ['unauthorized', {}, 401, 'InvalidAuthenticationToken'],
    ['forbidden', {}, 403, 'Authorization_RequestDenied'],
    ['gone', {}, 410, 'resyncRequired'],
    ['syncStateNotFound', { status: 404 }, 404, 'syncStateNotFound'],
    ['resyncRequired', {}, 400, 'BadRequest'],
    ['expiredPageToken', {}, 400, 'Directory_ExpiredPageToken'],
    ['unknownError', {}, 404, 'UnknownError'],
    ['errorWith200', {}, 200, 'serviceNotAvailable'],
  ])('%s %o answers %i %s', async (fault, args, status, code) => {
    const answer = await firstPage(fault, args);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  test('a redirect goes where it is told', async () => {
    const { status, headers } = await firstPage('redirect', {
      status: 307,
      to: 'https://evil.example/',
    });
    expect([status, headers.location]).toEqual([307, 'https://evil.example/']);
  });

  test('a claims challenge is over once a token was asked for with the claims', async () => {
    practice.faults.add({ fault: 'claimsChallenge' });
    const { status, headers } = await graph(FIRST);
    expect(status).toBe(401);
    const claims = /claims="([^"]+)"/.exec(headers['www-authenticate'] ?? '')?.[1] ?? '';
    const { body } = await practice.requestToken({
      claims: Buffer.from(claims, 'base64').toString(),
    });
    const authorization = `Bearer ${(body as { access_token: string }).access_token}`;
    expect((await practice.send('/v1.0/users', { headers: { authorization } })).status).toBe(200);
  });
});

describe('the token endpoint', () => {
  test('refuses with any number of the list', async () => {
    practice.faults.add({
      fault: 'aadsts',
      match: { operation: 'token', times: 1 },
      with: { aadsts: 53003 },
    });
    expect((await practice.requestToken()).body).toMatchObject({ error_codes: [53003] });
    expect((await practice.requestToken()).status).toBe(200);
  });

  test('gives a token for another tenant or with fewer roles', async () => {
    practice.faults.add({
      fault: 'tokenWithClaims',
      match: { operation: 'token' },
      with: { claims: { tid: 'other', roles: null } },
    });
    const claims = decodeJwt(
      ((await practice.requestToken()).body as { access_token: string }).access_token,
    );
    expect(claims.tid).toBe('other');
    expect(claims).not.toHaveProperty('roles');
  });

  test('answers a tenant’s requests alone with an outage', async () => {
    const other = practice.services.addTenant({ people: 1 });
    practice.faults.add({
      fault: 'unavailable',
      match: { operation: 'token', tenant: other.tenantId },
    });
    expect((await practice.requestToken()).status).toBe(200);
    const elsewhere = await practice.send(`/${other.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
    });
    expect(elsewhere.status).toBe(503);
  });
});

describe('bodies', () => {
  test.each<[FaultName, FaultArgs, number, unknown]>([
    ['noContent', {}, 204, null],
    ['json', { value: null }, 200, null],
    ['json', { value: [] }, 200, []],
    ['json', { value: { value: null } }, 200, { value: null }],
    [
      'body',
      { text: '{"__proto__":1}', contentType: 'application/json' },
      200,
      Buffer.from('{"__proto__":1}'),
    ],
  ])('%s %o', async (fault, args, status, body) => {
    expect(await firstPage(fault, args)).toMatchObject({ status, body });
  });

  test('a web page in place of JSON', async () => {
    const { status, headers } = await firstPage('html');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('a page of very many rows, or of very many bytes', async () => {
    expect(pageOf(await firstPage('oversizedPage', { items: 3_000 })).value).toHaveLength(3_000);
    const { body } = await firstPage('oversizedPage', { mebibytes: 2 });
    expect(JSON.stringify(body).length).toBeGreaterThan(2 * 1024 * 1024);
  });

  test('headers that warn, or tell the wrong time', async () => {
    const warned = await firstPage('throttleWarning', { percentage: 0.9 });
    expect(warned.headers['x-ms-throttle-limit-percentage']).toBe('0.9');
    const skewed = await firstPage('clockSkew', { seconds: -600 });
    expect(skewed.headers.date).toBe('Mon, 23 Nov 2026 08:50:00 GMT');
  });

  test('a delay sleeps by the injected clock', async () => {
    expect((await firstPage('delay', { ms: 30_000 })).status).toBe(200);
    expect(slept).toEqual([30_000]);
  });
});

describe('pages', () => {
  test('fifty empty ones in a row, each with another link, lead to the true one', async () => {
    let page = pageOf(await firstPage('emptyPage', {}, 50));
    const links = new Set<string>();
    for (let empty = 0; empty < 50; empty++) {
      expect(page.value).toEqual([]);
      links.add(page['@odata.nextLink'] ?? '');
      page = pageOf(await follow(page));
    }
    expect(links.size).toBe(50);
    expect(page.value).toHaveLength(20);
  });

  test('the same link for ever, or another each time with the same rows', async () => {
    practice.faults.add({ fault: 'endlessPages', match: { operation: 'users.delta' } });
    const first = pageOf(await graph(FIRST));
    const second = pageOf(await follow(first));
    expect(second['@odata.nextLink']).not.toBe(first['@odata.nextLink']);
    expect(second.value).toEqual(first.value);
    practice.faults.replace([{ fault: 'sameNextLink' }]);
    const third = pageOf(await graph(FIRST));
    expect(pageOf(await follow(third))['@odata.nextLink']).toBe(third['@odata.nextLink']);
  });

  test('without links, with both, and with any text as link', async () => {
    expect(Object.keys(pageOf(await firstPage('noLinks')))).toEqual(['@odata.context', 'value']);
    const both = pageOf(await firstPage('bothLinks'));
    expect(both['@odata.nextLink'] && both['@odata.deltaLink']).toBeTruthy();
    const evil = pageOf(await firstPage('nextLink', { to: 'https://evil.example/v1.0/users' }));
    expect(evil['@odata.nextLink']).toBe('https://evil.example/v1.0/users');
    const last = pageOf(await firstPage('deltaLink', { to: 'x'.repeat(65_536) }));
    expect(last).not.toHaveProperty('@odata.nextLink');
    expect(last['@odata.deltaLink']).toHaveLength(65_536);
  });

  test('nobody at all, with a link that works', async () => {
    const page = pageOf(await firstPage('nobody'));
    expect(page.value).toEqual([]);
    expect((await graph(page['@odata.deltaLink'] ?? '')).status).toBe(200);
  });

  test('a third fewer people, always the same', async () => {
    const all = pageOf(await graph(FIRST)).value.length;
    const fewer = pageOf(await firstPage('fewerPeople', { fraction: 0.3 })).value;
    expect(fewer.length).toBeLessThan(all);
    expect(pageOf(await firstPage('fewerPeople', { fraction: 0.3 })).value).toEqual(fewer);
  });

  test('duplicates, removals before and after, strangers, the opposite order', async () => {
    const true20 = pageOf(await graph(FIRST)).value;
    expect(pageOf(await firstPage('duplicates')).value).toHaveLength(40);
    const [removal, person] = pageOf(await firstPage('removedFirst')).value;
    expect(removal).toEqual({ id: person?.id, '@removed': { reason: 'changed' } });
    const [before, after] = pageOf(await firstPage('removedLast', { code: 'deleted' })).value;
    expect(after).toEqual({ id: before?.id, '@removed': { reason: 'deleted' } });
    expect(pageOf(await firstPage('removedUnknown')).value).toHaveLength(21);
    expect(pageOf(await firstPage('reversed')).value).toEqual(true20.toReversed());
  });

  test('values rewritten, properties left out, for one person or all', async () => {
    const [target] = pageOf(await graph(FIRST)).value;
    const ids = [target?.id ?? ''];
    const wrong = pageOf(await firstPage('rewrite', { ids, set: { displayName: 42 } })).value;
    expect(wrong.filter((row) => 'displayName' in row && row.displayName === 42)).toHaveLength(1);
    const poor = pageOf(await firstPage('rewrite', { unset: ['displayName', 'id'] })).value;
    expect(poor[0]).toEqual({});
  });

  test('changes that come a round late, and changes that never come', async () => {
    const { directory } = practice.tenant;
    const { '@odata.deltaLink': link = '' } = pageOf(
      await graph('/users/delta?$deltatoken=latest'),
    );
    directory.move(directory.store.personAt(9).id, { jobTitle: 'Lead' });
    practice.faults.add({ fault: 'lateChanges', match: { times: 1 } });
    const late = pageOf(await graph(link));
    expect(late.value).toEqual([]);
    expect(pageOf(await follow(late)).value).toHaveLength(1);
    practice.faults.add({ fault: 'lostChanges', match: { times: 1 } });
    const lost = pageOf(await graph(link));
    expect(lost.value).toEqual([]);
    expect(pageOf(await follow(lost)).value).toEqual([]);
  });
});

test('the log names the faults that befell a request', async () => {
  await firstPage('throttled');
  expect(practice.requests.of('users.delta')).toMatchObject([
    { status: 429, faults: ['throttled'] },
  ]);
});
