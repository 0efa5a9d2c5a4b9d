/** Whether Graph answers a kind of query always, or only with ConsistencyLevel and $count. */
export type Support = 'default' | 'advanced';

/**
 * What can be asked about a property, after Microsoft's table of filters on directory objects
 * (learn.microsoft.com/graph/aad-advanced-queries). `ne` and `not` always need the advanced form.
 */
export type Property = {
  /** Answered without $select. */
  shown?: true;
  /** What an unset value looks like in a list; null where nothing else is said. */
  empty?: 'list' | 'object';
  eq?: Support;
  startsWith?: Support;
  /** ge and le. */
  compare?: Support;
  endsWith?: true;
  orderBy?: Support;
  /** Kept outside the directory: asking for it in a list answers 501. */
  elsewhere?: true;
};

/** A type of Graph, as far as queries are concerned. */
export type Schema = {
  /** As the messages name it: `User`, `Group`. */
  name: string;
  properties: Readonly<Record<string, Property>>;
  /** Properties that $search splits into words; it compares the beginning of all others. */
  searchedByWord: readonly string[];
};

/** Any object of the directory, as queries read it. */
export type Row = Readonly<Record<string, unknown>>;

/** A query that Graph would refuse, with its code and message. */
export class QueryError extends Error {
  readonly code: 'Request_UnsupportedQuery' | 'Request_BadRequest' | 'BadRequest';
  constructor(code: QueryError['code'], message: string) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
  }
}

/** What Graph says where only ConsistencyLevel and $count are missing. */
export const advancedOnly = (what: string): QueryError =>
  new QueryError(
    'Request_UnsupportedQuery',
    `${what} is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );

/** The property's name as the type spells it: Graph takes any case. */
export function propertyName({ properties }: Schema, asked: string): string | undefined {
  if (properties[asked]) return asked;
  const folded = asked.toLowerCase();
  return Object.keys(properties).find((name) => name.toLowerCase() === folded);
}
