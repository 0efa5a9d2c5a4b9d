import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem, untilAnswer } from '../support/problems.ts';

const TEAM = { kind: 'page', url: 'https://alderquay.example/team' } as const;
const PARTS = ['', '.vcf', '/qr.svg', '/photo'];
/** The promise is a second; a machine that is busy with other tests may need longer to keep it. */
const WITHIN_MS = 5_000;

let carte: Carte;
let connection: ConnectionView;
/** Of all cards those that no test has used. */
let unused: CardView[];
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 30 } });
  connection = await carte.admin.connect(carte.sandbox);
  await carte.admin.finish((await carte.admin.startImport(connection.id)).id);
  unused = await carte.admin.listCards();
});
afterAll(() => carte[Symbol.asyncDispose]());

function takeCard(): CardView {
  const card = unused.pop();
  if (!card) throw new Error('all cards are used');
  return card;
}

const pathOf = ({ id }: CardView) => `/api/cards/${id}`;
const toCard = ({ id }: CardView) => ({ kind: 'card', cardId: id }) as const;
const setDefault = (handover: object | null) =>
  carte.admin.patch(`/api/connections/${connection.id}`, { handover });
const pause = (card: CardView) => carte.admin.make(`${pathOf(card)}/pause`, undefined, 200);

const ask = ({ slug }: CardView, part = '', url = carte.url) => fetch(`${url}/c/${slug}${part}`);

/** The link of a page that says that its card is gone; undefined where there is none. */
async function linkOf(card: CardView, url = carte.url): Promise<string | undefined> {
  const answer = await ask(card, '', url);
  expect(answer.status).toBe(410);
  const html = await answer.text();
  expect(html).not.toContain(card.fields.surname ?? card.fields.displayName);
  return /<a class="button" href="([^"]+)"[^>]*>([^<]+)<\/a>/.exec(html)?.slice(1).join(' ');
}

const linkTo = ({ slug, fields }: CardView, name = fields.displayName) =>
  `/c/${slug} Open the card of ${name}`;
const TO_TEAM = `${TEAM.url} Open the team page`;

