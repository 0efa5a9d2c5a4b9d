import { expect, test } from 'vitest';
import { DirectoryBusyError } from '../domain/errors.ts';
import { idOf, NOW } from '../domain/factories.fixture.ts';
import { findOrganizationName, findSecretEnd } from './directory-facts.ts';
import { aGraph, anAnswer, aRefusal, GRAPH } from './exchange.fixture.ts';
import { createGraphClient } from './graph-client.ts';

const APPS = ['Application.Read.All'];
const clientId = idOf(0xaa);
const registration = { clientId, secret: 'abc~rest', granted: APPS };
const registered = (...passwordCredentials: unknown[]) =>
  aGraph({ [`/applications(appId='${clientId}')`]: anAnswer(200, { passwordCredentials }) });

test('a directory says its name', async () => {
  const { client } = aGraph({
    '/organization': anAnswer(200, { value: [{ id: idOf(1), displayName: 'Contoso' }] }),
  });
  expect(await findOrganizationName(client)).toBe('Contoso');
});

test.each([
  ['it may not be read', aRefusal(403, 'Authorization_RequestDenied')],
  ['there is none', anAnswer(200, { value: [] })],
  ['it is empty', anAnswer(200, { value: [{ displayName: '' }] })],
  ['it is no text', anAnswer(200, { value: [{ displayName: 7 }] })],
  ['it is nothing', anAnswer(200, { value: [null] })],
])('where %s, the name is not known', async (_, answer) => {
  expect(await findOrganizationName(aGraph(() => answer).client)).toBeNull();
});

test('that the directory is busy fails no test of a connection', async () => {
  const busy = createGraphClient(GRAPH, () => Promise.reject(new DirectoryBusyError(NOW)));
  expect(await findOrganizationName(busy)).toBeNull();
  expect(await findSecretEnd(busy, registration)).toBeNull();
});

test('a mistake of our own is not taken for a missing right', async () => {
  const broken = createGraphClient(GRAPH, () => Promise.reject(new RangeError('ours')));
  await expect(findOrganizationName(broken)).rejects.toThrow(RangeError);
  await expect(findSecretEnd(broken, registration)).rejects.toThrow(RangeError);
});

test('the end of a secret is that of the one whose hint fits', async () => {
  const { client } = registered(
    { hint: 'xyz', endDateTime: '2030-01-01T00:00:00Z' },
    { hint: 'abc', endDateTime: '2027-01-01T00:00:00Z' },
  );
  expect(await findSecretEnd(client, registration)).toEqual(new Date('2027-01-01T00:00:00Z'));
});

test.each([
  ['nothing fits', [{ hint: 'xyz', endDateTime: '2027-01-01T00:00:00Z' }]],
  ['there is no hint', [{ hint: null, endDateTime: '2027-01-01T00:00:00Z' }]],
  ['the hint is empty', [{ hint: '', endDateTime: '2027-01-01T00:00:00Z' }]],
  ['the end is no date', [{ hint: 'abc', endDateTime: 'never' }]],
  ['the end is missing', [{ hint: 'abc' }]],
  ['the entry is nothing', [null, 7, 'abc']],
])('where %s, the end is not known', async (_, entries) => {
  expect(await findSecretEnd(registered(...entries).client, registration)).toBeNull();
});

test.each([null, {}, 'x'])('secrets that are %j are none', async (passwordCredentials) => {
  const { client } = aGraph(() => anAnswer(200, { passwordCredentials }));
  expect(await findSecretEnd(client, registration)).toBeNull();
});

test('without the right nobody is asked', async () => {
  const { client, sent } = registered();
  expect(await findSecretEnd(client, { ...registration, granted: ['User.Read.All'] })).toBeNull();
  expect(await findSecretEnd(client, { ...registration, granted: null })).toBeNull();
  expect(sent).toEqual([]);
});
