import { CAST } from './cast/cast.ts';
import { createDraw, hashText } from './draw.ts';
import { toAddressPart } from './latin.ts';
import type { Name, Region } from './regions/region.ts';
import { type RegionName, REGIONS, ROTA } from './regions/regions.ts';

/** Who stands at a position: where they work, how they are called, the address nobody else has. */
export type Identity = {
  region: Region;
  given: Name;
  surname: Name;
  feminine: boolean;
  /** The part before the @. */
  address: string;
};

type NameInUse = Name & { address: string };

/** The names of an office, and its pairs of given name and surname in an order of the seed's own. */
type Office = {
  region: Region;
  givenNames: readonly NameInUse[];
  surnames: readonly NameInUse[];
  pairs: readonly number[];
};

type Turn = { office: Office; turnsPerRound: number; turnsBefore: number };

const CAST_ADDRESSES = new Set(CAST.map((member) => member.local));

/**
 * Names everybody by the position alone: offices take turns by the rota, each walks through all its
 * pairs of names, and a pair that comes again gets a number in its address.
 */
export function createNameWalk(seed: number): (rank: number) => Identity {
  const turns = planTurns(seed);

  return (rank) => {
    const turn = rank % ROTA.length;
    const round = Math.floor(rank / ROTA.length);
    const { office, turnsPerRound, turnsBefore } = at(turns, turn);
    const walked = round * turnsPerRound + turnsBefore;
    const pair = at(office.pairs, walked % office.pairs.length);
    const index = pair % office.givenNames.length;
    const given = at(office.givenNames, index);
    const surname = at(office.surnames, Math.floor(pair / office.givenNames.length));
    const base = `${given.address}.${surname.address}`;
    const number = Math.floor(walked / office.pairs.length) + (CAST_ADDRESSES.has(base) ? 1 : 0);
    return {
      region: office.region,
      given,
      surname,
      feminine: index < office.region.feminine.length,
      address: number === 0 ? base : base + (number + 1),
    };
  };
}

function planTurns(seed: number): readonly Turn[] {
  const offices = new Map<RegionName, Office>();
  return ROTA.map((key, turn) => {
    const office = offices.get(key) ?? planOffice(key, seed);
    offices.set(key, office);
    return {
      office,
      turnsPerRound: ROTA.filter((name) => name === key).length,
      turnsBefore: ROTA.slice(0, turn).filter((name) => name === key).length,
    };
  });
}

function planOffice(key: RegionName, seed: number): Office {
  const region: Region = REGIONS[key];
  const german = key === 'germany';
  const inUse = (name: Name) => ({ ...name, address: toAddressPart(name.latin, german) });
  const givenNames = [...region.feminine, ...region.masculine].map(inUse);
  const surnames = region.surnames.map(inUse);
  const draw = createDraw(seed, hashText(key));
  const pairs = Array.from({ length: givenNames.length * surnames.length }, (_, pair) => ({
    pair,
    order: draw.fraction(),
  }));
  pairs.sort((one, other) => one.order - other.order);
  return { region, givenNames, surnames, pairs: pairs.map(({ pair }) => pair) };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}
