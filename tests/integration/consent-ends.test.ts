import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import { silentLog } from '../../api/lib/log.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { answerAt, beginConsent, comeBack } from '../support/consenting.ts';
import { readProblem } from '../support/problems.ts';

const MINUTE_MS = 60_000;

let carte: Carte;
let aheadMs = 0;
const warnings: string[] = [];
beforeAll(async () => {
  const log = { ...silentLog, warn: (_: object, text: string) => void warnings.push(text) };
  const clock = () => new Date(Date.now() + aheadMs);
  carte = await startCarte({ sandbox: { people: 12 }, overrides: { clock }, log });
  carte.sandbox.allowTabOrigin(carte.url);
});
afterAll(() => carte[Symbol.asyncDispose]());
beforeEach(() => void (aheadMs = 0));

async function consent(): Promise<void> {
  await comeBack(await answerAt((await beginConsent(carte.admin)).url, 'accept'));
}

/** A directory that is connected by consent. */
async function connected(): Promise<ConnectionView> {
  for (const { id } of (await carte.admin.read<{ items: ConnectionView[] }>('/api/connections'))
    .items)
    await carte.admin.delete(`/api/connections/${id}?cards=delete`);
  await consent();
  return carte.admin.make<ConnectionView>('/api/connections', { consent: true });
}

test('a consent that is withdrawn is said, and asking again mends the same connection', async () => {
  const { id } = await connected();
  await carte.admin.finish((await carte.admin.startImport(id)).id);
  const at = `/api/connections/${id}`;
  const { registrations, appClientId } = carte.sandbox;

  registrations.revoke(appClientId, ['User.Read.All', 'GroupMember.Read.All']);
  aheadMs = 2 * MINUTE_MS;
  expect(await carte.admin.make<ConnectionView>(`${at}/check`, undefined, 200)).toMatchObject({
    status: 'failing',
    problem: { code: 'consent_missing' },
  });
  registrations.remove(appClientId);
  expect(await carte.admin.make<ConnectionView>(`${at}/check`, undefined, 200)).toMatchObject({
    status: 'failing',
    problem: { code: 'consent_missing' },
  });
  expect(await readProblem(carte.admin.patch(at, { consent: true }))).toMatchObject({
    code: 'consent_missing',
  });
  expect(await carte.admin.listCards()).not.toEqual([]);

  await consent();
  const mended = await carte.admin.patch(at, { consent: true });
  expect(await mended.json()).toMatchObject({ id, status: 'connected', problem: null });
  const run = await carte.admin.make<{ id: string }>(`${at}/sync`, undefined, 202);
  expect(await carte.admin.finish(run.id)).toMatchObject({ status: 'done' });
});

test('a secret of Carte’s own that ended is nothing the customer can mend, and says so', async () => {
  const { id } = await connected();
  carte.sandbox.registrations.expireSecrets(carte.sandbox.appClientId);
  const checked = await carte.admin.make<ConnectionView>(
    `/api/connections/${id}/check`,
    undefined,
    200,
  );
  expect(checked).toMatchObject({ status: 'failing', problem: { code: 'carte_refused' } });
  expect(checked.problem?.detail).toContain('AAD_APP_CLIENT_SECRET');

  // Whoever runs the server is told as well, once a day.
  const said = () => warnings.filter((text) => text.includes('AAD_APP_CLIENT_SECRET')).length;
  for (const [days, times] of [
    [1.1, 1],
    [1.2, 1],
    [2.3, 2],
  ] as const) {
    aheadMs = days * 24 * 60 * MINUTE_MS;
    await carte.ctx.api.watch.lookAfterDue();
    expect(said()).toBe(times);
  }
});
