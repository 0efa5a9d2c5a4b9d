import type { Predicate } from './filter.ts';
import { propertyName, QueryError, type Row, type Schema } from './schema.ts';

const PARTS = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR)(?=[\s("]|$)|([()]))/y;

type Part = { clause: string } | { sign: string };

/**
 * Turns `"displayName:li" OR "mail:li"` into a test on rows. AND binds closer than OR.
 * Rules: learn.microsoft.com/graph/search-query-parameter, directory object collections.
 */
export function compileSearch(search: string, schema: Schema): Predicate {
  const parts = toParts(search);
  let next = 0;
  const isSign = (sign: string) => {
    const part = parts[next];
    return part !== undefined && 'sign' in part && part.sign === sign;
  };
  const skipSign = (sign: string) => isSign(sign) && next++ >= 0;

  function either(): Predicate {
    const choices = [both()];
    while (skipSign('OR')) choices.push(both());
    return (row) => choices.some((choice) => choice(row));
  }

  function both(): Predicate {
    const needs = [single()];
    while (skipSign('AND')) needs.push(single());
    return (row) => needs.every((need) => need(row));
  }

  function single(): Predicate {
    if (skipSign('(')) {
      const inner = either();
      if (!skipSign(')')) throw syntaxError(search, search.length);
      return inner;
    }
    const part = parts[next++];
    if (!part || !('clause' in part)) throw syntaxError(search, search.length);
    return compileClause(part.clause, schema);
  }

  const test = either();
  if (next < parts.length) throw syntaxError(search, search.length);
  return test;
}

function toParts(search: string): Part[] {
  const parts: Part[] = [];
  const text = search.trimEnd();
  PARTS.lastIndex = 0;
  while (PARTS.lastIndex < text.length) {
    const at = PARTS.lastIndex;
    const match = PARTS.exec(text);
    if (!match) throw syntaxError(text, at);
    const [, quoted, word, bracket] = match;
    if (quoted !== undefined) parts.push({ clause: quoted.replace(/\\(.)/g, '$1') });
    else parts.push({ sign: word ?? bracket ?? '' });
  }
  return parts;
}

function compileClause(clause: string, schema: Schema): Predicate {
  const colon = clause.indexOf(':');
  const asked = clause.slice(0, Math.max(colon, 0));
  const name = propertyName(schema, asked);
  const property = name === undefined ? undefined : schema.properties[name];
  if (name === undefined || !property?.eq) {
    throw new QueryError(
      'Request_UnsupportedQuery',
      `Unsupported or invalid search clause specified for property '${asked}' of resource '${schema.name}'.`,
    );
  }
  const text = clause.slice(colon + 1);
  if (!schema.searchedByWord.includes(name)) {
    const start = text.toLowerCase();
    return (row) => textsOf(row, name).some((value) => value.toLowerCase().startsWith(start));
  }
  const wanted = toWords(text);
  return (row) =>
    textsOf(row, name).some((value) => {
      const tokens = toTokens(value);
      return wanted.every((want) => tokens.some((token) => token.startsWith(want)));
    });
}

function textsOf(row: Row, name: string): string[] {
  const value = row[name];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text) => typeof text === 'string');
}

const SYMBOL = /[^\p{Nd}\p{L}\p{M}]/gu;

/**
 * Words, numbers and symbols each by themselves; a change from lower to upper case begins a new
 * word: `HelloWorld 12` is `hello`, `world`, `12`.
 */
function toWords(text: string): string[] {
  const pieces = text.match(/\p{Nd}+|[\p{L}\p{M}]+|[^\p{Nd}\p{L}\p{M}\s]/gu) ?? [];
  return pieces
    .flatMap((piece) => piece.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    .map((word) => word.toLowerCase());
}

/** A value's words, and as one word what only symbols part: `hello.world` has `helloworld` too. */
function toTokens(text: string): string[] {
  const joined = text
    .split(/\s+/)
    .map((chunk) => chunk.replace(SYMBOL, ''))
    .filter((word) => word !== '');
  return [...toWords(text), ...joined.map((word) => word.toLowerCase())];
}

const syntaxError = (search: string, at: number): QueryError =>
  new QueryError(
    'BadRequest',
    `Syntax error: character '${search[at] ?? ''}' is not valid at position ${at} in '${search}'.`,
  );
