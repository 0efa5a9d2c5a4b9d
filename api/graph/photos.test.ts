import { expect, test } from 'vitest';
import { idOf } from '../domain/factories.fixture.ts';
import { aGraph, anAnswer, aRefusal } from './exchange.fixture.ts';
import { readPhoto } from './photos.ts';

const PHOTO = `/users/${idOf(1)}/photo`;
const LARGEST = `/users/${idOf(1)}/photos/648x648/$value`;
const jpeg = Buffer.from('a picture');
const about = (width: unknown, etag: unknown = 'W/"1"') =>
  anAnswer(200, { '@odata.mediaEtag': etag, width, height: width, id: `${String(width)}x` });
const ask = (script: Parameters<typeof aGraph>[0], etag: string | null = null) => {
  const { client, sent } = aGraph(script);
  return {
    photo: readPhoto(client, { directoryId: idOf(1), etag }),
    asked: () => sent.map(({ url }) => new URL(url).pathname.replace('/v1.0', '')),
    sent,
  };
};

test('a photo is asked for by its metadata first, then as it is', async () => {
  const { photo, asked, sent } = ask({
    [PHOTO]: about(648),
    [`${PHOTO}/$value`]: anAnswer(200, jpeg),
  });
  expect(await photo).toEqual({ state: 'changed', etag: 'W/"1"', bytes: jpeg });
  expect(asked()).toEqual([PHOTO, `${PHOTO}/$value`]);
  expect(sent.map(({ headers }) => headers.accept)).toEqual(['application/json', 'image/*']);
  expect(sent.every(({ headers }) => headers['x-ms-throttle-priority'] === 'low')).toBe(true);
});

test('of a larger one the largest usual size is taken, where there is one', async () => {
  const small = Buffer.from('small');
  const sized = ask({
    [PHOTO]: about(4_000),
    [LARGEST]: anAnswer(200, small),
    [`${PHOTO}/$value`]: anAnswer(200, jpeg),
  });
  expect(await sized.photo).toMatchObject({ bytes: small });
  expect(sized.asked()).not.toContain(`${PHOTO}/$value`);
  const unsized = ask({ [PHOTO]: about(4_000), [`${PHOTO}/$value`]: anAnswer(200, jpeg) });
  expect(await unsized.photo).toMatchObject({ bytes: jpeg });
});

test('the one that we hold is not fetched again', async () => {
  const { photo, asked } = ask({ [PHOTO]: about(648) }, 'W/"1"');
  expect(await photo).toEqual({ state: 'unchanged' });
  expect(asked()).toEqual([PHOTO]);
});

test.each(['', null, 7, undefined])(
  'one without a usable mark (%j) is fetched each time',
  async (etag) => {
    const script = {
      [PHOTO]: anAnswer(200, { '@odata.mediaEtag': etag, width: 240 }),
      [`${PHOTO}/$value`]: anAnswer(200, jpeg),
    };
    expect(await ask(script).photo).toMatchObject({ state: 'changed', etag: null });
    expect(await ask(script, 'W/"1"').photo).toMatchObject({ state: 'changed', etag: null });
  },
);

test.each([
  ['nobody has one', { [PHOTO]: aRefusal(404, 'ImageNotFound') }],
  ['there is no mailbox', { [PHOTO]: aRefusal(404, 'MailboxNotEnabledForRESTAPI') }],
  ['the person is unknown to the service', { [PHOTO]: aRefusal(400, 'ErrorInvalidUser') }],
  ['one pixel stands for none', { [PHOTO]: about(1, '') }],
  [
    'it vanished meanwhile',
    { [PHOTO]: about(240), [`${PHOTO}/$value`]: aRefusal(404, 'ImageNotFound') },
  ],
  ['it is empty', { [PHOTO]: about(240), [`${PHOTO}/$value`]: anAnswer(200, '') }],
])('where %s, there is no photo', async (_, script) => {
  expect(await ask(script).photo).toEqual({ state: 'none' });
});

test('metadata without a width is no reason to do without', async () => {
  const script = { [PHOTO]: about('wide'), [`${PHOTO}/$value`]: anAnswer(200, jpeg) };
  expect(await ask(script).photo).toMatchObject({ state: 'changed' });
});

test.each([
  ['the right is missing', aRefusal(403, 'ErrorAccessDenied'), 'permission_missing'],
  [
    'something else answered',
    anAnswer(200, '<html>', { 'content-type': 'text/html' }),
    'directory_refused',
  ],
  [
    'the service says no JSON',
    anAnswer(200, 'null', { 'content-type': 'application/json' }),
    'directory_refused',
  ],
])('where %s, nothing is known about the photo', async (_, answer, code) => {
  await expect(ask({ [PHOTO]: answer }).photo).rejects.toMatchObject({ code });
});
