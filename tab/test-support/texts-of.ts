/** Every text of a language, or of a part of one, by its key: `start.welcome.title`. */
export function textsOf(node: unknown, key = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as object).flatMap(([name, child]: [string, unknown]) =>
    textsOf(child, key === '' ? name : `${key}.${name}`),
  );
}
