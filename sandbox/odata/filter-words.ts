import { QueryError } from './schema.ts';

export type Literal = string | number | boolean | null;

/** The smallest parts of a $filter. */
export type Word =
  | { kind: 'name'; text: string; at: number }
  | { kind: 'literal'; value: Literal; at: number }
  | { kind: 'sign'; text: '(' | ')' | ',' | ':'; at: number };

const PATTERN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<sign>[(),:])|(?<date>\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?)|(?<guid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<number>-?\d+)|(?<name>[A-Za-z_@][\w.]*(?:\/\$?[\w.]+)*))/iy;

const CONSTANTS: Record<string, boolean | null> = { true: true, false: false, null: null };

/** Cuts a $filter into words, or says where it stops making sense. */
export function toWords(filter: string): Word[] {
  const words: Word[] = [];
  const text = filter.trimEnd();
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(text);
    if (!match?.groups) {
      throw new QueryError(
        'BadRequest',
        `Invalid filter clause: Syntax error at position ${at} in '${text}'.`,
      );
    }
    words.push(toWord(match.groups, at));
  }
  return words;
}

function toWord(groups: Record<string, string | undefined>, at: number): Word {
  const { text, sign, date, guid, number, name } = groups;
  if (text !== undefined) {
    return { kind: 'literal', value: text.slice(1, -1).replaceAll("''", "'"), at };
  }
  if (sign === '(' || sign === ')' || sign === ',' || sign === ':') {
    return { kind: 'sign', text: sign, at };
  }
  if (number !== undefined) return { kind: 'literal', value: Number(number), at };
  const plain = date ?? guid;
  if (plain !== undefined) return { kind: 'literal', value: plain, at };
  const word = name ?? '';
  const constant = CONSTANTS[word.toLowerCase()];
  if (constant !== undefined) return { kind: 'literal', value: constant, at };
  return { kind: 'name', text: word, at };
}
