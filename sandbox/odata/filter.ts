import { type Comparison, type Filter, parseFilter } from './filter-syntax.ts';
import type { Literal } from './filter-words.ts';
import {
  advancedOnly,
  type Property,
  propertyName,
  QueryError,
  type Row,
  type Schema,
  type Support,
} from './schema.ts';

export type Predicate = (row: Row) => boolean;

/** Whether the request has ConsistencyLevel: eventual and $count=true. */
export type FilterContext = {
  schema: Schema;
  advanced: boolean;
  onProperty?: (name: string) => void;
};

/** Turns a $filter into a test on rows, refusing what Graph would refuse. */
export function compileFilter(filter: string, context: FilterContext): Predicate {
  return compile(parseFilter(filter), context);
}

function compile(filter: Filter, context: FilterContext): Predicate {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.parts.map((part) => compile(part, context));
      return (row) => parts.every((part) => part(row));
    }
    case 'or': {
      const parts = filter.parts.map((part) => compile(part, context));
      return (row) => parts.some((part) => part(row));
    }
    case 'not': {
      if (!context.advanced) throw advancedOnly("Operator 'not'");
      const part = compile(filter.part, context);
      return (row) => !part(row);
    }
    case 'compare':
      return compileComparison(filter, context);
    case 'startsWith':
    case 'endsWith':
      return compileText(filter, context);
    case 'any':
      return compileAny(filter, context);
  }
}

function compileComparison(
  { path, operator, values }: Filter & { kind: 'compare' },
  context: FilterContext,
): Predicate {
  if (path.endsWith('/$count')) return compileCount(path, operator, values, context);
  const { name, property, read } = resolve(path, context);
  if (operator === 'ne' && !context.advanced) {
    throw new QueryError(
      'Request_UnsupportedQuery',
      "Unsupported property filter clause operator 'NotEqualsMatch'.",
    );
  }
  const support = operator === 'ge' || operator === 'le' ? property.compare : property.eq;
  const needed = values.includes(null) && operator === 'eq' ? 'advanced' : support;
  require(support && needed, name, context);
  const expected = values.map(fold);
  return (row) => {
    const actual = fold(read(row));
    if (operator === 'ne') return actual !== expected[0];
    if (operator === 'eq' || operator === 'in') return expected.includes(actual);
    const [bound = null] = expected;
    if (actual === null || bound === null) return false;
    return operator === 'ge' ? actual >= bound : actual <= bound;
  };
}

function compileCount(
  path: string,
  operator: Comparison,
  values: Literal[],
  context: FilterContext,
): Predicate {
  if (!context.advanced) throw advancedOnly("'$count' in a filter");
  const { name, property, read } = resolve(path.slice(0, -'/$count'.length), context);
  const [expected] = values;
  const known = typeof expected === 'number' && (operator === 'eq' || operator === 'ne');
  if (property.empty !== 'list' || !known) throw unsupported(name, context.schema);
  return (row) => {
    const value = read(row);
    const length = Array.isArray(value) ? value.length : 0;
    return operator === 'eq' ? length === expected : length !== expected;
  };
}

function compileText(
  { kind, path, value }: Filter & { kind: 'startsWith' | 'endsWith' },
  context: FilterContext,
): Predicate {
  const { name, property, read } = resolve(path, context);
  if (typeof value !== 'string') throw unsupported(name, context.schema);
  if (kind === 'endsWith') {
    if (!property.endsWith) throw unsupported(name, context.schema);
    if (!context.advanced) throw advancedOnly("Operator 'endsWith'");
  } else {
    require(property.startsWith, name, context);
  }
  const part = value.toLowerCase();
  return (row) => {
    const text = fold(read(row));
    if (typeof text !== 'string') return false;
    return kind === 'endsWith' ? text.endsWith(part) : text.startsWith(part);
  };
}

/** `proxyAddresses/any(p:startsWith(p,'smtp:'))`: the variable stands for each value in turn. */
function compileAny(
  { path, variable, part }: Filter & { kind: 'any' },
  context: FilterContext,
): Predicate {
  const { name, property, read } = resolve(path, context);
  if (property.empty !== 'list') throw unsupported(name, context.schema);
  const element = { ...property, eq: property.eq ?? 'default' } satisfies Property;
  const schema: Schema = {
    ...context.schema,
    properties: { [variable]: element, [`${variable}/skuId`]: element },
  };
  const test = compile(part, { ...context, schema });
  return (row) => {
    const values = read(row);
    return Array.isArray(values) && values.some((value: unknown) => test({ [variable]: value }));
  };
}

function resolve(path: string, { schema, onProperty }: FilterContext) {
  const [head = '', ...rest] = path.split('/');
  const name = propertyName(schema, path) ?? propertyName(schema, head);
  const property = name === undefined ? undefined : schema.properties[name];
  if (name === undefined || !property) {
    throw new QueryError(
      'BadRequest',
      `Invalid filter clause: Could not find a property named '${head}' on type 'microsoft.graph.${schema.name.toLowerCase()}'.`,
    );
  }
  onProperty?.(name);
  const base = name.split('/')[0] ?? name;
  const read = (row: Row) => rest.reduce<unknown>((value, key) => member(value, key), row[base]);
  return { name, property, read };
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Row)[key] : undefined;

/** Directory text is compared without regard to case; unset and null are the same. */
function fold(value: unknown): Literal {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function require(support: Support | undefined, name: string, context: FilterContext): void {
  if (support === undefined || (support === 'advanced' && !context.advanced)) {
    throw unsupported(name, context.schema);
  }
}

const unsupported = (name: string, schema: Schema): QueryError =>
  new QueryError(
    'Request_UnsupportedQuery',
    `Unsupported or invalid query filter clause specified for property '${name}' of resource '${schema.name}'.`,
  );
