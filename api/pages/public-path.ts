import type { PictureKind } from '../domain/template.ts';
import { parseSlug } from '../domain/slug.ts';
import type { BackgroundDesign } from '../sharing/pictures/background.ts';
import { MAX_QR_SIZE_PX } from '../sharing/qr.ts';

/** What a public address asks for. */
export type PublicPart =
  | 'page'
  | 'vcf'
  | 'photo'
  | 'signature.html'
  | PictureKind
  | LinkPart
  | ExchangePart
  | CodePart
  | PicturePart
  | WalletPart;

/** A link of the card that leads away: `go/` and what names it. */
export type LinkPart = `go/${string}`;

/** Where visitors leave their own details, and what thanks them. */
export type ExchangePart = 'exchange' | 'thanks';

/** The card's code: as a picture, for a printer, without a network, and filling a screen. */
export type CodePart =
  'qr.svg' | 'qr.png' | 'qr.pdf' | 'offline-qr.svg' | 'offline-qr.png' | 'code';

/** What a chat shows beside a link, and what stands behind somebody in a meeting. */
export type PicturePart = 'preview.jpg' | `background-${BackgroundDesign}.jpg`;

/** `wallet-logo.png` is the logo as Google cuts it out. */
export type WalletPart = 'apple.pkpass' | 'google-wallet' | 'wallet-logo.png';

/** `sizePx` is 0 for whatever has no size. */
export type PublicPath = { slug: string; part: PublicPart; sizePx: number };

const SHAPE =
  /^\/c\/([0-9a-z]{26})(\.vcf|\/(?:(?:offline-)?qr\.(?:svg|png)|qr\.pdf|code|exchange|thanks|go\/[0-9a-f]{10}|signature\.html|preview\.jpg|background-(?:paper|band|night|brand)\.jpg|photo|logo|cover|apple\.pkpass|google-wallet|wallet-logo\.png))?\/?(?:\?(.*))?$/i;

const DEFAULT_QR_SIZE_PX = 600;
const MIN_QR_SIZE_PX = 64;

/** A card's address, in any case; undefined for every other path. A query changes nothing but a code's size. */
export function parsePublicPath(url: string): PublicPath | undefined {
  const match = SHAPE.exec(url);
  const slug = match && parseSlug(match[1] ?? '');
  if (!slug) return undefined;
  const part = (match[2] ?? '').toLowerCase().replace(/^[./]/, '');
  if (part === '') return { slug, part: 'page', sizePx: 0 };
  return {
    slug,
    part: part as PublicPart,
    sizePx: part.endsWith('qr.png') ? toSize(match[3] ?? '') : 0,
  };
}

/** `size` in pixels, within what is sensible; anything else is the usual size. */
function toSize(query: string): number {
  const size = new URLSearchParams(query).get('size') ?? '';
  if (!/^\d+$/.test(size)) return DEFAULT_QR_SIZE_PX;
  return Math.min(MAX_QR_SIZE_PX, Math.max(MIN_QR_SIZE_PX, Number(size)));
}
