/** Skin from light to dark: the face, its shadow, and the lips. */
export type Skin = { face: string; shade: string; lips: string };

export const SKINS: readonly Skin[] = [
  { face: '#fbdcc6', shade: '#eebf9f', lips: '#c8685f' },
  { face: '#f6cfae', shade: '#e4ae88', lips: '#bd5f55' },
  { face: '#eec09a', shade: '#d89f75', lips: '#b25a4e' },
  { face: '#dfa77c', shade: '#c5875b', lips: '#a34f45' },
  { face: '#c98b5e', shade: '#ab6d43', lips: '#8f4239' },
  { face: '#a96d45', shade: '#8b5432', lips: '#7a352f' },
  { face: '#855234', shade: '#6a3e26', lips: '#632b28' },
  { face: '#643c28', shade: '#4d2c1c', lips: '#4f2224' },
];

/** Hair that grows on lighter and on darker heads; the last of each list is grey. */
export const LIGHT_HAIR = [
  '#2b2320',
  '#4a3226',
  '#6b4630',
  '#8a5a36',
  '#b98849',
  '#d9b26c',
  '#a4502c',
  '#bdb8b0',
];
export const DARK_HAIR = [
  '#1c1718',
  '#1f1a1a',
  '#241c1b',
  '#2e221e',
  '#33261f',
  '#3f2d24',
  '#4a3226',
  '#8f8a85',
];

/** Two tones of a calm background: the wall and the light on it. */
export const BACKGROUNDS: readonly (readonly [string, string])[] = [
  ['#cfe3ea', '#e6f1f4'],
  ['#f1dcc9', '#f9ece0'],
  ['#d8e6d2', '#ebf3e7'],
  ['#e4d9ec', '#f2ecf6'],
  ['#f4d9d6', '#fbebe9'],
  ['#dcdfe8', '#eef0f5'],
  ['#f2e5bd', '#f9f2dc'],
  ['#c9dfd9', '#e2efeb'],
  ['#b9c9dc', '#d8e2ee'],
  ['#e7ded2', '#f3eee7'],
];

export const CLOTHES = [
  '#2f4858',
  '#33658a',
  '#5b7b7a',
  '#8c4f4a',
  '#b5654a',
  '#3d3a4b',
  '#6a5d7b',
  '#2d6a4f',
  '#c08a3e',
  '#e3ded6',
  '#1f2933',
  '#a23b52',
];

export const SHIRTS = ['#ffffff', '#e8eef5', '#f4ead9', '#d9e4dd', '#20242b', '#c7d3e6'];

export const SCARVES = ['#6d7f91', '#a35c6a', '#3f6f6a', '#8a7760', '#444b6e', '#c59b7d'];

/** The same colour, darker (below 1) or lighter (above 1). */
export function tint(hex: string, factor: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  const mixed = channels.map((channel) =>
    Math.round(factor <= 1 ? channel * factor : channel + (255 - channel) * (factor - 1)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
