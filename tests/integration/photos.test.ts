import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

let carte: Carte;
let mine: CardView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 40 } });
  const { id } = await carte.admin.connect(carte.sandbox);
  await carte.admin.finish((await carte.admin.startImport(id)).id);
  mine = await carte.employee.read<CardView>('/api/me/card');
});
afterAll(() => carte[Symbol.asyncDispose]());

const picture = (background: string, size = 300) =>
  sharp({ create: { width: size, height: size, channels: 3, background } });

async function upload(path: string, body: Buffer, as: 'admin' | 'employee' = 'employee') {
  const token = await carte.sandbox.tabToken(as === 'admin' ? 'administrator' : 'employee');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' };
  return fetch(`${carte.url}${path}`, { method: 'PUT', headers, body: new Uint8Array(body) });
}

/** The colour in the middle of a card's photo, as visitors get it. */
async function colourOf({ slug }: CardView): Promise<string> {
  const bytes = Buffer.from(await (await carte.anonymous.get(`/c/${slug}/photo`)).arrayBuffer());
  const { dominant } = await sharp(bytes).stats();
  const strongest = Math.max(dominant.r, dominant.g, dominant.b);
  return dominant.r === strongest ? 'red' : dominant.b === strongest ? 'blue' : 'green';
}

/** Has the queue look at a card's photo as if it were due, and waits until it has. */
async function lookAgain({ id }: Pick<CardView, 'id'>): Promise<void> {
  const due = `update photo_task set due_at = 'epoch', etag = null where card_id = $1`;
  await querySuperuser(carte.databaseUrl, due, [id]);
  await untilLooked({ id });
}

/** Waits until the queue has looked at a card's photo. */
async function untilLooked({ id }: Pick<CardView, 'id'>): Promise<void> {
  const left = `select from photo_task where card_id = $1 and due_at < now() + interval '1 day'`;
  while ((await querySuperuser(carte.databaseUrl, left, [id])).length > 0)
    await new Promise((done) => setTimeout(done, 20));
}

test('one’s own photo wins over the directory’s and survives every look at it', async () => {
  const own = await picture('#ff0000')
    .withExif({ IFD0: { Copyright: 'canary-exif' } })
    .jpeg()
    .toBuffer();
  const answer = await upload('/api/me/card/photo', own);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ hasPhoto: true, photoSource: 'employee' });
  expect(await colourOf(mine)).toBe('red');
  const shown = await carte.anonymous.get(`/c/${mine.slug}/photo`);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(bytes.includes('canary-exif')).toBe(false);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();

  carte.sandbox.directory.setPhoto(mine.directoryId ?? '');
  await lookAgain(mine);
  expect(await colourOf(mine)).toBe('red');
  carte.sandbox.directory.removePhoto(mine.directoryId ?? '');
  await lookAgain(mine);
  expect(await colourOf(mine)).toBe('red');
});

test('an administrator’s photo wins over an employee’s, until it is taken off', async () => {
  const path = `/api/cards/${mine.id}/photo`;
  const blue = await picture('#0000ff').png().toBuffer();
  expect(await (await upload(path, blue, 'admin')).json()).toMatchObject({ photoSource: 'admin' });
  expect(await colourOf(mine)).toBe('blue');
  const locked = await upload('/api/me/card/photo', blue);
  expect(await readProblem(locked)).toMatchObject({ status: 422, code: 'field_locked' });
  expect((await readProblem(carte.employee.delete('/api/me/card/photo'))).code).toBe(
    'field_locked',
  );

  carte.sandbox.directory.setPhoto(mine.directoryId ?? '');
  expect((await carte.admin.delete(path)).status).toBe(200);
  await untilLooked(mine);
  expect(await carte.admin.read(`/api/cards/${mine.id}`)).toMatchObject({
    photoSource: 'directory',
  });
  expect((await carte.admin.delete(path)).status).toBe(200);
  expect(await carte.admin.read(`/api/cards/${mine.id}`)).toMatchObject({
    photoSource: 'directory',
  });
});

const jpeg = () => picture('#00ff00').jpeg().toBuffer();
const hostile: [string, () => Promise<Buffer>, number, string][] = [
  ['nothing', async () => Buffer.alloc(0), 422, 'picture_unusable'],
  [
    'an SVG',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    422,
    'picture_unusable',
  ],
  [
    'HTML',
    async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    422,
    'picture_unusable',
  ],
  ['a GIF', () => picture('#00ff00').gif().toBuffer(), 422, 'picture_unusable'],
  ['a cut JPEG', async () => (await jpeg()).subarray(0, 400), 422, 'picture_unusable'],
  ['the beginning of one', async () => Buffer.from('ffd8ffe0', 'hex'), 422, 'picture_unusable'],
  [
    'a page behind a JPEG’s first bytes',
    async () => Buffer.from('\xff\xd8\xff<html>', 'latin1'),
    422,
    'picture_unusable',
  ],
  [
    'a bomb of 144 million pixels',
    () =>
      sharp({
        create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
        limitInputPixels: false,
      })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    422,
    'picture_unusable',
  ],
  [
    'six megabytes',
    async () => Buffer.concat([await jpeg(), Buffer.alloc(6_000_000)]),
    413,
    'payload_too_large',
  ],
];

test.each(hostile)('%s is refused in words, and the photo stays', async (_, make, status, code) => {
  const [card] = await carte.admin.listCards();
  await upload(`/api/cards/${card?.id}/photo`, await picture('#ff0000').webp().toBuffer(), 'admin');
  const before = await carte.admin.read<CardView>(`/api/cards/${card?.id}`);
  const problem = await readProblem(upload(`/api/cards/${card?.id}/photo`, await make(), 'admin'));
  expect(problem).toMatchObject({ status, code });
  expect(await carte.admin.read(`/api/cards/${card?.id}`)).toEqual(before);
  expect(await colourOf(before)).toBe('red');
});

test('a page that hides behind a whole picture is left behind', async () => {
  const polyglot = Buffer.concat([await jpeg(), Buffer.from('<script>canary-script</script>')]);
  const answer = await upload(`/api/cards/${mine.id}/photo`, polyglot, 'admin');
  expect(answer.status).toBe(200);
  const shown = await carte.anonymous.get(`/c/${mine.slug}/photo`);
  expect(Buffer.from(await shown.arrayBuffer()).includes('canary-script')).toBe(false);
});

test('where the map takes no photos the directory’s go, and where it leaves none to people they cannot bring one', async () => {
  const path = `/api/connections/${mine.connectionId}/field-map`;
  await carte.admin.delete(`/api/cards/${mine.id}/photo`);
  const photo = { take: 'never', employeeMayEdit: false };
  expect((await carte.admin.put(path, { fields: {}, photo })).status).toBe(200);
  await lookAgain(mine);
  expect(await carte.admin.read(`/api/cards/${mine.id}`)).toMatchObject({ photoSource: null });
  const answer = await upload('/api/me/card/photo', await jpeg());
  expect(await readProblem(answer)).toMatchObject({ code: 'field_locked' });
  expect((await carte.anonymous.get(`/c/${mine.slug}`)).status).toBe(200);
});
