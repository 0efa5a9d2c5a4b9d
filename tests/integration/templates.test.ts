import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import type { Caller } from '../support/caller.ts';
import { picture } from '../support/pictures.ts';
import { querySuperuser } from '../support/sql.ts';

let carte: Carte;
let admin: Caller;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  admin = carte.admin;
});
afterAll(() => carte[Symbol.asyncDispose]());

let count = 0;
const aTemplate = (more: object = {}) =>
  admin.make<TemplateView>('/api/templates', { name: `Template ${++count}`, ...more });

const aCard = (templateId: string | null, fields: object = {}, more: object = {}) =>
  admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Jo Doe', jobTitle: 'Designer', ...fields },
    templateId,
    ...more,
  });

const readPage = async ({ slug }: CardView, part = '') => {
  const answer = await fetch(`${carte.url}/c/${slug}${part}`);
  return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') };
};

const patched = async (path: string, body: object) => {
  const answer = await admin.patch(path, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('there is a standard template from the first look on, and it is the default', async () => {
  const { items } = await admin.read<{ items: TemplateView[] }>('/api/templates');
  expect(items[0]).toMatchObject({
    name: 'Standard',
    isDefault: true,
    layout: 'portrait',
    fields: {},
    logo: null,
    legalLine: null,
  });
});

test('the organization’s values fill what is empty, and locked ones stand on every card', async () => {
  const template = await aTemplate({
    fields: {
      website: { rule: 'locked', value: 'https://contoso.example/' },
      company: { rule: 'prefilled', value: 'Contoso' },
      phones: { rule: 'prefilled', value: [{ label: 'work', value: '+49 30 901820' }] },
    },
  });
  const card = await aCard(template.id, { website: undefined, company: 'Fabrikam' });
  expect(card.fields).toMatchObject({
    company: 'Fabrikam',
    website: 'https://contoso.example/',
    phones: [{ e164: '+4930901820' }],
  });
  expect(card.sources).toMatchObject({
    company: 'admin',
    website: 'template',
    phones: 'template',
    jobTitle: 'admin',
  });
  expect(card.locked).toEqual(['website']);
  const { text } = await readPage(card, '.vcf');
  expect(text).toContain('https://contoso.example/');
  expect(text).toContain('ORG:Fabrikam');
});

test('a locked field is refused in the API, and giving one back is not', async () => {
  const card = await aCard(null, { website: 'https://old.example/' });
  const template = await aTemplate({ fields: { website: { rule: 'locked' } } });
  await admin.patch(`/api/cards/${card.id}`, { templateId: template.id });
  const refused = await patched(`/api/cards/${card.id}`, {
    fields: { website: 'https://new.example/' },
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'field_locked' } });
  expect(String(refused.body['detail'])).toContain(template.name);
  const kept = await admin.read<CardView>(`/api/cards/${card.id}`);
  expect(kept.fields.website).toBe('https://old.example/');
  const given = await patched(`/api/cards/${card.id}`, { fields: { website: null, note: 'Hi' } });
  expect(given).toMatchObject({ status: 200, body: { fields: { note: 'Hi' } } });
});

test('a hidden field leaves on nothing that a visitor gets', async () => {
  const template = await aTemplate({
    fields: { phones: { rule: 'hidden' }, note: { rule: 'hidden' } },
  });
  const card = await aCard(template.id, {
    phones: [{ label: 'mobile', value: '+49 171 1234567' }],
    note: 'Only for us',
  });
  expect(card).toMatchObject({ fields: { note: 'Only for us' }, hidden: ['phones', 'note'] });
  for (const part of ['', '.vcf', '/offline-qr.svg', '/signature.html']) {
    const { status, text } = await readPage(card, part);
    expect(status).toBe(200);
    expect(text).not.toMatch(/1234567|Only for us/);
  }
});

test('whether people may edit their own card is the template’s to say', async () => {
  const { items } = await admin.read<{ items: TemplateView[] }>('/api/templates');
  const connection = await admin.connect(carte.sandbox);
  await admin.finish((await admin.startImport(connection.id)).id);
  const [imported] = (await admin.listCards()).filter(({ directoryId }) => directoryId !== null);
  const mine = carte.as(await carte.sandbox.tabToken({ oid: imported?.directoryId ?? '' }));
  const edit = async () => (await mine.patch('/api/me/card', { fields: { note: 'Hello' } })).status;
  expect(await edit()).toBe(422);
  await admin.patch(`/api/templates/${items[0]?.id}`, {
    fields: { note: { employeeMayEdit: true } },
  });
  expect(await edit()).toBe(200);
  await admin.patch(`/api/templates/${items[0]?.id}`, {
    fields: { note: { rule: 'locked', employeeMayEdit: true } },
  });
  expect(await edit()).toBe(422);
  await admin.patch(`/api/templates/${items[0]?.id}`, { fields: {} });
});

test('a folder’s template goes down its tree; a card’s own goes before it', async () => {
  const [folderLook, ownLook] = [
    await aTemplate({ legalLine: 'From the folder' }),
    await aTemplate({ legalLine: 'Of its own' }),
  ];
  const above = await admin.make<FolderView>('/api/folders', { name: 'Above' });
  const below = await admin.make<FolderView>('/api/folders', { name: 'Below', parentId: above.id });
  const card = await aCard(null, {}, { folderId: below.id });
  expect((await readPage(card)).text).not.toContain('From the folder');
  await querySuperuser(carte.databaseUrl, 'update folder set template_id = $2 where id = $1', [
    above.id,
    folderLook.id,
  ]);
  await admin.patch(`/api/templates/${folderLook.id}`, { legalLine: 'From the folder above' });
  expect((await readPage(card)).text).toContain('From the folder above');
  await admin.patch(`/api/cards/${card.id}`, { templateId: ownLook.id });
  expect((await readPage(card)).text).toContain('Of its own');
});

test('a change of a template is on its pages when the answer comes', async () => {
  const template = await aTemplate();
  const card = await aCard(template.id);
  const before = await readPage(card);
  await admin.patch(`/api/templates/${template.id}`, {
    design: { accent: '#7B1FA2', layout: 'badge', font: 'serif' },
    legalLine: 'Contoso AG <Bern>',
  });
  const after = await readPage(card);
  expect(after.etag).not.toBe(before.etag);
  expect(after.text).toContain('--accent:#7b1fa2');
  expect(after.text).toContain('Contoso AG &lt;Bern&gt;');
  expect((await readPage(card, '.vcf')).text).toContain('Contoso AG <Bern>');
});

test('titles are said in the visitor’s language, on the page and in the vCard', async () => {
  const template = await aTemplate({
    dictionary: [{ text: 'designer', translations: { de: 'Gestalterin', fr: 'Graphiste' } }],
  });
  const card = await aCard(template.id);
  const said = async (part: string, language: string) => {
    const headers = { 'accept-language': language };
    return (await fetch(`${carte.url}/c/${card.slug}${part}`, { headers })).text();
  };
  expect(await said('', 'de-AT')).toContain('<bdi>Gestalterin</bdi>');
  expect(await said('.vcf', 'fr')).toContain('\r\nTITLE:Graphiste\r\n');
  expect(await said('.vcf', 'ja')).toContain('\r\nTITLE:Designer\r\n');
  const { status } = await patched(`/api/templates/${template.id}`, {
    dictionary: [...template.dictionary, { text: 'Designer', translations: {} }],
  });
  expect(status).toBe(400);
});

test('where the organization says what becomes of details is linked where they are left', async () => {
  const template = await aTemplate({ privacyUrl: 'https://contoso.example/privacy?a=1&b' });
  const card = await aCard(template.id);
  const link = 'href="https://contoso.example/privacy?a=1&amp;b"';
  for (const part of ['', '/exchange']) expect((await readPage(card, part)).text).toContain(link);
  const emptied = await patched(`/api/templates/${template.id}`, { privacyUrl: '' });
  expect(emptied.body.privacyUrl).toBeNull();
  expect((await readPage(card)).text).not.toContain('class="privacy"');
  const refused = await patched(`/api/templates/${template.id}`, { privacyUrl: 'javascript:a()' });
  expect(refused.status).toBe(400);
});

test('a logo and a cover are ours once they are here, and gone when they are removed', async () => {
  const template = await aTemplate();
  const card = await aCard(template.id);
  for (const [kind, type] of [
    ['logo', 'png'],
    ['cover', 'jpeg'],
  ] as const) {
    expect((await readPage(card, `/${kind}`)).status).toBe(404);
    const at = `/api/templates/${template.id}/${kind}`;
    const uploaded = await admin.upload(at, await picture('#0a3d62', 2_000, 900));
    expect(uploaded.status).toBe(200);
    const served = await fetch(`${carte.url}/c/${card.slug}/${kind}`);
    expect(served.headers.get('content-type')).toBe(`image/${type}`);
    expect(served.headers.get('etag')).not.toBeNull();
    const { format } = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
    expect(format).toBe(type);
    await admin.delete(at);
    expect((await readPage(card, `/${kind}`)).status).toBe(404);
  }
  const refused = await admin.upload(`/api/templates/${template.id}/logo`, Buffer.from('<svg/>'));
  expect(refused.status).toBe(422);
});

test.each([
  [{ fields: { displayName: { rule: 'hidden' } } }, 'fields.displayName.rule'],
  [{ fields: { website: { rule: 'prefilled' } } }, 'fields.website.value'],
  [{ fields: { website: { value: 'https://a.example/' } } }, 'fields.website.value'],
  [
    { fields: { website: { rule: 'locked', value: 'javascript:alert(1)' } } },
    'fields.website.value',
  ],
  [{ design: { accent: 'red' } }, 'design.accent'],
  [{ design: { layout: 'other' } }, 'design.layout'],
])('what no card can be drawn by is refused: %j', async (patch, path) => {
  const template = await aTemplate();
  const { status, body } = await patched(`/api/templates/${template.id}`, patch);
  expect(status).toBe(400);
  expect(JSON.stringify(body['errors'])).toContain(path);
});

test('a copy has everything of its model, pictures too', async () => {
  const model = await aTemplate({ legalLine: 'Same', fields: { note: { rule: 'hidden' } } });
  await admin.upload(`/api/templates/${model.id}/logo`, await picture('#0a3d62'));
  const copy = await aTemplate({ copyOf: model.id });
  expect(copy).toMatchObject({
    legalLine: 'Same',
    fields: { note: { rule: 'hidden' } },
    isDefault: false,
  });
  expect(copy.logo).not.toBeNull();
});

test('one name, one template', async () => {
  const { name } = await aTemplate();
  const { name: other, id } = await aTemplate();
  expect(other).not.toBe(name);
  for (const answer of [
    await admin.post('/api/templates', { name: name.toUpperCase() }),
    await admin.patch(`/api/templates/${id}`, { name }),
  ]) {
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'template_exists' });
  }
});

