import { createHash } from 'node:crypto';
import type { ListQuery, Order } from '../odata/list-query.ts';
import type { Row } from '../odata/schema.ts';
import { GraphError } from './graph-error.ts';
import type { SealedTokens } from './sealed-tokens.ts';

/** Rows that can be listed, by position, in the order in which they come unless asked otherwise. */
export type ListSource = {
  /** The same for the same rows; changes when they may have changed. */
  key: string;
  positions(): readonly number[];
  /** `undefined` for a row that is gone since the list began. */
  rowAt(position: number): Row | undefined;
};

export type ListPage = { rows: Row[]; count: number; skipToken: string | undefined };

/** Cuts lists into pages. */
export type Lists = ReturnType<typeof createLists>;

type PageToken = { key: string; offset: number; issuedAtMs: number };

const DEFAULT_PAGE = 100;

/** Graph's page tokens "can expire within minutes": code Directory_ExpiredPageToken. */
const TOKEN_LIFE_MS = 10 * 60_000;
const REMEMBERED_RESULTS = 64;

export function createLists({ tokens, now }: { tokens: SealedTokens; now: () => Date }) {
  const results = new Map<string, readonly number[]>();

  /** The rows that match, in order; the first page finds them, the others use them again. */
  function matching(source: ListSource, query: ListQuery, key: string): readonly number[] {
    const known = results.get(key);
    if (known) return known;
    const found = order(source, query.order, keep(source, query));
    const [oldest] = results.keys();
    if (results.size >= REMEMBERED_RESULTS && oldest !== undefined) results.delete(oldest);
    results.set(key, found);
    return found;
  }

  function openToken(skipToken: string): { offset: number; positions: readonly number[] } {
    const token = tokens.open(skipToken) as Partial<PageToken> | undefined;
    const positions = results.get(token?.key ?? '');
    const ageMs = now().getTime() - (token?.issuedAtMs ?? 0);
    if (token?.offset === undefined || !positions || ageMs > TOKEN_LIFE_MS) throw expiredPage();
    return { offset: token.offset, positions };
  }

  return {
    page(source: ListSource, query: ListQuery): ListPage {
      const key = digest(`${source.key} ${query.key}`);
      const { offset, positions } =
        query.skipToken === undefined
          ? { offset: 0, positions: matching(source, query, key) }
          : openToken(query.skipToken);
      const end = offset + (query.top ?? DEFAULT_PAGE);
      const rows = positions
        .slice(offset, end)
        .map((position) => source.rowAt(position))
        .filter((row) => row !== undefined);
      const token: PageToken = { key, offset: end, issuedAtMs: now().getTime() };
      return {
        rows,
        count: positions.length,
        skipToken: end < positions.length ? tokens.seal(token) : undefined,
      };
    },
  };
}

function keep({ positions, rowAt }: ListSource, { test }: ListQuery): readonly number[] {
  if (!test) return positions();
  return positions().filter((position) => {
    const row = rowAt(position);
    return row !== undefined && test(row);
  });
}

/** Keys go into page tokens: a long filter must not make a long link. */
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url');

const collator = new Intl.Collator('en');

function order(
  { rowAt }: ListSource,
  by: Order | undefined,
  positions: readonly number[],
): readonly number[] {
  if (!by) return positions;
  const keyed = positions.map((position) => {
    const value = rowAt(position)?.[by.property];
    return { position, key: typeof value === 'string' ? value : '' };
  });
  keyed.sort((one, other) => collator.compare(one.key, other.key) || one.position - other.position);
  if (by.descending) keyed.reverse();
  return keyed.map(({ position }) => position);
}

const expiredPage = (): GraphError =>
  new GraphError(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can not be included in your request.',
  );
