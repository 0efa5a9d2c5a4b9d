import { generate } from 'selfsigned';
import { beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';
import { toBytes } from '../wire/answer.ts';
import { parseAddress } from '../wire/ask.ts';
import { createPortal } from './portal.ts';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let portal: ReturnType<typeof createPortal>;
let pem: string;
beforeAll(async () => {
  practice = await startInProcess({ people: 20 });
  portal = createPortal({ tenants: practice.tenants });
  pem = (await generate([{ name: 'commonName', value: 'Carte' }], { keySize: 2048 })).cert;
});

const at = () => `/portal/${practice.tenant.tenantId}/apps`;

async function ask(address: string, form?: string) {
  const answer = await portal.answer({
    ...parseAddress(address),
    method: form === undefined ? 'GET' : 'POST',
    headers: {},
    body: form ?? '',
    batched: false,
  });
  return { ...answer, text: toBytes(answer).toString() };
}

async function register(name = 'Carte directory') {
  const { status, headers } = await ask(at(), new URLSearchParams({ name }).toString());
  expect(status).toBe(303);
  const address = headers.location ?? '';
  return { address, clientId: address.split('/').at(-1) ?? '' };
}

test('an application that was registered is listed and shows both IDs', async () => {
  const { address, clientId } = await register('Mine <b>');
  expect((await ask(at())).text).toContain('Mine &lt;b&gt;');
  const { text } = await ask(address);
  for (const part of [clientId, practice.tenant.tenantId, 'Not granted'])
    expect(text).toContain(part);
  expect(practice.tenant.registrations.find(clientId)?.roles.size).toBe(0);
});

test('a certificate that was uploaded, in a form of many parts, is one it may sign in with', async () => {
  const { address, clientId } = await register();
  const form = `--x\r\ncontent-disposition: form-data; name="file"; filename="carte.cer"\r\n\r\n${pem}\r\n--x--`;
  expect(await ask(`${address}/certificates`, form)).toMatchObject({ status: 303 });
  const [certificate] = practice.tenant.registrations.find(clientId)?.certificates ?? [];
  expect((await ask(address)).text).toContain(certificate?.x509.fingerprint.replaceAll(':', ''));
});

test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
  'what is no certificate is refused: %s',
  async (form) => {
    const { address, clientId } = await register();
    const { status, text } = await ask(`${address}/certificates`, form);
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(practice.tenant.registrations.find(clientId)?.certificates).toEqual([]);
  },
);

test('permissions are granted at once', async () => {
  const { address, clientId } = await register();
  await ask(`${address}/permissions`, '');
  expect([...(practice.tenant.registrations.find(clientId)?.roles ?? [])]).toContain(
    'User.Read.All',
  );
  expect((await ask(address)).text).not.toContain('Not granted');
});

test.each(['/portal/nowhere.example/apps', '/portal/x', `/portal/alderquay.example/apps/none`])(
  '%s is not there',
  async (address) => {
    expect((await ask(address)).status).toBe(404);
  },
);
