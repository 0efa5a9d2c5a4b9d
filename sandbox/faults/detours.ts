import { type Ask, parseAddress, queryOption } from '../wire/ask.ts';

/** Addresses that lead to others of the double: a link can be new each time and mean the same. */
export type Detours = ReturnType<typeof createDetours>;

export function createDetours(newId: () => string) {
  const targets = new Map<string, string>();

  return {
    to(address: string): string {
      const token = `detour-${newId()}`;
      targets.set(token, address);
      const { origin, pathname } = new URL(address);
      return `${origin}${pathname}?$skiptoken=${token}`;
    },

    /** The request as it would be at the end of the detour; any other as it is. */
    follow(ask: Ask): Ask {
      const target = targets.get(queryOption(ask, '$skiptoken') ?? '');
      return target === undefined ? ask : { ...ask, ...parseAddress(target) };
    },
  };
}
