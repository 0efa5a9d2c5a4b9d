import type { Directory } from '../directory/directory.ts';
import { isGuid } from '../directory/object-id.ts';
import { type Filter, parseFilter } from '../odata/filter-syntax.ts';
import { parseSelect } from '../odata/list-query.ts';
import { QueryError } from '../odata/schema.ts';
import { type Ask, queryOption } from '../wire/ask.ts';
import { GraphError } from './graph-error.ts';
import type { Links } from './links.ts';
import type { SealedTokens } from './sealed-tokens.ts';
import { USER_DELTA_SCHEMA } from './user-delta-rows.ts';
import { refuseElsewhere } from './user-view.ts';

/** What a token of a delta round remembers: the question, and how far the reading got. */
export type Round = {
  tenantId: string;
  select: string[] | null;
  ids: string[] | null;
  /** Changes up to this number are known to the reader before the round. */
  since: number;
  /** Reading everybody: the next position. Reading changes: how many were told already. */
  at: number;
  /** Reading changes: the last one that belongs to the round; null while everybody is read. */
  until: number | null;
  kind: 'skip' | 'delta';
  issuedAtMs: number;
};

/** Starts delta rounds, and goes on with them by the tokens in their links. */
export type DeltaRounds = ReturnType<typeof createDeltaRounds>;

type Ports = { links: Links; tokens: SealedTokens; now: () => Date };

/** "For directory objects, the limit is seven days" (learn.microsoft.com/graph/delta-query-overview). */
const TOKEN_LIFE_MS = 7 * 86_400_000;
const MOST_IDS = 50;
const OPTIONS = new Set(['$select', '$filter', '$skiptoken', '$deltatoken']);

export function createDeltaRounds({ links, tokens, now }: Ports) {
  function open(token: string, kind: Round['kind'], tenantId: string): Round {
    const round = tokens.open(token) as Round | undefined;
    if (round?.kind !== kind || round.tenantId !== tenantId) {
      throw startAgain(links, 'resyncRequired', null);
    }
    const ageMs = now().getTime() - round.issuedAtMs;
    if (ageMs > TOKEN_LIFE_MS) throw startAgain(links, 'syncStateNotFound', round.select);
    return round;
  }

  return {
    start(ask: Ask, tenantId: string, directory: Directory): Round {
      refuseOtherOptions(ask);
      const skip = queryOption(ask, '$skiptoken');
      const token = skip ?? queryOption(ask, '$deltatoken') ?? '';
      const newest = directory.journal.sequence();
      if (token !== '' && token !== 'latest') {
        const round = open(token, skip === undefined ? 'delta' : 'skip', tenantId);
        return round.kind === 'skip' ? round : { ...round, at: 0, until: newest };
      }
      const select = parseSelect(queryOption(ask, '$select'), USER_DELTA_SCHEMA);
      refuseElsewhere(select);
      return {
        tenantId,
        select: select ? [...new Set([...select, 'id'])] : null,
        ids: parseIds(queryOption(ask, '$filter')),
        since: newest,
        at: 0,
        until: token === 'latest' ? newest : null,
        kind: 'delta',
        issuedAtMs: now().getTime(),
      };
    },

    /** The round goes on with another page. */
    next: (round: Round, at: number) => ({
      '@odata.nextLink': links.deltaPage(
        '$skiptoken',
        tokens.seal({ ...round, kind: 'skip', at, issuedAtMs: now().getTime() } satisfies Round),
      ),
    }),

    /** The round is over; what happens after `since` belongs to the one after it. */
    last: (round: Round, since: number) => ({
      '@odata.deltaLink': links.deltaPage(
        '$deltatoken',
        tokens.seal({
          ...round,
          kind: 'delta',
          since,
          at: 0,
          until: null,
          issuedAtMs: now().getTime(),
        } satisfies Round),
      ),
    }),
  };
}

/** 410 with the address of a new first round, as for a reset of the tenant. */
function startAgain(links: Links, code: string, select: string[] | null): GraphError {
  const options = select ? `$select=${select.join(',')}&$deltatoken=` : '$deltatoken=';
  return new GraphError(
    410,
    code,
    'The sync state generation is not found or has expired. Please restart with a full synchronization.',
    { location: `${links.base}/users/delta?${options}` },
  );
}

function refuseOtherOptions(ask: Ask): void {
  const names = [...ask.query.keys()].map((name) => name.toLowerCase());
  const other = names.find((name) => name.startsWith('$') && !OPTIONS.has(name));
  const mixed = names.includes('$select') && names.includes('$skiptoken');
  if (other !== undefined || mixed) {
    throw new QueryError(
      'Request_UnsupportedQuery',
      `The query option '${other ?? '$select with $skiptoken'}' is not supported by delta queries on users.`,
    );
  }
}

/** The only filter that delta knows: `id eq '…' or id eq '…'`, at most 50. */
function parseIds(filter: string | undefined): string[] | null {
  if (filter === undefined) return null;
  const tree = parseFilter(filter);
  const parts = tree.kind === 'or' ? tree.parts : [tree];
  const ids = parts.map(idOf);
  if (ids.length <= MOST_IDS && ids.every((id) => id !== undefined)) return ids;
  throw new QueryError(
    'Request_UnsupportedQuery',
    `Delta queries filter by id alone, and by ${MOST_IDS} of them at most.`,
  );
}

function idOf(part: Filter): string | undefined {
  if (part.kind !== 'compare' || part.operator !== 'eq' || part.path.toLowerCase() !== 'id') {
    return undefined;
  }
  const [value] = part.values;
  return typeof value === 'string' && isGuid(value) ? value : undefined;
}
