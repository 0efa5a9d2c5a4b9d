import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPhotoStudio } from '../faces/photos.ts';
import { startInProcess } from '../in-process.ts';
import { toBytes } from '../wire/answer.ts';
import { parseAddress } from '../wire/ask.ts';
import { createDoor } from './door.ts';

const TAB = 'http://localhost:3978';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  practice = await startInProcess({ people: 250 });
  const { tenants } = practice;
  door = createDoor({ tenants, studio: createPhotoStudio(), tabOrigins: new Set([TAB]) });
});

async function open(path: string, query: Record<string, string> = {}) {
  const address = `${path}?${new URLSearchParams({ redirect_uri: `${TAB}/tab/`, ...query }).toString()}`;
  const { status, headers, ...rest } = await door.answer({
    ...parseAddress(address),
    method: 'GET',
    headers: {},
    body: '',
    batched: false,
  });
  return { status, headers, bytes: toBytes({ status, headers, ...rest }) };
}
const textOf = async (query: Record<string, string>) =>
  (await open('/sign-in', query)).bytes.toString();

test('the page offers the administrator first, then employees', async () => {
  const page = await textOf({ state: 'abc' });
  const links = [...page.matchAll(/href="\/sign-in\/as\?([^"]+)"/g)].map(
    ([, query = '']) => new URLSearchParams(query.replaceAll('&amp;', '&')),
  );
  expect(links).toHaveLength(12);
  expect(links[0]?.get('who')).toBe(practice.tenant.directory.store.personAt(0).id);
  expect(links[0]?.get('state')).toBe('abc');
  expect(page.indexOf('Administrator')).toBeLessThan(page.indexOf('Marius'));
});

test('a search finds people in any script and offers nobody who may not sign in', async () => {
  expect(await textOf({ q: 'ليلى' })).toContain('ليلى الحمداني');
  expect(await textOf({ q: 'room' })).toContain('Nobody here is called “room”');
  expect(await textOf({ q: 'Gołębiowska' })).not.toContain('/sign-in/as?');
});

test('names are text, never markup', async () => {
  const page = await textOf({ q: '<script>' });
  expect(page).toContain('Rowan &lt;script&gt;alert(1)&lt;/script&gt; Marsh');
  expect(page).not.toContain('<script');
});

test('whoever is chosen goes back with a token in the fragment', async () => {
  const { id } = practice.tenant.directory.store.personAt(9);
  const { status, headers } = await open('/sign-in/as', { who: id, state: 'x y&z' });
  expect(status).toBe(302);
  const back = new URL(headers.location ?? '');
  expect(back.origin + back.pathname + back.search).toBe(`${TAB}/tab/`);
  const fragment = new URLSearchParams(back.hash.slice(1));
  expect(fragment.get('state')).toBe('x y&z');
  expect(Number(fragment.get('expires_in'))).toBeGreaterThan(3_600);
  expect(decodeJwt(fragment.get('access_token') ?? '')).toMatchObject({
    oid: id,
    scp: 'access_as_user',
  });
});

test.each(['administrator', 'employee'])('the %s can be named by the role', async (who) => {
  const { headers } = await open('/sign-in/as', { who });
  expect(new URL(headers.location ?? '').hash).toContain('access_token=');
});

describe('a token goes nowhere else', () => {
  test.each([
    'https://evil.example/tab/',
    'http://localhost:3979/tab/',
    'https://localhost:3978/tab/',
    'http://localhost:3978@evil.example/',
    'http://user:pw@localhost:3978/',
    'javascript:alert(1)',
    '//localhost:3978/',
    '/tab/',
    '',
  ])('%s is refused', async (redirect) => {
    const { status, headers } = await open('/sign-in/as', {
      who: 'administrator',
      redirect_uri: redirect,
    });
    expect(status).toBe(400);
    expect(headers).not.toHaveProperty('location');
  });
});

test.each(['room-anchor', '00000000-0000-4000-8000-000000000000', ''])(
  'nobody signs in as "%s"',
  async (who) => {
    expect((await open('/sign-in/as', { who })).status).toBe(400);
  },
);

test('a face is a small JPEG', async () => {
  const { id } = practice.tenant.directory.store.personAt(9);
  const { headers, bytes } = await open('/sign-in/face', { who: id });
  expect(headers['content-type']).toBe('image/jpeg');
  expect(bytes.length).toBeLessThan(10_000);
});

test('another tenant has its own people', async () => {
  const other = practice.services.addTenant({ people: 20, displayName: 'Harbor & Sons' });
  expect(await textOf({ tenant: other.tenantId })).toContain('Harbor &amp; Sons');
  expect((await open('/sign-in', { tenant: 'nobody.example' })).status).toBe(400);
});
