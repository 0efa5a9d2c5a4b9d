import { createDraw, type Draw } from '../population/draw.ts';
import type { Look } from '../population/portrait-look.ts';
import { CLOTHING } from './clothing.ts';
import { BEARDS, drawFeatures, GLASSES } from './features.ts';
import { FEMININE_HAIR, type HairStyle, headscarf, MASCULINE_HAIR } from './hair.ts';
import {
  BACKGROUNDS,
  CLOTHES,
  DARK_HAIR,
  LIGHT_HAIR,
  SCARVES,
  SHIRTS,
  type Skin,
  SKINS,
  tint,
} from './palette.ts';

/** Draws somebody's portrait as an SVG document: an illustration, never a real person. */
export function drawPortrait(look: Look): string {
  const draw = createDraw(look.seed, 1);
  const feminine = look.presents === 'feminine' || (look.presents === 'either' && draw.chance(0.5));
  const skin = skinFor(look, draw);
  const [wall, light] = draw.pick(BACKGROUNDS);
  const hairColor = draw.pick(fairHaired(look, skin) ? LIGHT_HAIR : DARK_HAIR);
  const hair = styleFor(look, feminine, draw);
  const cloth = draw.pick(CLOTHES);
  const wear = draw.pick(Object.values(CLOTHING));
  const beard = feminine ? BEARDS.none : BEARDS[draw.pick(BEARD_ODDS)];
  const glasses = GLASSES[draw.pick(GLASSES_ODDS)] ?? '';
  const jaw = feminine ? 0 : 5;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">
    <defs><radialGradient id="wall" cx=".42" cy=".3" r=".85"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${wall}"/></radialGradient></defs>
    <rect width="400" height="400" fill="url(#wall)"/>
    <g transform="translate(200 230) scale(1.3) translate(-200 -200)">
    ${hair.back(hairColor)}
    <path d="M172 226L172 288C172 318 228 318 228 288L228 226Z" fill="${skin.face}"/>
    <path d="M172 244C184 268 216 268 228 244L228 264C216 282 184 282 172 264Z" fill="${skin.shade}"/>
    ${wear({ cloth, shirt: draw.pick(SHIRTS), skin: skin.face })}
    <ellipse cx="140" cy="186" rx="11" ry="17" fill="${skin.shade}"/><ellipse cx="260" cy="186" rx="11" ry="17" fill="${skin.shade}"/>
    <path d="M140 158C138 96 262 96 260 158C261 ${212 + jaw} ${236 + jaw} 256 200 256C${164 - jaw} 256 139 ${212 + jaw} 140 158Z" fill="${skin.face}"/>
    ${beard?.(tint(hairColor, 0.95)) ?? ''}
    ${drawFeatures(skin, tint(hairColor, 0.8), { joy: draw.fraction(), lashes: feminine })}
    ${hair.front(hairColor)}
    ${glasses}
    </g></svg>`;
}

const BEARD_ODDS = ['none', 'none', 'none', 'none', 'stubble', 'stubble', 'full', 'moustache'];
const GLASSES_ODDS = ['none', 'none', 'none', 'none', 'none', 'round', 'square'];
/** How often a portrait wears a headscarf where the region's portraits may. */
const HEADSCARF_CHANCE = 0.3;

function skinFor(look: Look, draw: Draw): Skin {
  const [first, last] = look.tones;
  return draw.pick(SKINS.slice(first, last + 1));
}

/** Blond and red hair goes with light skin, where the region's palette begins with the lightest. */
function fairHaired({ tones }: Look, skin: Skin): boolean {
  return tones[0] === 0 && SKINS.indexOf(skin) <= 1;
}

function styleFor(look: Look, feminine: boolean, draw: Draw): HairStyle {
  if (feminine && look.headscarves && draw.chance(HEADSCARF_CHANCE)) {
    return headscarf(draw.pick(SCARVES));
  }
  return draw.pick(Object.values(feminine ? FEMININE_HAIR : MASCULINE_HAIR));
}
