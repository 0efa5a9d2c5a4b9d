import { type Skin, tint } from './palette.ts';

/** Eyes, brows, nose and mouth. `joy` from 0 to 1 opens the smile. */
export function drawFeatures(
  skin: Skin,
  brow: string,
  { joy, lashes }: { joy: number; lashes: boolean },
) {
  const line = `fill="none" stroke-linecap="round"`;
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="182" rx="11" ry="7.6" fill="#fffdfa"/><circle cx="${x}" cy="182" r="6.4" fill="#3a2a22"/><circle cx="${x + 2}" cy="179.6" r="2" fill="#fff"/><path d="M${x - 12} 180C${x - 6} 172 ${x + 6} 172 ${x + 12} 180" ${line} stroke="#2b211d" stroke-width="${lashes ? 4 : 2.6}"/>`;
  const mouth =
    joy > 0.45
      ? `<path d="M178 220C186 224 214 224 222 220C218 238 210 243 200 243C190 243 182 238 178 220Z" fill="#fffaf5" stroke="${skin.lips}" stroke-width="4" stroke-linejoin="round"/>`
      : `<path d="M180 222C190 231 210 231 220 222" ${line} stroke="${skin.lips}" stroke-width="5"/>`;
  return `
    <g>${eye(175)}${eye(225)}</g>
    <path d="M160 163C167 156 180 155 189 160M240 163C233 156 220 155 211 160" ${line} stroke="${brow}" stroke-width="5"/>
    <path d="M198 186C194 198 192 205 200 207C204 208 207 206 208 204" ${line} stroke="${tint(skin.shade, 0.92)}" stroke-width="4"/>
    <ellipse cx="164" cy="207" rx="12" ry="8" fill="${skin.lips}" opacity=".16"/>
    <ellipse cx="236" cy="207" rx="12" ry="8" fill="${skin.lips}" opacity=".16"/>
    ${mouth}`;
}

/** Beards, from a shadow to a full one. */
export const BEARDS: Record<string, (color: string) => string> = {
  none: () => '',
  stubble: (c) =>
    `<path d="M141 190C142 232 166 256 200 256C234 256 258 232 259 190C254 208 246 214 232 212C216 206 184 206 168 212C154 214 146 208 141 190Z" fill="${c}" opacity=".28"/>`,
  full: (c) =>
    `<path d="M138 178C138 240 164 270 200 270C236 270 262 240 262 178C258 204 248 214 232 212C216 206 184 206 168 212C152 214 142 204 138 178Z" fill="${c}"/>`,
  moustache: (c) =>
    `<path d="M172 220C180 208 194 208 200 212C206 208 220 208 228 220C218 224 208 220 200 218C192 220 182 224 172 220Z" fill="${c}"/>`,
};

/** Glasses with thin or heavy frames. */
export const GLASSES: Record<string, string> = {
  none: '',
  round: `<g fill="#ffffff" fill-opacity=".1" stroke="#4a3a2c" stroke-width="4"><circle cx="174" cy="183" r="21"/><circle cx="226" cy="183" r="21"/><path d="M195 180C198 176 202 176 205 180M153 178L141 172M247 178L259 172" fill="none"/></g>`,
  square: `<g fill="#ffffff" fill-opacity=".1" stroke="#22252b" stroke-width="5"><rect x="152" y="167" width="42" height="32" rx="9"/><rect x="206" y="167" width="42" height="32" rx="9"/><path d="M194 178L206 178M152 176L140 171M248 176L260 171" fill="none"/></g>`,
};
