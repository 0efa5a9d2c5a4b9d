import { createFilterReader, type FilterReader } from './filter-reader.ts';
import type { Literal } from './filter-words.ts';

export type Comparison = 'eq' | 'ne' | 'ge' | 'le' | 'in';

/** A $filter as a tree. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'compare'; path: string; operator: Comparison; values: Literal[] }
  | { kind: 'startsWith' | 'endsWith'; path: string; value: Literal }
  | { kind: 'any'; path: string; variable: string; part: Filter };

const COMPARISONS: readonly string[] = ['eq', 'ne', 'ge', 'le'] satisfies Comparison[];

/** Reads a $filter. Precedence as in OData: not, and, or. */
export function parseFilter(filter: string): Filter {
  const reader = createFilterReader(filter);
  const tree = parseEither(reader);
  return reader.isAtEnd() ? tree : reader.fail();
}

function parseEither(reader: FilterReader): Filter {
  const parts = [parseBoth(reader)];
  while (reader.skipKeyword('or')) parts.push(parseBoth(reader));
  return joined('or', parts);
}

function parseBoth(reader: FilterReader): Filter {
  const parts = [parseSingle(reader)];
  while (reader.skipKeyword('and')) parts.push(parseSingle(reader));
  return joined('and', parts);
}

function parseSingle(reader: FilterReader): Filter {
  if (reader.skipKeyword('not')) return { kind: 'not', part: parseSingle(reader) };
  if (!reader.skipSign('(')) return parseClause(reader);
  const inner = parseEither(reader);
  reader.expectSign(')');
  return inner;
}

function parseClause(reader: FilterReader): Filter {
  const name = reader.takeName();
  if (reader.isSign('(')) return parseCall(reader, name);
  const operator = reader.takeName().toLowerCase();
  if (operator === 'in') {
    return { kind: 'compare', path: name, operator, values: parseList(reader) };
  }
  if (!isComparison(operator)) return reader.fail();
  return { kind: 'compare', path: name, operator, values: [reader.takeLiteral()] };
}

/** `startsWith(mail,'a')`, or `proxyAddresses/any(p:…)`. */
function parseCall(reader: FilterReader, name: string): Filter {
  const call = name.toLowerCase();
  reader.expectSign('(');
  if (call === 'startswith' || call === 'endswith') {
    const path = reader.takeName();
    reader.expectSign(',');
    const value = reader.takeLiteral();
    reader.expectSign(')');
    return { kind: call === 'startswith' ? 'startsWith' : 'endsWith', path, value };
  }
  if (!call.endsWith('/any')) return reader.fail();
  const variable = reader.takeName();
  reader.expectSign(':');
  const part = parseEither(reader);
  reader.expectSign(')');
  return { kind: 'any', path: name.slice(0, -'/any'.length), variable, part };
}

function parseList(reader: FilterReader): Literal[] {
  reader.expectSign('(');
  const values = [reader.takeLiteral()];
  while (reader.skipSign(',')) values.push(reader.takeLiteral());
  reader.expectSign(')');
  return values;
}

const isComparison = (word: string): word is Comparison => COMPARISONS.includes(word);

function joined(kind: 'and' | 'or', parts: Filter[]): Filter {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}
