import { isDeepStrictEqual } from 'node:util';
import { propertyProblem } from './directory-properties.ts';
import {
  DEFAULT_FIELD_MAP,
  type FieldMap,
  listSources,
  namesIn,
  ORGANIZATION_NAME,
  type Source,
} from './field-map.ts';

export type MapProblem = { path: string; message: string };

/** What is wrong with a map, place by place; nothing where it can be used. */
export function checkFieldMap(map: FieldMap): MapProblem[] {
  const problems = listSources(map).flatMap(({ path, source }) => {
    const message = sourceProblem(source);
    return message === undefined ? [] : [{ path: `fields.${path}`, message }];
  });
  const { displayName } = map;
  if (displayName.take === 'never')
    problems.push({ path: 'fields.displayName.take', message: 'A card needs a name.' });
  if (displayName.sources.length === 0)
    problems.push({ path: 'fields.displayName.sources', message: 'A card needs a name.' });
  return problems;
}

function sourceProblem(source: Source): string | undefined {
  if (source === ORGANIZATION_NAME) return undefined;
  const names = namesIn(source);
  const rest = source.includes('{') ? source.replace(/\{[^{}]*\}/g, '') : '';
  if (names.length === 0 || /[{}]/.test(rest))
    return 'Put each property in braces of its own, for example {givenName} {surname}.';
  return names.map(propertyProblem).find((problem) => problem !== undefined);
}

/** A map as it is kept: null where it says nothing but the default, so that it grows with the product. */
export const toKeptMap = (map: FieldMap): FieldMap | null =>
  isDeepStrictEqual(map, DEFAULT_FIELD_MAP) ? null : map;
