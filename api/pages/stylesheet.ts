import { readFileSync } from 'node:fs';
import type { Layout } from '../domain/public-card.ts';
import { LAYOUTS } from '../lib/design-choices.ts';

/** One of the style sheets beside this file, read once at start, without comments and indentation. */
function readCss(name: string): string {
  return readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** What every public page begins with: the paper, the type scale, the button. */
export const BASE_CSS = readCss('base');

/** Who it is, how they are reached, what to do: the same on every layout. */
const CARD_SHEETS = ['card', 'details', 'actions'];

/** What every card has, where its layout puts it, and what is left of both on paper. */
export const CARD_CSS = Object.fromEntries(
  LAYOUTS.map((layout) => [layout, [...CARD_SHEETS, layout, 'print'].map(readCss).join('\n')]),
) as Record<Layout, string>;

/** A page that says one thing. */
export const MESSAGE_CSS = readCss('message');

/** A page to read. */
export const LEGAL_CSS = readCss('legal');

/** A code that fills the screen. */
export const CODE_CSS = readCss('code');

/** The visitor's own details. */
export const EXCHANGE_CSS = readCss('exchange');
