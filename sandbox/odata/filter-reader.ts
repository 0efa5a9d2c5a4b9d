import { type Literal, toWords, type Word } from './filter-words.ts';
import { QueryError } from './schema.ts';

/** Walks over the words of a $filter, and complains where another one was due. */
export type FilterReader = ReturnType<typeof createFilterReader>;

export function createFilterReader(filter: string) {
  const words = toWords(filter);
  let next = 0;

  function fail(): never {
    const at = words[next - 1]?.at ?? filter.length;
    throw new QueryError(
      'BadRequest',
      `Invalid filter clause: Syntax error at position ${at} in '${filter}'.`,
    );
  }

  const take = (): Word => words[next++] ?? fail();

  function isSign(sign: string): boolean {
    const ahead = words[next];
    return ahead?.kind === 'sign' && ahead.text === sign;
  }

  function skipSign(sign: string): boolean {
    if (isSign(sign)) next++;
    else return false;
    return true;
  }

  return {
    fail,
    isSign,
    skipSign,
    isAtEnd: () => next === words.length,
    expectSign: (sign: string): void => void (skipSign(sign) || fail()),

    /** Takes a word such as `and` if it comes next. */
    skipKeyword(keyword: string): boolean {
      const ahead = words[next];
      if (ahead?.kind !== 'name' || ahead.text.toLowerCase() !== keyword) return false;
      next++;
      return true;
    },
    takeName(): string {
      const word = take();
      return word.kind === 'name' ? word.text : fail();
    },
    takeLiteral(): Literal {
      const word = take();
      return word.kind === 'literal' ? word.value : fail();
    },
  };
}
