import { type Ask, queryOption } from '../wire/ask.ts';
import { compileFilter, type Predicate } from './filter.ts';
import { compileSearch } from './search.ts';
import { propertyName, QueryError, type Row, type Schema } from './schema.ts';

export type Order = { property: string; descending: boolean };

/** What a list is asked for, checked. */
export type ListQuery = {
  /** Undefined: the properties that are shown without $select. */
  select: string[] | undefined;
  test: Predicate | undefined;
  order: Order | undefined;
  top: number | undefined;
  /** Whether the number of all rows belongs in the answer. */
  counted: boolean;
  expand: Expand | undefined;
  skipToken: string | undefined;
  /** The same for the same rows in the same order: what a cached result goes by. */
  key: string;
};

/** `$expand=manager($select=id,displayName)`. */
type Expand = { property: string; select: string[] | undefined };

export type ListRules = {
  schema: Schema;
  /** What $expand may name. */
  expandable?: readonly string[];
  /** Told of every property that a filter, a search or an order goes by. */
  onProperty?: (name: string) => void;
};

const LARGEST_PAGE = 999;
const KNOWN = new Set([
  '$select',
  '$filter',
  '$search',
  '$orderby',
  '$top',
  '$count',
  '$expand',
  '$skiptoken',
]);

/** Reads a list's query options, refusing what Graph refuses. */
export function parseListQuery(ask: Ask, rules: ListRules): ListQuery {
  refuseUnknownOptions(ask);
  const option = (name: string) => queryOption(ask, name);
  const eventual = isEventual(ask);
  const counted = eventual && option('$count')?.toLowerCase() === 'true';
  const filter = option('$filter');
  const search = option('$search');
  const orderBy = option('$orderby');
  if (search !== undefined && !eventual) throw searchNeedsHeader();
  const context = { schema: rules.schema, advanced: counted, ...toldOf(rules) };
  const tests = [
    filter === undefined ? undefined : compileFilter(filter, context),
    search === undefined ? undefined : compileSearch(search, rules.schema),
  ].filter((test) => test !== undefined);
  return {
    select: parseSelect(option('$select'), rules.schema),
    test: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
    order: parseOrder(orderBy, { rules, filtered: filter !== undefined, advanced: counted }),
    top: parseTop(option('$top')),
    counted,
    expand: parseExpand(option('$expand'), rules, eventual),
    skipToken: option('$skiptoken'),
    key: JSON.stringify([filter, search, orderBy]),
  };
}

/** Whether the request accepts eventual consistency, which advanced queries need. */
export const isEventual = ({ headers }: Ask): boolean =>
  headers.consistencylevel?.toLowerCase() === 'eventual';

/** The test a /$count is taken with; the header alone makes it advanced. */
export function parseCountQuery(ask: Ask, schema: Schema): Predicate {
  if (!isEventual(ask)) {
    throw new QueryError('Request_BadRequest', '$count is not currently supported.');
  }
  const filter = queryOption(ask, '$filter');
  const search = queryOption(ask, '$search');
  const filtered =
    filter === undefined ? undefined : compileFilter(filter, { schema, advanced: true });
  const searched = search === undefined ? undefined : compileSearch(search, schema);
  return (row: Row) => (filtered?.(row) ?? true) && (searched?.(row) ?? true);
}

/** Reads $select; a name that the type does not have is refused, one kept elsewhere answers 501. */
export function parseSelect(select: string | undefined, schema: Schema): string[] | undefined {
  if (select === undefined || select.trim() === '') return undefined;
  const names = select.split(',').map((asked) => {
    const name = propertyName(schema, asked.trim());
    if (name === undefined) {
      throw new QueryError(
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${asked.trim()}' on type 'microsoft.graph.${schema.name.toLowerCase()}'.`,
      );
    }
    return name;
  });
  return [...new Set(names)];
}

function parseOrder(
  orderBy: string | undefined,
  { rules, filtered, advanced }: { rules: ListRules; filtered: boolean; advanced: boolean },
): Order | undefined {
  if (orderBy === undefined) return undefined;
  const [, asked = '', direction = 'asc'] = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(orderBy) ?? [];
  const name = propertyName(rules.schema, asked);
  const support = name === undefined ? undefined : rules.schema.properties[name]?.orderBy;
  const needsMore = filtered || support === 'advanced';
  if (name === undefined || support === undefined || (needsMore && !advanced)) {
    throw new QueryError('Request_UnsupportedQuery', 'Sorting not supported for current query.');
  }
  rules.onProperty?.(name);
  return { property: name, descending: direction.toLowerCase() === 'desc' };
}

function parseTop(top: string | undefined): number | undefined {
  if (top === undefined) return undefined;
  const size = /^\d+$/.test(top) ? Number(top) : 0;
  if (size < 1 || size > LARGEST_PAGE) {
    throw new QueryError(
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`,
    );
  }
  return size;
}

function parseExpand(
  expand: string | undefined,
  { schema, expandable = [] }: ListRules,
  eventual: boolean,
): Expand | undefined {
  if (expand === undefined) return undefined;
  const [, property = '', select] = /^\s*(\w+)(?:\(\$select=([^)]*)\))?\s*$/i.exec(expand) ?? [];
  if (!expandable.includes(property) || eventual) {
    throw new QueryError('Request_UnsupportedQuery', `Expand '${expand}' is not supported.`);
  }
  return { property, select: parseSelect(select, schema) };
}

function refuseUnknownOptions({ query }: Ask): void {
  for (const name of query.keys()) {
    if (name.toLowerCase() === '$skip') {
      throw new QueryError('Request_BadRequest', "'$skip' is not supported by the service.");
    }
    if (name.startsWith('$') && !KNOWN.has(name.toLowerCase())) {
      throw new QueryError(
        'Request_BadRequest',
        `Unrecognized query argument specified: '${name}'.`,
      );
    }
  }
}

const toldOf = ({ onProperty }: ListRules) => (onProperty ? { onProperty } : {});

const searchNeedsHeader = (): QueryError =>
  new QueryError(
    'Request_UnsupportedQuery',
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  );
