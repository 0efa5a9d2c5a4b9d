import type { GraphRoute } from './graph-call.ts';

export type RouteMatch = { route: GraphRoute; params: Record<string, string> };

/** Finds the route for a path below `/v1.0`. */
export function createRouter(routes: readonly GraphRoute[]) {
  const compiled = routes.map((route) => ({ route, segments: route.path.split('/').slice(1) }));
  // Words come before braces: /users/delta is not a user called delta.
  compiled.sort((one, other) => wildcards(one.segments) - wildcards(other.segments));

  return {
    /** Every method's route at a path: none is a wrong address, one of another method a wrong method. */
    match(path: string): RouteMatch[] {
      const given = path.split('/').slice(1);
      const found: RouteMatch[] = [];
      for (const { route, segments } of compiled) {
        const params = matchSegments(segments, given);
        if (params) found.push({ route, params });
      }
      return found;
    },
  };
}

const wildcards = (segments: readonly string[]): number =>
  segments.filter((segment) => segment.includes('{')).length;

function matchSegments(
  wanted: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const actual = decode(given[index] ?? '');
    const [before = '', name, after = ''] = segment.split(/[{}]/);
    if (name === undefined) {
      if (actual.toLowerCase() !== segment.toLowerCase()) return undefined;
    } else {
      const value = actual.slice(before.length, actual.length - after.length);
      const fits = actual.startsWith(before) && actual.endsWith(after) && value !== '';
      // An address part that begins with $ is never somebody's id.
      if (!fits || value.startsWith('$')) return undefined;
      params[name] = value;
    }
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
