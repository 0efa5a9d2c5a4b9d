import { strFromU8, unzipSync } from 'fflate';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import { type Carte, startCarte } from '../support/carte.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte()));
afterAll(() => carte[Symbol.asyncDispose]());

const aCard = (displayName: string, folderId: string | null) =>
  carte.admin.make<CardView>('/api/cards', { fields: { displayName }, folderId });

async function archive(query: string): Promise<Record<string, Uint8Array>> {
  const answer = await carte.admin.get(`/api/exports/codes.zip${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
}

async function decode(png: Uint8Array | undefined): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(png ?? []))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('a folder’s codes come as one file, with an index that says whose each is', async () => {
  const folder = await carte.admin.make<FolderView>('/api/folders', { name: 'Bern' });
  const [one, other] = [await aCard('=Jo Doe', folder.id), await aCard('Li', folder.id)];
  const paused = await aCard('Away', folder.id);
  await carte.admin.make(`/api/cards/${paused.id}/pause`, undefined, 200);
  const elsewhere = await aCard('Elsewhere', null);
  const files = await archive(`?folderId=${folder.id}&size=300`);
  expect(Object.keys(files).sort()).toEqual(
    [`${one.slug}.png`, `${other.slug}.png`, 'index.csv'].sort(),
  );
  for (const { slug, url } of [one, other])
    expect(await decode(files[`${slug}.png`])).toBe(url.toUpperCase());
  const index = strFromU8(files['index.csv'] ?? new Uint8Array());
  expect(index).toContain(`'=Jo Doe,${one.slug}.png,${one.url}\r\n`);
  expect(Object.keys(await archive(''))).toContain(`${elsewhere.slug}.png`);
});

test('an employee gets nothing of it', async () => {
  const answer = await carte.employee.get('/api/exports/codes.zip');
  expect(answer.status).toBe(403);
});
