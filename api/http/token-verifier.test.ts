import { expect, test } from 'vitest';
import { idOf, TENANT } from '../domain/factories.fixture.ts';
import { FORGED, OTHER_TENANT } from './forged-tokens.fixture.ts';
import { AUTHORITY, aVerifier, claims, CLIENT, forge, HEADER, NOW_S } from './token.fixture.ts';

const good = forge(claims());

test('there are as many forged and misused tokens as we promise', () => {
  expect(new Set(FORGED.map(([, token]) => token)).size).toBeGreaterThanOrEqual(120);
});

test.each(FORGED)('a token with %s is refused', async (_, token) => {
  const { verify, asked } = aVerifier();
  const refusal = await verify(token).catch((err: unknown) => err);
  // One text for all: what exactly was wrong helps nobody but a forger.
  expect(refusal).toMatchObject({
    code: 'unauthenticated',
    message: 'Sign in again: the token is missing, has expired or is not meant for Carte.',
  });
  const keys = /^https:\/\/login\.microsoftonline\.com\/[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/;
  for (const url of asked) expect(url).toMatch(keys);
});

test('a good token says who sent it', async () => {
  const { verify, asked } = aVerifier();
  expect(await verify(good)).toEqual({
    tenantId: TENANT,
    objectId: idOf(0xad),
    name: 'Ada Admin',
    isAdmin: false,
    hasAdminRole: false,
  });
  expect(asked).toEqual([`${AUTHORITY}/${TENANT}/discovery/v2.0/keys`]);
});

test.each<[string, Record<string, unknown>, object]>([
  ['our client id in other letters as audience', { aud: CLIENT.toUpperCase() }, {}],
  ['our application id address', { aud: `api://cards.example/${CLIENT}` }, {}],
  ['the short form of that address', { aud: `api://${CLIENT}` }, {}],
  ['several scopes', { scp: 'User.Read access_as_user profile' }, {}],
  ['our own client as the caller', { azp: CLIENT.toUpperCase() }, {}],
  ['an end within the five minutes', { exp: NOW_S - 299 }, {}],
  ['a beginning within the five minutes', { nbf: NOW_S + 300 }, {}],
  ['a person’s type', { idtyp: 'user' }, {}],
  ['a person’s id in other letters', { oid: idOf(0xad).toUpperCase() }, { objectId: idOf(0xad) }],
  [
    'a tenant id in other letters',
    { tid: TENANT.toUpperCase(), iss: claims().iss },
    { tenantId: TENANT },
  ],
  ['no name', { name: undefined }, { name: 'ada@contoso.com' }],
  ['no name at all', { name: undefined, preferred_username: undefined }, { name: 'Unknown' }],
  ['the app role', { roles: ['Carte.Admin'] }, { isAdmin: true }],
  ['a directory role', { wids: ['69091246-20e8-4a56-aa4d-066075b2a7a8'] }, { isAdmin: true }],
  ['roles that mean nothing to us', { roles: ['X'], wids: [idOf(1)] }, { isAdmin: false }],
  ['claims nobody knows', { aio: 'x', xms_cc: ['CP1'], acct: 0 }, {}],
])('a token with %s is accepted', async (_, overrides, caller) => {
  await expect(aVerifier().verify(forge(claims(overrides)))).resolves.toMatchObject(caller);
});

test('a header without a key id is one that the only key may fit', async () => {
  const token = forge(claims(), { header: { ...HEADER, kid: undefined } });
  await expect(aVerifier().verify(token)).resolves.toBeDefined();
});

test('a name or an address in a token decides nothing', async () => {
  const impostor = { upn: 'admin@contoso.com', email: 'admin@contoso.com', unique_name: 'admin' };
  const caller = await aVerifier().verify(forge(claims({ ...impostor, preferred_username: 'x' })));
  expect(JSON.stringify(caller)).not.toContain('admin@');
});

test('a token that was good is refused once it has ended', async () => {
  const { verify, pass } = aVerifier();
  await verify(good);
  pass(3_600_000 + 299_000);
  await expect(verify(good)).resolves.toBeDefined();
  pass(1_000);
  await expect(verify(good)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a tenant that is not on the list is refused before its keys are asked for', async () => {
  const { verify, asked } = aVerifier({ rules: { allowedTenants: new Set([OTHER_TENANT]) } });
  await expect(verify(good)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(asked).toEqual([]);
  await expect(verify(forge(claims({ tid: OTHER_TENANT })))).resolves.toBeDefined();
});

test('of several tenants each is its own', async () => {
  const { verify, asked } = aVerifier();
  const [one, other] = await Promise.all([
    verify(good),
    verify(forge(claims({ tid: OTHER_TENANT }))),
  ]);
  expect([one.tenantId, other.tenantId]).toEqual([TENANT, OTHER_TENANT]);
  expect(asked).toHaveLength(2);
});
