import type { Directory } from '../directory/directory.ts';
import type { Change } from '../directory/journal.ts';
import type { Row } from '../odata/schema.ts';
import type { DeltaRounds, Round } from './delta-rounds.ts';
import { type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import type { Links } from './links.ts';
import { PERMISSIONS } from './permissions.ts';
import { changedRow, fullRow } from './user-delta-rows.ts';
import { DEFAULT_USER_PROPERTIES } from './user-schema.ts';

type Ports = {
  links: Links;
  rounds: DeltaRounds;
  /** Rows of a page. */
  pageSize: number;
};

/** Graph has `delta` by its short and its full name, with brackets and without. */
const SPELLINGS = ['delta', 'delta()', 'microsoft.graph.delta', 'microsoft.graph.delta()'];

/** `/users/delta`: everybody once, then only what changed. */
export function userDeltaRoutes({ links, rounds, pageSize }: Ports): GraphRoute[] {
  function delta({ ask, caller }: GraphCall) {
    const { directory, tenantId } = caller.tenant;
    const round = rounds.start(ask, tenantId, directory);
    const minimal = /\breturn=minimal\b/i.test(ask.headers.prefer ?? '');
    const page =
      round.until === null
        ? readPeople(directory, round)
        : readChanges(directory, round, { until: round.until, minimal });
    const answer = odataAnswer({
      '@odata.context': links.context('users', round.select ?? undefined),
      ...page.link,
      value: page.rows,
    });
    if (minimal) answer.headers['preference-applied'] = 'return=minimal';
    return answer;
  }

  function readPeople(directory: Directory, round: Round) {
    const { store } = directory;
    const wanted = round.ids?.map((id) => store.positionOf(id));
    const total = wanted?.length ?? store.total();
    const select = selectOf(round);
    const rows: Row[] = [];
    let at = round.at;
    for (; at < total && rows.length < pageSize; at++) {
      const position = wanted ? wanted[at] : at;
      if (position === undefined || store.stateAt(position) !== 'present') continue;
      rows.push(fullRow(directory, position, select));
    }
    // Changes made while everybody is read are told again in the next round.
    return { rows, link: at < total ? rounds.next(round, at) : rounds.last(round, round.since) };
  }

  function readChanges(
    directory: Directory,
    round: Round,
    { until, minimal }: { until: number; minimal: boolean },
  ) {
    const select = selectOf(round);
    const changed = changesByPosition(directory, round, until);
    const at = round.at + pageSize;
    return {
      rows: changed
        .slice(round.at, at)
        .map((changes) => changedRow(directory, changes, { select, minimal })),
      link: at < changed.length ? rounds.next(round, at) : rounds.last(round, until),
    };
  }

  return SPELLINGS.map((spelling) => ({
    method: 'GET',
    path: `/users/${spelling}`,
    operation: 'users.delta',
    permissions: PERMISSIONS.fullUsers,
    handle: delta,
  }));
}

const selectOf = ({ select }: Round): readonly string[] => select ?? DEFAULT_USER_PROPERTIES;

/** The round's changes, those of one person together; whoever changed last comes last. */
function changesByPosition(directory: Directory, round: Round, until: number): Change[][] {
  const select = selectOf(round);
  const positions = round.ids && new Set(round.ids.map((id) => directory.store.positionOf(id)));
  const found = new Map<number, Change[]>();
  for (const change of directory.journal.since(round.since)) {
    if (change.sequence > until || !concerns(change, select)) continue;
    if (positions && !positions.has(change.position)) continue;
    const earlier = found.get(change.position) ?? [];
    found.delete(change.position);
    found.set(change.position, [...earlier, change]);
  }
  return [...found.values()];
}

const concerns = ({ properties }: Change, select: readonly string[]): boolean =>
  properties === 'all' || properties.some((property) => select.includes(property));
