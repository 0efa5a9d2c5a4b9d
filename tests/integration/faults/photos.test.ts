import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { givenPhoto } from '../../../sandbox/faces/photos.ts';
import { type Log, silentLog } from '../../../api/lib/log.ts';
import { cardOf, type Company, settle } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const PHOTO = { operation: 'users.photo.value' };
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

let world: World;
/** What the log was told in earnest. */
const said: string[] = [];
const log: Log = {
  ...silentLog,
  warn: (_about, message) => void said.push(message),
};
beforeAll(async () => void (world = await startWorld({ log })));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

const photosOf = ({ caller }: Company) =>
  querySuperuser<{ directory_id: string; version: string; jpeg: string }>(
    world.databaseUrl,
    `select card.directory_id, version, encode(jpeg, 'hex') as jpeg from photo join card on card.tenant_id = photo.tenant_id and card.id = card_id
     where photo.tenant_id = $1 order by 1`,
    [caller.tenantId],
  );

const versionsOf = (photos: readonly { directory_id: string; version: string }[]) =>
  photos.map(({ directory_id, version }) => `${directory_id} ${version}`);

/** Everybody’s photo is looked at again, and what was missing once more. */
async function lookAgain(company: Company, inMs = WEEK_MS + 1): Promise<void> {
  for (const ms of [inMs, MINUTE_MS]) {
    world.time.advance(ms);
    await company.lookAtPhotos();
  }
}

const problemOf = async ({ caller, connectionId }: Company) =>
  (await world.ctx.api.connections.get(caller, connectionId)).photoProblem;

/** A company whose photos have been looked at. */
async function withPhotos() {
  const company = await settle(world, { people: 24 });
  await company.lookAtPhotos();
  const photos = await photosOf(company);
  expect(photos.length).toBeGreaterThan(5);
  return { company, photos };
}

test.each([
  ['ImageNotFound', 404],
  ['ErrorEntityNotFound', 404],
])('F97 %s is no photo and no problem', async (code, status) => {
  const company = await settle(world, { people: 12 });
  company.befall({
    fault: 'status',
    match: { path: '/v1.0/users/*/photo*' },
    with: { status, code },
  });
  await company.lookAtPhotos();
  expect(await photosOf(company)).toEqual([]);
  await company.check();
});

test('F98 photos that may not be read are put off, which is said once; people and runs do not notice', async () => {
  said.length = 0;
  const company = await settle(world, { people: 24 });
  company.befall({ fault: 'forbidden', match: { path: '/v1.0/users/*/photo*' } });
  await company.lookAtPhotos();
  expect(await photosOf(company)).toEqual([]);
  expect(await problemOf(company)).toMatchObject({
    code: 'photos_refused',
    detail: expect.stringContaining('User.Read.All') as string,
  });
  expect(said).toEqual(['photos do not come as they should']);
  world.sandbox.requests.clear();
  world.time.advance(DAY_MS - MINUTE_MS);
  await company.lookAtPhotos();
  expect(world.sandbox.requests.all()).toEqual([]);
  world.sandbox.faults.clear();
  await lookAgain(company, MINUTE_MS);
  expect((await photosOf(company)).length).toBeGreaterThan(2);
  expect(await problemOf(company)).toBeNull();
  company.live();
  expect(await company.sync()).toMatchObject({ status: 'done', problems: [] });
  company.expected.synced();
  await company.check();
});

test('F99 a GIF of one pixel is no photo', async () => {
  const company = await settle(world, { people: 12 });
  company.befall({ fault: 'onePixelGif', match: PHOTO });
  await company.lookAtPhotos();
  expect(await photosOf(company)).toEqual([]);
});

test.each([
  ['F100 an image of 144 million pixels', () => png(12_000, 12_000)],
  ['F101 SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['F101 a web page', async () => Buffer.from('<!doctype html><script>1</script>')],
  ['F101 a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
  ['F102 a JPEG that is cut', async () => (await jpeg()).subarray(0, 300)],
  [
    'F102 noise after a JPEG’s first bytes',
    async () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(4_000, 7)]),
  ],
] as const)('%s takes the photo that is there away from nobody', async (_, make) => {
  const { company, photos } = await withPhotos();
  const base64 = (await make()).toString('base64');
  for (const { directory_id } of photos) company.tenant.directory.setPhoto(directory_id);
  company.befall({ fault: 'body', match: PHOTO, with: { base64, contentType: 'image/jpeg' } });
  await lookAgain(company);
  expect(versionsOf(await photosOf(company))).toEqual(versionsOf(photos));
  await company.check();
});

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' }, limitInputPixels: false })
    .png()
    .toBuffer();

const jpeg = () =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: '#2a6' } })
    .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '52/1 31/1 12/1' } })
    .jpeg()
    .toBuffer();

