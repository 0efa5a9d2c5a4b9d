import { beforeEach, describe, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';
import { parseAddress } from '../wire/ask.ts';
import { createControl } from './control.ts';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let control: ReturnType<typeof createControl>;
beforeEach(async () => {
  practice = await startInProcess();
  control = createControl({ ...practice, services: Promise.resolve(practice.services) });
});

async function call(method: string, address: string, body: unknown = {}) {
  const answer = await control.answer({
    ...parseAddress(address),
    method,
    headers: {},
    body: JSON.stringify(body),
    batched: false,
  });
  return {
    status: answer.status,
    body: answer.body.kind === 'json' ? answer.body.value : undefined,
  };
}
const JONAS = () => practice.tenant.directory.store.personAt(9).id;

test('the address lists what can be done', async () => {
  const { body } = await call('GET', '/control');
  const { verbs, faults } = body as Record<string, Record<string, string>>;
  expect(verbs?.hire).toContain('somebody new');
  expect(faults?.hang).toContain('nothing is ever sent');
});

test('people can be found, hired, renamed, moved, and let go', async () => {
  const hired = await call('POST', '/control/hire', {
    displayName: 'Mara Quill',
    jobTitle: 'Illustrator',
  });
  expect(hired).toMatchObject({ status: 200, body: { jobTitle: 'Illustrator' } });
  const found = await call('GET', '/control/people?search=mara');
  expect(found.body).toMatchObject({ count: 61, people: [{ displayName: 'Mara Quill' }] });
  await call('POST', '/control/rename', { who: JONAS(), displayName: 'Jonas Marlow' });
  await call('POST', '/control/move', { who: JONAS(), department: null, businessPhones: [] });
  expect(practice.tenant.directory.get(JONAS())).toMatchObject({
    displayName: 'Jonas Marlow',
    department: null,
  });
  await call('POST', '/control/remove', { who: JONAS() });
  expect(practice.tenant.directory.deleted()).toHaveLength(1);
  await call('POST', '/control/restore', { who: JONAS() });
  expect(practice.tenant.directory.deleted()).toHaveLength(0);
});

test.each([
  ['disable', { accountEnabled: false }],
  ['enable', { accountEnabled: true }],
  ['license', {}],
  ['set-photo', {}],
  ['remove-photo', {}],
])('%s', async (verb, expected) => {
  expect((await call('POST', `/control/${verb}`, { who: JONAS() })).status).toBe(200);
  expect(practice.tenant.directory.get(JONAS())).toMatchObject(expected);
});

test('groups and apps change too', async () => {
  const { directory, registrations, clientId } = practice.tenant;
  const group =
    directory.groups().find(({ displayName }) => displayName === 'Alumni association')?.id ?? '';
  await call('POST', '/control/add-to-group', {
    group,
    who: directory.get(JONAS()).userPrincipalName,
  });
  expect(directory.membersOf(group, false).positions).toEqual([9]);
  await call('POST', '/control/revoke', { clientId, roles: ['User.Read.All'] });
  expect(registrations.find(clientId)?.roles.has('User.Read.All')).toBe(false);
  await call('POST', '/control/expire-secrets', { clientId });
  expect((await practice.requestToken()).body).toMatchObject({ error_codes: [7000222] });
});

describe('faults', () => {
  test('are added, listed, replaced and taken away', async () => {
    const added = await call('POST', '/control/faults', {
      fault: 'throttled',
      with: { retryAfter: '7' },
    });
    expect(added).toMatchObject({ status: 201, body: { id: 'rule-1' } });
    expect((await call('GET', '/control/faults')).body).toMatchObject([{ fault: 'throttled' }]);
    await call('PUT', '/control/faults', [{ fault: 'hang' }, { fault: 'html' }]);
    expect(practice.faults.list().map(({ fault }) => fault)).toEqual(['hang', 'html']);
    expect((await call('DELETE', '/control/faults/rule-2')).status).toBe(204);
    expect((await call('DELETE', '/control/faults')).status).toBe(204);
    expect(practice.faults.list()).toEqual([]);
  });

  test('of no name are refused', async () => {
    expect((await call('POST', '/control/faults', { fault: 'gremlins' })).status).toBe(400);
  });
});

test.each([
  ['POST', '/control/hire', { jobTitle: 'no name' }, 400],
  ['POST', '/control/hire', { displayName: 'A', shoeSize: 42 }, 400],
  ['POST', '/control/move', { who: 'nobody@nowhere.example' }, 400],
  ['POST', '/control/conjure', {}, 404],
  ['GET', '/control/hire', {}, 404],
  ['POST', '/control/hire?tenant=unknown', { displayName: 'A' }, 400],
])('%s %s %o is refused with %i', async (method, address, body, status) => {
  const refusal = await call(method, address, body);
  expect(refusal.status).toBe(status);
  expect((refusal.body as { detail: string }).detail).not.toBe('');
});
