import { expect, test } from 'vitest';
import type { Card } from '../../domain/card.ts';
import { aCard, idOf, TENANT } from '../../domain/factories.fixture.ts';
import type { Handover } from '../../domain/handover.ts';
import { checkHandover } from './handing-over.ts';

const colleague = aCard({ id: idOf(2) });

const check = (handover: Handover | null | undefined, found: Card | undefined = colleague) =>
  checkHandover(
    async (tenantId, id) => (tenantId === TENANT && id === found?.id ? found : undefined),
    {
      tenantId: TENANT,
      handover,
      ownId: idOf(1),
    },
  );

const toPage = (url: string): Handover => ({ kind: 'page', url });
const toCard = (cardId: string): Handover => ({ kind: 'card', cardId });

test('nothing and “nowhere” are left as they are', async () => {
  expect(await check(undefined)).toBeUndefined();
  expect(await check(null)).toBeNull();
});

test('a page is written anew, and a colleague is one with an active card', async () => {
  expect(await check(toPage(' contoso.com/team '))).toEqual(toPage('https://contoso.com/team'));
  expect(await check(toCard(idOf(2)))).toEqual(toCard(idOf(2)));
});

test.each([
  'http://contoso.com',
  'javascript:alert(1)',
  'https://contoso.com@evil.example',
  'ftp://contoso.com',
  'https://',
  '',
])('“%s” is no page to lead visitors to', async (url) => {
  await expect(check(toPage(url))).rejects.toMatchObject({
    code: 'handover_unusable',
    message: expect.stringContaining('https://') as string,
  });
});

test.each([
  ['itself', toCard(idOf(1)), colleague, /itself/],
  ['a card that is not there', toCard(idOf(3)), colleague, /no such card/],
  ['a paused card', toCard(idOf(2)), aCard({ id: idOf(2), status: 'paused' }), /paused/],
])('a card does not lead to %s', async (_, handover, found, message) => {
  await expect(check(handover, found)).rejects.toMatchObject({
    code: 'handover_unusable',
    message,
  });
});
