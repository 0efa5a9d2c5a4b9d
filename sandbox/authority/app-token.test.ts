import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

let practice: Awaited<ReturnType<typeof startInProcess>>;
beforeAll(async () => {
  practice = await startInProcess({ displayName: 'Alder & Quay' });
});

type Refusal = { error: string; error_description: string; error_codes: number[] };

test('a token says who it is for, from whom, and what was granted', async () => {
  const { status, body } = await practice.requestToken({
    scope: 'https://graph.microsoft.com/.default',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
  const claims = decodeJwt((body as { access_token: string }).access_token);
  expect(claims).toMatchObject({
    aud: 'https://graph.microsoft.com',
    iss: `https://sts.windows.net/${practice.tenant.tenantId}/`,
    appid: practice.tenant.clientId,
    tid: practice.tenant.tenantId,
    idtyp: 'app',
    ver: '1.0',
    roles: ['User.Read.All', 'GroupMember.Read.All', 'Application.Read.All'],
    exp: practice.clock.now.getTime() / 1000 + 3600,
  });
});

test('a domain names the tenant as well as its id', async () => {
  const { status } = await practice.send(
    `/${practice.tenant.domain}/v2.0/.well-known/openid-configuration`,
  );
  expect(status).toBe(200);
});

describe('refusals', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  test.each<[string, Record<string, string>, { status: number; error: string; code: number }]>([
    [
      'a wrong secret',
      { client_secret: 'wrong' },
      { status: 401, error: 'invalid_client', code: 7000215 },
    ],
    ['no secret', { client_secret: '' }, { status: 401, error: 'invalid_client', code: 7000216 }],
    [
      'an unknown app',
      { client_id: unknown },
      { status: 400, error: 'unauthorized_client', code: 700016 },
    ],
    ['no app', { client_id: '' }, { status: 400, error: 'invalid_request', code: 900144 }],
    [
      'a scope of one permission',
      { scope: 'https://graph.microsoft.com/User.Read' },
      { status: 400, error: 'invalid_scope', code: 1002012 },
    ],
    [
      'a scope that is none',
      { scope: 'User.Read' },
      { status: 400, error: 'invalid_scope', code: 70011 },
    ],
    [
      'another resource',
      { scope: 'https://vault.example/.default' },
      { status: 400, error: 'invalid_resource', code: 500011 },
    ],
    [
      'another grant',
      { grant_type: 'password' },
      { status: 400, error: 'unsupported_grant_type', code: 70003 },
    ],
  ])('%s', async (_what, form, { status, error, code }) => {
    const answer = await practice.requestToken(form);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [code] });
    expect((answer.body as Refusal).error_description).toMatch(
      new RegExp(
        `^AADSTS${code}: .+ Trace ID: \\S+ Correlation ID: \\S+ Timestamp: 2026-11-23 09:00:00Z$`,
      ),
    );
  });

  test('an expired secret and a disabled app', async () => {
    const { registrations } = practice.tenant;
    const old = registrations.register({ displayName: 'old', secret: 's', secretDays: -1 });
    const off = registrations.register({ displayName: 'off', secret: 's', enabled: false });
    const codeFor = async (clientId: string) => {
      const { body } = await practice.requestToken({ client_id: clientId, client_secret: 's' });
      return (body as Refusal).error_codes;
    };
    expect(await codeFor(old.clientId)).toEqual([7000222]);
    expect(await codeFor(off.clientId)).toEqual([7000112]);
  });

  test("a secret's id is not its value", async () => {
    const { tenant } = practice;
    const keyId = tenant.registrations.find(tenant.clientId)?.secrets[0]?.keyId ?? '';
    const { body } = await practice.requestToken({ client_secret: keyId });
    expect((body as Refusal).error_codes).toEqual([7000215]);
  });

  test.each([
    [unknown, 'invalid_tenant', 90002],
    ['nobody.example', 'invalid_tenant', 90002],
    ['not a tenant', 'invalid_request', 900023],
  ])('the tenant %s, at the discovery document too', async (tenant, error, code) => {
    for (const rest of [
      'v2.0/.well-known/openid-configuration',
      'discovery/v2.0/keys',
      'oauth2/v2.0/token',
    ]) {
      const { status, body } = await practice.send(`/${encodeURIComponent(tenant)}/${rest}`, {
        method: 'POST',
      });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error, error_codes: [code] });
    }
  });
});

describe('what Graph makes of a token', () => {
  const ask = async (token: string) => {
    const { status, headers, body } = await practice.send('/v1.0/users', {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status, headers, code: (body as { error?: { code: string } }).error?.code };
  };
  const tokenOf = async () =>
    ((await practice.requestToken()).body as { access_token: string }).access_token;

  test('it is good for an hour', async () => {
    const token = await tokenOf();
    expect((await ask(token)).status).toBe(200);
    const before = practice.clock.now;
    practice.clock.now = new Date(before.getTime() + 3_600_000);
    const late = await ask(token);
    practice.clock.now = before;
    expect(late).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(late.headers['www-authenticate']).toContain('Bearer');
  });

  test.each([
    ['none', () => ''],
    ['no JWT', () => 'abc'],
    ['a changed one', async () => (await tokenOf()).replace(/.{5}$/, 'AAAAA')],
    ['the tab’s own', () => practice.tenant.tabToken('administrator')],
  ])('%s is refused', async (_what, makeToken) => {
    expect(await ask(await makeToken())).toMatchObject({
      status: 401,
      code: 'InvalidAuthenticationToken',
    });
  });

  test('without any grant it is issued, and Graph answers 403', async () => {
    const graph = await practice.signIn([]);
    expect(await graph('/users')).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });
  });
});

test('the token for the tab has the shape of a real one', async () => {
  const { tenant } = practice;
  const claims = decodeJwt(await tenant.tabToken('administrator', { extra: 1 }));
  expect(claims).toMatchObject({
    iss: `https://localhost:9443/${tenant.tenantId}/v2.0`,
    aud: claims.azp,
    scp: 'access_as_user',
    ver: '2.0',
    tid: tenant.tenantId,
    oid: tenant.directory.store.personAt(0).id,
    name: 'Ines Falkenrath',
    wids: ['62e90394-69f5-4237-9190-012177145e10', 'b79fbf4d-3ef9-4689-8143-76b194e85509'],
    extra: 1,
  });
  const employee = decodeJwt(await tenant.tabToken('employee'));
  expect(employee.wids).toEqual(['b79fbf4d-3ef9-4689-8143-76b194e85509']);
  expect(decodeJwt(await tenant.tabToken({ oid: 'someone-else', name: 'Guest' }))).toMatchObject({
    oid: 'someone-else',
    name: 'Guest',
  });
});
