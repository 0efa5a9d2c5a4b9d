import type { Draw } from './draw.ts';

const EXTENSIONS = [' x##', ' ext. ##', ' ext ###', ', Durchwahl ##', ';ext=###'];

/** Fills a spelling such as `+49 40 66969-###` with digits. */
export function spellPhone(spellings: readonly string[], draw: Draw): string {
  return draw.pick(spellings).replaceAll('#', () => String(draw.below(10)));
}

/** Now and then somebody's number goes on with an extension, each written another way. */
export function maybeExtend(phone: string, draw: Draw): string {
  return draw.chance(0.04) ? phone + spellPhone(EXTENSIONS, draw) : phone;
}
