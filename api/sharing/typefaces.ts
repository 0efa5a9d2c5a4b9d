import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as fontkit from 'fontkit';
import decompress from 'woff2-encoder/decompress';

export type Weight = 400 | 700;

type Family = {
  package: string;
  /** The file of one of the family's parts. `weight` is none where one file holds all weights. */
  file: (part: string, weight: Weight) => string;
  isVariable?: true;
};

/** Asked in this order. Each is cut into parts by the characters that they hold, and only what is needed is read. */
const FAMILIES: Family[] = [
  {
    package: '@fontsource/noto-sans',
    file: (part, weight) => `noto-sans-${part}-${weight}-normal.woff`,
  },
  {
    package: '@fontsource/noto-sans-arabic',
    file: (part, weight) => `noto-sans-arabic-${part}-${weight}-normal.woff`,
  },
  {
    package: '@fontsource-variable/noto-sans-jp',
    file: (part) => `noto-sans-jp-${part}-wght-normal.woff2`,
    isVariable: true,
  },
];

/** A part of a family that holds a character, known by its place: the same part is the same text. */
export type Face = { family: Family; part: string };

type Range = readonly [first: number, last: number];
type Part = { face: Face; ranges: Range[] };

const { resolve } = createRequire(import.meta.url);

/** Each package names its parts and what is in them, as CSS's `unicode-range`. */
const PARTS: Part[] = FAMILIES.flatMap((family) => {
  const listed = resolve(`${family.package}/unicode.json`);
  const parts = JSON.parse(readFileSync(listed, 'utf8')) as Record<string, string>;
  return Object.entries(parts).map(([part, ranges]) => ({
    face: { family, part: part.replace(/[[\]]/g, '') },
    ranges: ranges.split(',').map(parseRange),
  }));
});

function parseRange(range: string): Range {
  const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const faces = new Map<number, Face | undefined>();

/** Where a character is drawn; undefined where no family of ours has it. */
export function findFace(codePoint: number): Face | undefined {
  if (!faces.has(codePoint)) {
    const holds = ([first, last]: Range) => codePoint >= first && codePoint <= last;
    faces.set(codePoint, PARTS.find(({ ranges }) => ranges.some(holds))?.face);
  }
  return faces.get(codePoint);
}

const fonts = new Map<string, Promise<fontkit.Font>>();

/** The font of a face, read once. */
export function openFace({ family, part }: Face, weight: Weight): Promise<fontkit.Font> {
  const file = path.join(
    path.dirname(resolve(`${family.package}/unicode.json`)),
    'files',
    family.file(part, weight),
  );
  const key = `${file}/${weight}`;
  const font = fonts.get(key) ?? readFont(file, family.isVariable ? weight : undefined);
  fonts.set(key, font);
  return font;
}

/** fontkit cannot vary a WOFF2 font as it is: it looks for tables in the packed file. */
async function readFont(file: string, variation: Weight | undefined): Promise<fontkit.Font> {
  const bytes = readFileSync(file);
  if (!variation) return fontkit.create(bytes) as fontkit.Font;
  const font = fontkit.create(Buffer.from(await decompress(bytes))) as fontkit.Font;
  return font.getVariation({ wght: variation });
}