describe('a card that is off the web', () => {
  test('leads where its connection says, until its own administrator says otherwise', async () => {
    const [left, colleague] = [takeCard(), takeCard()];
    await pause(left);
    expect(await linkOf(left)).toBeUndefined();
    expect(await (await setDefault(TEAM)).json()).toMatchObject({ handover: TEAM });
    expect(await linkOf(left)).toBe(TO_TEAM);
    for (const part of PARTS) expect((await ask(left, part)).status, part).toBe(410);

    const own = await carte.admin.patch(pathOf(left), { handover: toCard(colleague) });
    expect(await own.json()).toMatchObject({ handover: toCard(colleague) });
    expect(await linkOf(left)).toBe(linkTo(colleague));
    await carte.admin.patch(pathOf(left), { handover: null });
    expect(await linkOf(left)).toBe(TO_TEAM);
    await setDefault(null);
    expect(await linkOf(left)).toBeUndefined();
    await carte.admin.make(`${pathOf(left)}/resume`, undefined, 200);
    expect((await ask(left)).status).toBe(200);
  });

  test('names a colleague as they are called now, and only while their card is on the web', async () => {
    const [left, colleague] = [takeCard(), takeCard()];
    await carte.admin.patch(pathOf(left), { handover: toCard(colleague) });
    await setDefault(TEAM);
    await pause(left);
    expect(await linkOf(left)).toBe(linkTo(colleague));

    await carte.admin.patch(pathOf(colleague), { fields: { displayName: 'Nora Newname' } });
    expect(await linkOf(left)).toBe(linkTo(colleague, 'Nora Newname'));
    await pause(colleague);
    expect(await linkOf(left)).toBe(TO_TEAM);
    await carte.admin.make(`${pathOf(colleague)}/resume`, undefined, 200);
    expect(await linkOf(left)).toBe(linkTo(colleague, 'Nora Newname'));
    await carte.admin.delete(pathOf(colleague));
    expect(await linkOf(left)).toBe(TO_TEAM);
    expect(await carte.admin.read(pathOf(left))).toMatchObject({ handover: null });
  });

  test('follows a colleague whom a sync renames or takes off the web', async () => {
    const [left, colleague] = [takeCard(), takeCard()];
    await setDefault(toCard(colleague));
    await pause(left);
    expect(await linkOf(left)).toBe(linkTo(colleague));
    const { directory } = carte.sandbox;
    const personId = colleague.directoryId ?? '';
    directory.rename(personId, { displayName: 'Nils Newname', surname: 'Newname' });
    await sync();
    expect(await linkOf(left)).toBe(linkTo(colleague, 'Nils Newname'));
    directory.disable(personId);
    await sync();
    expect(await linkOf(left)).toBeUndefined();
    expect(await linkOf(colleague)).toBeUndefined();
    directory.enable(personId);
    await sync();
    expect(await linkOf(left)).toBe(linkTo(colleague, 'Nils Newname'));
  });

  test('leads on in another process within its second', async () => {
    const [left, colleague] = [takeCard(), takeCard()];
    await using other = await startCarte({
      practice: carte.sandbox,
      databaseUrl: carte.databaseUrl,
    });
    await pause(left);
    await setDefault(toCard(colleague));
    const until = (text: string) =>
      untilAnswer(
        () => ask(left, '', other.url),
        async (answer) => (await answer.text()).includes(text),
        WITHIN_MS,
      );
    await until(`/c/${colleague.slug}`);
    await carte.admin.patch(pathOf(colleague), { fields: { displayName: 'Nia Newname' } });
    await until('Nia Newname');
    await setDefault(TEAM);
    await until(TEAM.url);
    await pause(colleague);
    await carte.admin.patch(pathOf(left), { handover: { ...TEAM, url: `${TEAM.url}/law` } });
    await until(`${TEAM.url}/law`);
  });

  test('speaks the visitor’s language', async () => {
    const left = takeCard();
    await setDefault(TEAM);
    await pause(left);
    const german = await fetch(`${carte.url}/c/${left.slug}`, {
      headers: { 'accept-language': 'de' },
    });
    expect(await german.text()).toContain('Seite des Teams öffnen');
  });
});

test.each<[string, object]>([
  ['an address without encryption', { kind: 'page', url: 'http://alderquay.example' }],
  ['an address that runs something', { kind: 'page', url: 'javascript:alert(1)' }],
  ['a name before the host', { kind: 'page', url: 'https://alderquay.example@evil.example' }],
  ['a card that nobody has', { kind: 'card', cardId: '11111111-2222-4333-8444-555555555555' }],
])('%s is refused with the cure', async (_, handover) => {
  const card = unused[0];
  if (!card) throw new Error('all cards are used');
  for (const path of [pathOf(card), `/api/connections/${connection.id}`]) {
    const problem = await readProblem(carte.admin.patch(path, { handover }));
    expect(problem).toMatchObject({ status: 422, code: 'handover_unusable' });
    expect(problem.detail).toMatch(/Use a web address that begins with https|Choose a colleague/);
  }
  expect(await carte.admin.read(pathOf(card))).toMatchObject({ handover: null });
});

test('a card does not lead to itself, nor to one that is paused', async () => {
  const [card, paused] = [takeCard(), takeCard()];
  await pause(paused);
  for (const handover of [toCard(card), toCard(paused)]) {
    const problem = await readProblem(carte.admin.patch(pathOf(card), { handover }));
    expect(problem).toMatchObject({ status: 422, code: 'handover_unusable' });
  }
});

test.each([{ kind: 'mail', url: 'x' }, { kind: 'page' }, { kind: 'card', cardId: 'x' }, 'x'])(
  'what is no hand-over is refused by its shape',
  async (handover) => {
    const problem = await readProblem(
      carte.admin.patch(`/api/connections/${connection.id}`, { handover }),
    );
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(problem.errors?.[0]?.path).toMatch(/^handover/);
  },
);

async function sync(): Promise<void> {
  const { id } = await carte.admin.make<{ id: string }>(
    `/api/connections/${connection.id}/sync`,
    undefined,
    202,
  );
  expect(await carte.admin.finish(id)).toMatchObject({ status: 'done' });
}
