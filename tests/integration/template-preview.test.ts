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
  expect(JSON.stringify(await answer.json())).toContain('design.code.colour');
});
