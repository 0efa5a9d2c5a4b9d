import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { ReviewItem } from '../../api/contract/review.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { PHOTO_TABLES, readRowVersions, RUN_TABLES } from '../support/sql.ts';

const PROGRESS = [...RUN_TABLES, ...PHOTO_TABLES];

let carte: Carte;
let tenant: Tenant;
let connectionId: string;
let ids: string[];
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  tenant = carte.sandbox.addTenant({ people: 8 });
  ids = [...tenant.directory.people()].map(({ id }) => id);
  for (const [n, id] of ids.entries()) {
    const germany = { country: 'Germany', usageLocation: 'DE', faxNumber: null };
    const businessPhones = [`030 90182${n}`];
    tenant.directory.move(id, {
      ...germany,
      userType: 'Member',
      accountEnabled: true,
      mobilePhone: null,
      businessPhones,
    });
  }
  const [one = '', two = '', three = ''] = ids;
  tenant.directory.move(one, { businessPhones: ['+1 555 555 0100', 'call me'] });
  tenant.directory.move(two, {
    businessPhones: ['030 901820'],
    usageLocation: 'IT',
    mobilePhone: '4711',
  });
  tenant.directory.move(three, { businessPhones: ['030 901821 / 0170 1234567'] });
  connectionId = (await carte.admin.connect(tenant)).id;
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
});
afterAll(() => carte[Symbol.asyncDispose]());

async function sync() {
  const path = `/api/connections/${connectionId}/sync`;
  return carte.admin.finish((await carte.admin.make<{ id: string }>(path, undefined, 202)).id);
}

async function review(limit = 200): Promise<ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (let cursor = ''; ;) {
    const page: { items: ReviewItem[]; nextCursor: string | null } = await carte.admin.read(
      `/api/review?limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

async function cardOf(id = ''): Promise<CardView> {
  const card = (await carte.admin.listCards()).find(({ directoryId }) => directoryId === id);
  if (!card) throw new Error('no card');
  return card;
}

const phonesOf = async (id?: string) => (await cardOf(id)).fields.phones;
const item = async (original: string) =>
  (await review()).find((entry) => entry.original === original);
const act = async (original: string, action: string, more: object = {}) =>
  carte.admin.post(`/api/review/${(await item(original))?.cardId}/${action}`, {
    original,
    ...more,
  });

test('every number is kept; the doubtful ones are listed with a guess and a reason', async () => {
  const found = (await review()).map(({ original, guess, reason }) => [original, guess, reason]);
  expect(found.sort()).toEqual([
    ['+1 555 555 0100', '+15555550100', 'not_assigned'],
    ['030 901820', '+4930901820', 'ambiguous_country'],
    ['4711', null, 'not_a_number'],
    ['call me', null, 'not_a_number'],
  ]);
  expect(await review(1)).toEqual(await review());
  expect(await phonesOf(ids[0])).toMatchObject([
    { value: '+1 555 555 0100' },
    { value: 'call me' },
  ]);
  expect((await phonesOf(ids[2]))?.map(({ e164 }) => e164)).toEqual([
    '+4930901821',
    '+491701234567',
  ]);
});

test('an answer holds for the same original through whatever sync follows', async () => {
  expect((await act('+1 555 555 0100', 'accept')).status).toBe(200);
  const right = { value: '+39 030 901820 ext. 7' };
  expect((await act('030 901820', 'correct', right)).status).toBe(200);
  expect((await act('call me', 'dismiss')).status).toBe(200);
  expect((await review()).map(({ original }) => original)).toEqual(['4711']);
  expect(await phonesOf(ids[0])).toEqual([
    { label: 'work', value: '+1 555 555 0100', e164: '+15555550100' },
    { label: 'work', value: 'call me', e164: null },
  ]);
  const corrected = { label: 'work', value: '030 901820', e164: '+39030901820', extension: '7' };
  expect((await phonesOf(ids[1]))?.[0]).toEqual(corrected);

  const before = await readRowVersions(carte.databaseUrl, PROGRESS);
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(before);
  tenant.directory.move(ids[1] ?? '', { jobTitle: 'Changed' });
  await sync();
  expect((await phonesOf(ids[1]))?.[0]).toEqual(corrected);
  const vcard = await carte.anonymous.get(`/c/${(await cardOf(ids[1])).slug}.vcf`);
  expect(await vcard.text()).toMatch(/TEL[^\r]*:\+39030901820\r/);

  tenant.directory.move(ids[1] ?? '', { businessPhones: ['030 901829'] });
  await sync();
  expect((await review()).map(({ original }) => original).sort()).toEqual(['030 901829', '4711']);
});

test('an answer that is taken back leaves the number as doubtful as it was', async () => {
  const total = async () =>
    (await carte.admin.read<{ total: number }>('/api/review?limit=1')).total;
  const before = await review();
  expect(await total()).toBe(before.length);
  const { cardId } = before.find(({ original }) => original === '4711') ?? {};
  const takeBack = () => carte.admin.post(`/api/review/${cardId}/undo`, { original: '4711' });
  expect((await takeBack()).status).toBe(404);
  await act('4711', 'correct', { value: '+49 30 901825' });
  expect(await total()).toBe(before.length - 1);
  expect((await takeBack()).status).toBe(200);
  expect(await review()).toEqual(before);
  expect((await takeBack()).status).toBe(404);
  const versions = await readRowVersions(carte.databaseUrl, PROGRESS);
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(versions);
});

test('an answer that is none is refused, and the list stays as it is', async () => {
  const before = await review();
  const { cardId } = before.find(({ original }) => original === '4711') ?? {};
  const post = (action: string, body: object) =>
    readProblem(carte.admin.post(`/api/review/${cardId}/${action}`, body));
  expect(await post('accept', { original: '4711' })).toMatchObject({ code: 'invalid_request' });
  expect(await post('correct', { original: '4711', value: '4712' })).toMatchObject({
    code: 'invalid_request',
    errors: [{ path: 'value' }],
  });
  expect(await post('dismiss', { original: 'nothing' })).toMatchObject({ code: 'not_found' });
  expect(await review()).toEqual(before);
});

test('what somebody wrote over the numbers is asked about no more, until it is given back', async () => {
  const { cardId = '' } = (await item('4711')) ?? {};
  const phones = [{ label: 'work', value: '+49 30 901820' }];
  await carte.admin.patch(`/api/cards/${cardId}`, { fields: { phones } });
  expect(await item('4711')).toBeUndefined();
  await carte.admin.patch(`/api/cards/${cardId}`, { fields: { phones: null } });
  expect(await item('4711')).toBeDefined();
});