test('a template in use goes only when another takes its place; the default never', async () => {
  const [used, next] = [await aTemplate(), await aTemplate({ legalLine: 'Next' })];
  const card = await aCard(used.id);
  expect(await admin.read(`/api/templates/${used.id}/use`)).toEqual({ cards: 1, folders: 0 });
  const refused = await admin.delete(`/api/templates/${used.id}`);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    409,
    'template_in_use',
  ]);
  const unknown = await admin.delete(
    `/api/templates/${used.id}?replacementId=00000000-0000-4000-8000-000000000000`,
  );
  expect(unknown.status).toBe(400);
  expect((await admin.delete(`/api/templates/${used.id}?replacementId=${next.id}`)).status).toBe(
    204,
  );
  expect(await admin.read<CardView>(`/api/cards/${card.id}`)).toMatchObject({
    templateId: next.id,
  });
  expect((await readPage(card)).text).toContain('Next');
  const before = (await admin.read<{ items: TemplateView[] }>('/api/templates')).items[0];
  expect((await admin.delete(`/api/templates/${before?.id}`)).status).toBe(409);
  await admin.patch(`/api/templates/${next.id}`, { isDefault: true });
  const { items } = await admin.read<{ items: TemplateView[] }>('/api/templates');
  expect(items.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([next.id]);
  expect((await admin.delete(`/api/templates/${before?.id}`)).status).toBe(204);
});
