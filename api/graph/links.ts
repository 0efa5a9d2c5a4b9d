import { AppError } from '../domain/errors.ts';

const MAX_LINK_LENGTH = 16 * 1024;

/**
 * A link that an answer gave or the database kept, if it may be followed: only of exactly this origin
 * and this collection. Everything else is an attempt to have our token sent to
 * somebody, or a broken proxy; no packet leaves for it.
 */
export function checkLink(
  link: unknown,
  { origin, path }: { origin: string; path: string },
): string {
  const url = typeof link === 'string' && link.length <= MAX_LINK_LENGTH ? URL.parse(link) : null;
  const isOurs =
    url !== null &&
    url.origin === origin &&
    url.protocol === 'https:' &&
    !url.username &&
    !url.password &&
    // What the parser mended (a backslash, a line break, a dot segment) is not what Graph writes.
    (link as string).startsWith(`${origin}${url.pathname}`) &&
    !/[\s\\#\p{Cc}]/u.test(link as string) &&
    sameCollection(url.pathname, path);
  if (isOurs) return link as string;
  throw new AppError(
    'directory_refused',
    'The directory answered with a link that does not lead to Microsoft Graph. Nothing was sent there and nothing was changed. Check what stands between this server and Graph.',
  );
}

/** Graph writes function calls both as `/users/delta` and as `/users/microsoft.graph.delta()`. */
function sameCollection(actual: string, expected: string): boolean {
  const plain = (path: string) =>
    path.replace('/microsoft.graph.delta', '/delta').replace(/\(\)$/, '').toLowerCase();
  return plain(actual) === plain(expected);
}
