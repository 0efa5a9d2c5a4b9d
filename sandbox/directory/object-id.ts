import { scramble, unscramble } from '../population/draw.ts';

/** Gives every position in a directory an object id, and finds the position of an id again. */
export type ObjectIds = {
  at(position: number): string;
  /** `undefined` for an id that is no position's: most ids in the world. */
  positionOf(id: string): number | undefined;
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isGuid = (text: string): boolean => GUID.test(text);

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * Ids that need no table, so that 500,000 people cost no memory: the first eight digits are the
 * position, scrambled; the rest follows from them. They have the shape of random GUIDs (version 4).
 */
export function createObjectIds(seed: number): ObjectIds {
  const salt = scramble(seed ^ 0x5bd1e995);

  function at(position: number): string {
    const first = scramble(position ^ salt);
    const second = scramble(first + salt);
    const third = scramble(second ^ 0x27d4eb2f);
    const fourth = scramble(third + first);
    return [
      hex(first, 8),
      hex(second >>> 16, 4),
      `4${hex(second & 0xfff, 3)}`,
      `${hex(8 | (third >>> 30), 1)}${hex((third >>> 16) & 0xfff, 3)}`,
      hex(third & 0xffff, 4) + hex(fourth, 8),
    ].join('-');
  }

  return {
    at,
    positionOf(id) {
      if (!isGuid(id)) return undefined;
      const position = unscramble(Number.parseInt(id.slice(0, 8), 16)) ^ salt;
      return position >= 0 && at(position) === id.toLowerCase() ? position : undefined;
    },
  };
}
