import bidiModule from 'bidi-js';
import { cleanLine } from '../domain/text.ts';
import { type Face, findFace, openFace, type Weight } from './typefaces.ts';

/** A line of text as outlines. Drawn from its left end on its base line, in pixels, y downwards. */
export type Lettering = { path: string; width: number };

export type LetteringStyle = { sizePx: number; weight: Weight };

type Run = { text: string; face: Face; level: number };

/** The package's types speak of its ES module; Node loads the other one, which is the function itself. */
const bidi = (bidiModule as unknown as typeof bidiModule.default)();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One line of text, in whatever script, as outlines: pictures then look the same on every machine, whatever
 * fonts it has. Order by the Unicode Bidirectional Algorithm (UAX #9), shapes by the fonts' own rules.
 * A character that no font of ours has is left out.
 */
export async function lettering(
  text: string,
  { sizePx, weight }: LetteringStyle,
): Promise<Lettering> {
  const line = cleanLine(text, 300) ?? '';
  let width = 0;
  const paths: string[] = [];
  for (const { text: piece, face, level } of inVisualOrder(toRuns(line))) {
    const font = await openFace(face, weight);
    const scale = sizePx / font.unitsPerEm;
    const direction = level % 2 === 1 ? 'rtl' : 'ltr';
    const { glyphs, positions } = font.layout(piece, undefined, undefined, undefined, direction);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? NOWHERE;
      const x = width + xOffset * scale;
      paths.push(glyph.path.transform(scale, 0, 0, -scale, x, -yOffset * scale).toSVG());
      width += xAdvance * scale;
    }
  }
  return { path: paths.join(''), width };
}

const NOWHERE = { xAdvance: 0, xOffset: 0, yOffset: 0 };

/** The line in the largest size up to `style` that fits; what is too long even at `leastPx` ends in an ellipsis. */
export async function fittedLettering(
  text: string,
  { maxWidthPx, leastPx, ...style }: LetteringStyle & { maxWidthPx: number; leastPx: number },
): Promise<Lettering & { sizePx: number }> {
  const natural = await lettering(text, style);
  if (natural.width <= maxWidthPx) return { ...natural, sizePx: style.sizePx };
  const sizePx = Math.max(leastPx, Math.floor((style.sizePx * maxWidthPx) / natural.width));
  const smaller = await lettering(text, { ...style, sizePx });
  if (smaller.width <= maxWidthPx) return { ...smaller, sizePx };
  return { ...(await shortened(text, maxWidthPx, { ...style, sizePx })), sizePx };
}

/** As much of the line as fits with an ellipsis behind it, found by halving. */
async function shortened(
  text: string,
  maxWidthPx: number,
  style: LetteringStyle,
): Promise<Lettering> {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const { width } = await lettering(withEllipsis(letters, middle), style);
    if (width <= maxWidthPx) fits = middle;
    else tooMany = middle;
  }
  return lettering(withEllipsis(letters, fits), style);
}

const withEllipsis = (letters: string[], count: number) =>
  `${letters.slice(0, count).join('').trimEnd()}…`;

/** Letters side by side with the same face and direction. A letter's marks go where the letter goes. */
function toRuns(line: string): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, 'auto');
  const runs: Run[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const level = levels[index] ?? 0;
    const letter = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment;
    const last = runs.at(-1);
    const face = faceOf(letter, last?.face);
    if (!face) continue;
    if (last?.face === face && last.level === level) last.text += letter;
    else runs.push({ text: letter, face, level });
  }
  return runs;
}

/** Spaces and marks are drawn by the font beside them, so that words are not cut at them. */
function faceOf(letter: string, before: Face | undefined): Face | undefined {
  if (before && /^\s+$/u.test(letter)) return before;
  return findFace(letter.codePointAt(0) ?? 0);
}

/** UAX #9, L2: from the highest level down, whatever is at least that high is turned around. */
function inVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to++;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to;
    }
  }
  return ordered;
}
