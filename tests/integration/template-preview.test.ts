import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { picture } from '../support/pictures.ts';

let carte: Carte;
let template: TemplateView;
let card: CardView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  template = await carte.admin.make<TemplateView>('/api/templates', { name: 'Sales' });
  card = await carte.admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Jo Doe', jobTitle: 'Designer', note: 'Speaks German' },
  });
});
afterAll(() => carte[Symbol.asyncDispose]());

const preview = async (more: object) => {
  const path = `/api/templates/${template.id}/preview`;
  const { html } = await carte.admin.make<{ html: string }>(
    path,
    { cardId: card.id, ...more },
    200,
  );
  return html;
};

test('a draft is drawn as the page would be, and nothing of it is stored', async () => {
  const before = await carte.admin.read(`/api/templates/${template.id}`);
  const html = await preview({
    design: { layout: 'letterhead', accent: '#7b1fa2' },
    fields: { note: { rule: 'hidden' }, website: { rule: 'locked', value: 'https://a.example' } },
    legalLine: 'Contoso SE, Bern',
  });
  expect(html).toContain('Jo Doe');
  expect(html).toContain('Contoso SE, Bern');
  expect(html).toContain('a.example');
  expect(html).not.toContain('Speaks German');
  expect(html).not.toContain('<script type="module"');
  expect(await carte.admin.read(`/api/templates/${template.id}`)).toEqual(before);
  const page = await (await fetch(card.url)).text();
  expect(page).toContain('Speaks German');
  expect(page).not.toContain('Contoso SE');
});

test('it speaks the language that is asked for', async () => {
  expect(await preview({ language: 'ar' })).toContain('dir="rtl"');
});

test('the frame shows a device that prefers light, or dark, whatever the reader’s own does', async () => {
  const [light, dark] = [await preview({}), await preview({ colourScheme: 'dark' })];
  for (const html of [light, dark]) expect(html).not.toContain('prefers-color-scheme');
  expect(light).toContain('@media not all');
  expect(light).toMatch(/color-scheme:\s*light/);
  expect(dark).not.toContain('@media not all');
  expect(dark).toContain('content="dark"');
});

test('the pictures of the template come with it, whatever template the card is in', async () => {
  await carte.admin.upload(`/api/templates/${template.id}/logo`, await picture('#0a3d62'));
  expect(await preview({})).toContain('src="data:image/png;base64,');
  expect(await (await fetch(card.url)).text()).not.toContain('class="logo"');
});

test('what could not be stored is not drawn either, and says why', async () => {
  const answer = await carte.admin.post(`/api/templates/${template.id}/preview`, {
    cardId: card.id,
    design: { code: { colour: '#ffff00', hasLogo: false } },
  });
  expect(answer.status).toBe(400);
  const { errors } = (await answer.json()) as { errors: unknown };
  expect(JSON.stringify(errors)).toMatch(/design\.code\.colour.*#[0-9a-f]{6}/);
});

test('a code in the organization’s colour with its logo is read off its picture', async () => {
  const { id } = await carte.admin.make<TemplateView>('/api/templates', {
    name: 'Codes',
    design: { code: { colour: '#0a3d62', hasLogo: true } },
  });
  await carte.admin.upload(`/api/templates/${id}/logo`, await picture('#c0392b'));
  const { slug, url } = await carte.admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Jo Doe' },
    templateId: id,
  });
  const png = await fetch(`${carte.url}/c/${slug}/qr.png?size=500`);
  const { data, info } = await sharp(Buffer.from(await png.arrayBuffer()))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
  expect(read).toBe(url.toUpperCase());
});
