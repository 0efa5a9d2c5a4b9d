import { beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

type Application = { appId: string; passwordCredentials: Record<string, unknown>[] };

const DAY_MS = 86_400_000;

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
beforeAll(async () => {
  practice = await startInProcess();
  graph = await practice.signIn(['Application.Read.All']);
});

test('an app tells when its secrets end and how they begin, never the rest', async () => {
  const { clientId, clientSecret } = practice.tenant;
  const { status, body } = await graph(
    `/applications(appId='${clientId}')?$select=passwordCredentials`,
  );
  expect(status).toBe(200);
  const [secret] = (body as Application).passwordCredentials;
  expect(secret).toMatchObject({
    hint: clientSecret.slice(0, 3),
    secretText: null,
    endDateTime: new Date(practice.clock.now.getTime() + 180 * DAY_MS).toISOString(),
  });
  expect(JSON.stringify(body)).not.toContain(clientSecret);
});

test('apps can be found by a filter on their id', async () => {
  const { clientId } = practice.tenant;
  const { body } = await graph(`/applications?$filter=appId eq '${clientId}'`);
  expect((body as { value: Application[] }).value.map(({ appId }) => appId)).toEqual([clientId]);
});

test('an unknown app is not found', async () => {
  const { status } = await graph("/applications(appId='00000000-0000-4000-8000-000000000000')");
  expect(status).toBe(404);
});

test('reading apps needs a right of its own', async () => {
  const other = await practice.signIn(['User.Read.All']);
  expect((await other('/applications')).status).toBe(403);
});

test('the organization has its name and domains, for whoever may read users', async () => {
  const reader = await practice.signIn(['User.Read.All']);
  const { body } = await reader('/organization');
  expect(body).toMatchObject({
    value: [{ id: practice.tenant.tenantId, displayName: practice.tenant.displayName }],
  });
  expect((await graph('/organization')).status).toBe(403);
});
