import type { CardDesign } from '../domain/public-card.ts';
import {
  type Colour,
  contrastRatio,
  TEXT_CONTRAST,
  textColourOn,
  withContrast,
} from '../lib/colour.ts';
import { FONT_FACES } from '../lib/design-choices.ts';

/** The ground the card is drawn on, by light and by night. The style sheet names them `--paper`. */
const PAPER = { light: '#ffffff', dark: '#1b1b1d' } as const;

/** What a shape needs to be seen against its ground (WCAG 2.2, 1.4.11). */
const SHAPE_CONTRAST = 3;

/**
 * The organization's colour as style sheet variables. As a surface it stays what the company chose, with an
 * edge where the paper would swallow it; as text it is darkened or lightened until it can be read. By night a
 * dark colour is lightened as a surface too: navy on black is no button.
 */
export function themeCss({ accent, font }: Pick<CardDesign, 'accent' | 'font'>): string {
  const nightAccent = withContrast(accent, PAPER.dark, SHAPE_CONTRAST);
  const night = variables(nightAccent, PAPER.dark);
  const family = FONT_FACES[font];
  const face = family && `;--sans:${family};--serif:${family}`;
  return `:root{${variables(accent, PAPER.light)}${face}}@media screen and (prefers-color-scheme:dark){:root{${night}}}`;
}

function variables(accent: Colour, paper: Colour): string {
  const text = withContrast(accent, paper, TEXT_CONTRAST);
  const edge = contrastRatio(accent, paper) >= SHAPE_CONTRAST ? accent : text;
  const names = { paper, accent, 'on-accent': textColourOn(accent), 'accent-text': text, edge };
  return Object.entries(names)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
