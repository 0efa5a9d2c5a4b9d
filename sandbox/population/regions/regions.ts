import { AFRICA_AND_MIDDLE_EAST } from './africa-and-middle-east.ts';
import { AMERICAS } from './americas.ts';
import { ASIA } from './asia.ts';
import { CENTRAL_EUROPE } from './central-europe.ts';
import type { Region } from './region.ts';
import { WEST_AND_NORTH_EUROPE } from './west-and-north-europe.ts';

/** Every office of the practice company, by name. */
export const REGIONS = {
  ...CENTRAL_EUROPE,
  ...WEST_AND_NORTH_EUROPE,
  ...AMERICAS,
  ...ASIA,
  ...AFRICA_AND_MIDDLE_EAST,
} satisfies Record<string, Region>;

export type RegionName = keyof typeof REGIONS;

/** How the offices take turns: the more often one is named, the more people work there. */
export const ROTA: readonly RegionName[] = [
  'germany',
  'unitedStates',
  'britain',
  'france',
  'japan',
  'germany',
  'sweden',
  'brazil',
  'unitedStates',
  'poland',
  'germany',
  'india',
  'britain',
  'emirates',
  'china',
  'germany',
  'spain',
  'unitedStates',
  'israel',
  'france',
  'korea',
  'germany',
  'nigeria',
  'italy',
  'britain',
  'turkey',
  'unitedStates',
];
