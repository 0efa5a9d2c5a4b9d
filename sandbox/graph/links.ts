import type { Ask } from '../wire/ask.ts';

/** Makes the addresses inside answers. */
export type Links = ReturnType<typeof createLinks>;

export function createLinks(url: string) {
  const base = `${url}/v1.0`;

  return {
    base,

    /** `…/$metadata#users(id,displayName)` */
    context(of: string, select?: readonly string[]): string {
      return `${base}/$metadata#${of}${select ? `(${select.join(',')})` : ''}`;
    },

    /** The next page: the same question and the token; nothing after the last. */
    nextPage({ path, query }: Ask, skipToken: string | undefined) {
      if (skipToken === undefined) return {};
      const kept = [...query].filter(([name]) => name.toLowerCase() !== '$skiptoken');
      const options = [...kept, ['$skiptoken', skipToken]]
        .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
      return { '@odata.nextLink': `${url}${path}?${options}` };
    },

    deltaPage(kind: '$skiptoken' | '$deltatoken', token: string): string {
      return `${base}/users/delta?${kind}=${token}`;
    },
  };
}
