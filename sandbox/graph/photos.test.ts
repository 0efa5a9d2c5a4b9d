import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { givenPhoto } from '../faces/photos.ts';
import { type Received, startInProcess } from '../in-process.ts';

const PORTRAIT = 9;
const LARGE = 2;
const NO_PHOTO = 20;
const NO_MAILBOX = 44;

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
beforeAll(async () => {
  practice = await startInProcess();
  graph = await practice.signIn(['ProfilePhoto.Read.All']);
});

const pathOf = (position: number, rest: string): string =>
  `/users/${practice.tenant.directory.store.personAt(position).id}/${rest}`;
const codeOf = ({ body }: Received) => (body as { error: { code: string } }).error.code;

test('a photo is a real JPEG in the size that was asked for, the same each time', async () => {
  const first = await graph(pathOf(PORTRAIT, 'photos/240x240/$value'));
  expect(first.headers['content-type']).toBe('image/jpeg');
  const { width, height, format } = await sharp(first.body as Buffer).metadata();
  expect({ width, height, format }).toEqual({ width: 240, height: 240, format: 'jpeg' });
  const again = await graph(pathOf(PORTRAIT, 'photos/240x240/$value'));
  expect(again.body).toEqual(first.body);
});

test('the entity tag of the data is that of the bytes, and saves them', async () => {
  const { body } = await graph(pathOf(PORTRAIT, 'photo'));
  const etag = (body as Record<string, string>)['@odata.mediaEtag'] ?? '';
  expect((await graph(pathOf(PORTRAIT, 'photo/$value'))).headers.etag).toBe(etag);
  const unchanged = await graph(pathOf(PORTRAIT, 'photo/$value'), {
    headers: { 'if-none-match': etag },
  });
  expect(unchanged).toMatchObject({ status: 304, body: null });
});

test('another photo has another entity tag', async () => {
  const path = pathOf(PORTRAIT + 1, 'photo/$value');
  const before = (await graph(path)).headers.etag;
  practice.tenant.directory.setPhoto(practice.tenant.directory.store.personAt(PORTRAIT + 1).id);
  expect((await graph(path)).headers.etag).not.toBe(before);
});

test('some photos are larger than a megabyte', async () => {
  const { body } = await graph(pathOf(LARGE, 'photo/$value'));
  expect((body as Buffer).length).toBeGreaterThan(1_000_000);
  expect((await graph(pathOf(LARGE, 'photo'))).body).toMatchObject({ id: '2048x2048' });
});

test('bytes that a test uploaded come back as they are', async () => {
  const jpeg = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();
  const { id } = practice.tenant.directory.hire({ displayName: 'Mara Quill' });
  practice.tenant.directory.setPhoto(id, await givenPhoto(jpeg));
  expect((await graph(`/users/${id}/photo/$value`)).body).toEqual(jpeg);
  const inItsSize = await graph(`/users/${id}/photos/300x400/$value`);
  expect(inItsSize.body).toEqual(jpeg);
  expect((await graph(`/users/${id}/photo`)).body).toMatchObject({
    id: '300x400',
    width: 300,
    height: 400,
  });
});

test('bytes that are no picture come back in every size', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>');
  const { id } = practice.tenant.directory.hire({ displayName: 'Vera Vector' });
  practice.tenant.directory.setPhoto(id, await givenPhoto(svg));
  expect((await graph(`/users/${id}/photos/240x240/$value`)).body).toEqual(svg);
});

describe('no photo', () => {
  test('answers ImageNotFound, whatever the question', async () => {
    for (const rest of ['photo', 'photo/$value', 'photos', 'photos/240x240/$value']) {
      const answer = await graph(pathOf(NO_PHOTO, rest));
      expect([answer.status, codeOf(answer)]).toEqual([404, 'ImageNotFound']);
    }
  });

  test('is said in another way for who has no mailbox', async () => {
    const mailless = practice.tenant.directory.hire({
      displayName: 'No Mail',
      mail: null,
      userPrincipalName: 'no@mail.example',
    });
    expect(codeOf(await graph(`/users/${mailless.id}/photo`))).toBe('MailboxNotEnabledForRESTAPI');
    expect(codeOf(await graph(pathOf(NO_MAILBOX, 'photo')))).toBe('ImageNotFound');
  });

  test('in a size larger than the original', async () => {
    expect(codeOf(await graph(pathOf(PORTRAIT, 'photos/1000x1000/$value')))).toBe('ImageNotFound');
  });
});

test('the fifth photo at once is too many', async () => {
  const asked = Array.from({ length: 6 }, (_, index) =>
    graph(pathOf(index, 'photos/360x360/$value')),
  );
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});
