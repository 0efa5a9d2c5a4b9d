import type { PhotoKind, Presentation } from './cast/cast-member.ts';
import type { Region } from './regions/region.ts';

/** How somebody's portrait is drawn. Equal looks give equal bytes. */
export type Look = {
  seed: number;
  presents: Presentation;
  /** First and last index of the skin palette to choose from. */
  tones: readonly [number, number];
  /** Whether some of the region's women are drawn with a headscarf. */
  headscarves: boolean;
  size: Exclude<PhotoKind, 'none'>;
};

/** How people of a region are drawn. */
export const portraitsOf = ({ tones, headscarves = false }: Region) => ({ tones, headscarves });
