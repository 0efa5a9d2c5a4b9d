/** Relative luminance and contrast as WCAG 2.2 defines them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** A colour as `#rrggbb`. */
export type Colour = string;

/** Contrast of text on its ground (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

type Rgb = [red: number, green: number, blue: number];

/** The channels of `#rrggbb`, 0 to 255 each; anything else is refused. */
export function parseColour(colour: Colour): Rgb {
  if (!isColour(colour)) throw new RangeError('A colour is written as #rrggbb.');
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function isColour(text: string): text is Colour {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** Contrast ratio of two colours, from 1 (the same) to 21 (black and white). */
export function contrastRatio(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The text colour for a ground: white where it can be read, since type on a strong colour is white in print, else black. */
export function textColourOn(ground: Colour): Colour {
  return contrastRatio('#ffffff', ground) >= TEXT_CONTRAST ? '#ffffff' : '#000000';
}

/**
 * The colour nearest to `colour` of the same hue that has `ratio` to the ground: darker on a light one. On a
 * dark one it grows as strong as it can before it grows pale, so that a burgundy becomes a red and no mauve.
 */
export function withContrast(colour: Colour, ground: Colour, ratio: number): Colour {
  const way =
    luminance(ground) > 0.18 ? [colour, '#000000'] : [colour, strongest(colour), '#ffffff'];
  const steps = way.slice(1).flatMap((to, leg) => between(way[leg] ?? colour, to));
  return steps.find((step) => contrastRatio(step, ground) >= ratio) ?? way.at(-1) ?? colour;
}

/** The colour with its largest channel full: the same hue, as light as it gets without white. */
function strongest(colour: Colour): Colour {
  const channels = parseColour(colour);
  const peak = Math.max(...channels);
  return peak === 0 ? colour : toHex(channels.map((channel) => (channel * 255) / peak));
}

const STEPS = 32;

function between(from: Colour, to: Colour): Colour[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => mix(from, to, step / STEPS));
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const target = parseColour(to);
  return toHex(
    parseColour(from).map((channel, index) => channel + ((target[index] ?? 0) - channel) * share),
  );
}

function toHex(channels: number[]): Colour {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = parseColour(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
