import type { PersonChange } from '../../directory/person.ts';
import type { RegionName } from '../regions/regions.ts';

/** How a portrait is drawn: long hair and no beard, short hair, or either. */
export type Presentation = 'feminine' | 'masculine' | 'either';

/** Which photo somebody has: a drawn one of the usual, a huge or a tiny size, or none. */
export type PhotoKind = 'usual' | 'large' | 'tiny' | 'none';

/** Somebody written by hand, because real directories hold such people and code forgets them. */
export type CastMember = {
  /** The part of the address before the @. */
  local: string;
  region: RegionName;
  presents: Presentation;
  photo: PhotoKind;
  /** What differs from an ordinary employee of that office; null for what was set and cleared. */
  person: PersonChange & { displayName: string };
  /** Left out entirely, as if never filled in. */
  without?: readonly (keyof PersonChange)[];
  /** A guest's own address; the sign-in name becomes the #EXT# form of it. */
  invitedAs?: string;
};