test('F103 a photo that says where it was taken: what we keep does not', async () => {
  const { company, photos } = await withPhotos();
  const [first] = photos;
  company.tenant.directory.setPhoto(first?.directory_id ?? '', await givenPhoto(await jpeg()));
  await lookAgain(company);
  const after = (await photosOf(company)).find((row) => row.directory_id === first?.directory_id);
  expect(after?.version).not.toBe(first?.version);
  const { exif, format } = await sharp(Buffer.from(after?.jpeg ?? '', 'hex')).metadata();
  expect(format).toBe('jpeg');
  expect(exif).toBeUndefined();
});

test('F104 a photo that is removed in Entra goes with the next look', async () => {
  const { company, photos } = await withPhotos();
  const [first] = photos;
  company.tenant.directory.removePhoto(first?.directory_id ?? '');
  await lookAgain(company);
  expect(versionsOf(await photosOf(company))).toEqual(versionsOf(photos.slice(1)));
});

test.each([0.6, 1])(
  'F104 photos of which %f are removed at once all stay, which is said until they are back',
  async (part) => {
    const { company, photos } = await withPhotos();
    const lost = photos.slice(0, Math.ceil(photos.length * part));
    const { directory } = company.tenant;
    for (const { directory_id } of lost) directory.removePhoto(directory_id);
    for (const inMs of [WEEK_MS + 1, DAY_MS, DAY_MS, WEEK_MS]) await lookAgain(company, inMs);
    expect(versionsOf(await photosOf(company))).toEqual(versionsOf(photos));
    expect(await problemOf(company)).toMatchObject({ code: 'photos_missing' });
    await company.check();
    for (const { directory_id } of lost) directory.setPhoto(directory_id);
    await lookAgain(company, DAY_MS);
    await lookAgain(company);
    expect((await photosOf(company)).length).toBe(photos.length);
    expect(await problemOf(company)).toBeNull();
  },
);

test('F104 photos that a fault hides while others are throttled all stay', async () => {
  const { company, photos } = await withPhotos();
  const half = Math.floor(photos.length / 2);
  for (const { directory_id } of photos.slice(0, half))
    company.tenant.directory.removePhoto(directory_id);
  for (const { directory_id } of photos.slice(half))
    company.befall({
      fault: 'throttled',
      match: { path: `/v1.0/users/${directory_id}/photo*` },
      with: { retryAfter: '7200' },
    });
  await lookAgain(company);
  expect(versionsOf(await photosOf(company))).toEqual(versionsOf(photos));
});

test('F104 photos that go a few at a time are noticed within the week', async () => {
  const { company, photos } = await withPhotos();
  let left = photos;
  for (let day = 0; day < 6 && left.length > 0; day++) {
    for (const { directory_id } of left.slice(0, 2))
      company.tenant.directory.removePhoto(directory_id);
    await querySuperuser(
      world.databaseUrl,
      'update photo_task set due_at = $2 where tenant_id = $1 and missing_at is null',
      [company.caller.tenantId, world.time.clock()],
    );
    await lookAgain(company, DAY_MS);
    left = await photosOf(company);
  }
  expect(left.length).toBeGreaterThanOrEqual(Math.floor(photos.length / 2));
  expect(await problemOf(company)).toMatchObject({ code: 'photos_missing' });
});

test('F105 photos that are throttled trail behind; the import was done long before', async () => {
  const company = await settle(world, { people: 24 });
  company.befall({
    fault: 'throttled',
    match: { ...PHOTO, times: 3 },
    with: { retryAfter: '900' },
  });
  await company.lookAtPhotos();
  await company.check();
  // How many of the three answers a look meets depends on who of the first four has a photo.
  for (let turn = 0; turn < 3; turn++) {
    world.time.advance(WEEK_MS);
    await company.lookAtPhotos();
  }
  expect((await photosOf(company)).length).toBeGreaterThan(2);
});

test('F106 a photo that its person does not want shown is not even fetched, until they want it', async () => {
  const company = await settle(world, { people: 24 });
  const { cards, myCard } = world.ctx.api;
  const hide = async (directoryId: string, photoHidden: boolean) => {
    const { id } = await cardOf(world, company, directoryId);
    const person = { ...company.caller, objectId: directoryId, isAdmin: false };
    const card = await cards.get(company.caller, id);
    await myCard.update(person, card, { fields: {}, photoHidden });
  };
  const carded = company.people().filter(({ id }) => company.expected.cards.has(id));
  for (const { id } of carded) await hide(id, true);
  world.sandbox.requests.clear();
  await lookAgain(company);
  const asked = () =>
    world.sandbox.requests
      .all()
      .flatMap(({ path }) => /users\/([^/]+)\/photo/.exec(path)?.[1] ?? [])
      .filter((id) => carded.some((person) => person.id === id));
  expect(asked()).toEqual([]);
  expect(await photosOf(company)).toEqual([]);

  const wanted = carded[0]?.id ?? '';
  company.tenant.directory.setPhoto(wanted);
  await hide(wanted, false);
  await company.lookAtPhotos();
  expect(new Set(asked())).toEqual(new Set([wanted]));
  expect((await photosOf(company)).map(({ directory_id }) => directory_id)).toEqual([wanted]);
  await company.check();
});
