/** A request as the double sees it, whether it came over a socket or inside a batch. */
export type Ask = {
  method: string;
  /** As sent, without the query: `/v1.0/users/delta`. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
  /** Whether it is one item of a $batch. */
  batched: boolean;
};

/** Reads the address of a request; it may be relative, as in a batch. */
export function parseAddress(address: string): Pick<Ask, 'path' | 'query'> {
  const { pathname, searchParams } = new URL(address, 'https://graph.invalid');
  return { path: pathname, query: searchParams };
}

/** A query option by name in any case: Graph takes `$deltaToken` for `$deltatoken`. */
export function queryOption({ query }: Ask, name: string): string | undefined {
  for (const [key, value] of query) if (key.toLowerCase() === name) return value;
  return undefined;
}
