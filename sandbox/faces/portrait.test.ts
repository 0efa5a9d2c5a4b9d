import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Look } from '../population/portrait-look.ts';
import { createPhotoStudio, photoEtag } from './photos.ts';
import { drawPortrait } from './portrait.ts';

const look = (seed: number, more: Partial<Look> = {}): Look => ({
  seed,
  presents: 'either',
  tones: [0, 7],
  headscarves: true,
  size: 'usual',
  ...more,
});

test('the same look gives the same drawing, another seed another', () => {
  expect(drawPortrait(look(1))).toBe(drawPortrait(look(1)));
  expect(drawPortrait(look(1))).not.toBe(drawPortrait(look(2)));
});

test('two hundred looks are well-formed drawings, nearly all of them different', async () => {
  const drawings = Array.from({ length: 200 }, (_, seed) => drawPortrait(look(seed)));
  expect(new Set(drawings).size).toBeGreaterThan(190);
  for (const drawing of drawings) {
    expect(drawing).not.toMatch(/undefined|NaN/);
    const { width } = await sharp(Buffer.from(drawing)).metadata();
    expect(width).toBe(400);
  }
});

test.each([
  ['usual', 648],
  ['tiny', 64],
] as const)('a %s photo is a JPEG %i pixels wide', async (size, width) => {
  const jpeg = await createPhotoStudio().jpegOf({ kind: 'drawn', look: look(3, { size }) });
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width, height: width });
});

test('entity tags differ by look and by size', () => {
  const tags = [1, 2].flatMap((seed) =>
    [48, 64].map((width) => photoEtag({ kind: 'drawn', look: look(seed) }, width)),
  );
  expect(new Set(tags).size).toBe(4);
});
