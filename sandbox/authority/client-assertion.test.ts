import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import { generate } from 'selfsigned';
import { beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Change = { header?: Record<string, string>; claims?: Record<string, unknown>; key?: string };

let practice: Awaited<ReturnType<typeof startInProcess>>;
let pems: { private: string; cert: string };
let stranger: { private: string; cert: string };
let clientId: string;
beforeAll(async () => {
  practice = await startInProcess();
  const name = [{ name: 'commonName', value: 'carte' }];
  [pems, stranger] = await Promise.all([generate(name), generate(name)]);
  const { registrations } = practice.tenant;
  ({ clientId } = registrations.register({ displayName: 'by certificate' }));
  registrations.addCertificate(clientId, pems.cert);
});

const thumbprint = (algorithm: string, { cert }: { cert: string }) =>
  createHash(algorithm).update(new X509Certificate(cert).raw).digest('base64url');

/** Asks for a token by certificate and says which AADSTS number refused it. */
async function refusalOf({
  header,
  claims,
  key = pems.private,
}: Change): Promise<number | undefined> {
  const nowSeconds = practice.clock.now.getTime() / 1000;
  const assertion = await new SignJWT({
    aud: `https://localhost:9443/${practice.tenant.tenantId}/oauth2/v2.0/token`,
    iss: clientId,
    sub: clientId,
    jti: 'one',
    nbf: nowSeconds,
    exp: nowSeconds + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', ...(header ?? { 'x5t#S256': thumbprint('sha256', pems) }) })
    .sign(createPrivateKey(key));
  const { status, body } = await practice.requestToken({
    client_id: clientId,
    client_secret: '',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: assertion,
  });
  return status === 200 ? undefined : (body as { error_codes: number[] }).error_codes[0];
}

test('the certificate may be named by either thumbprint, the audience by either address', async () => {
  const issuer = `https://localhost:9443/${practice.tenant.tenantId}/v2.0`;
  expect(await refusalOf({})).toBeUndefined();
  expect(await refusalOf({ header: { x5t: thumbprint('sha1', pems) } })).toBeUndefined();
  expect(await refusalOf({ claims: { aud: issuer } })).toBeUndefined();
});

test('a certificate that is not registered, or a signature by another key, is refused', async () => {
  const foreign = { 'x5t#S256': thumbprint('sha256', stranger) };
  expect(await refusalOf({ header: foreign, key: stranger.private })).toBe(700027);
  expect(await refusalOf({ key: stranger.private })).toBe(700027);
  expect(await refusalOf({ header: {} })).toBe(700027);
});

test('an assertion for another address, another app or another time is refused', async () => {
  const nowSeconds = practice.clock.now.getTime() / 1000;
  expect(await refusalOf({ claims: { aud: 'https://login.example/token' } })).toBe(700023);
  expect(await refusalOf({ claims: { iss: 'other', sub: 'other' } })).toBe(700027);
  expect(await refusalOf({ claims: { exp: nowSeconds - 600 } })).toBe(700024);
  expect(await refusalOf({ claims: { nbf: nowSeconds + 600, exp: nowSeconds + 900 } })).toBe(
    700024,
  );
});
