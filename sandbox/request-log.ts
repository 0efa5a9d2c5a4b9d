import type { Ask } from './wire/ask.ts';

/** A request that the double saw, without its secrets: no token, no form, no body. */
export type SeenRequest = {
  method: string;
  path: string;
  query: string;
  /** What was asked, such as `users.delta` or `token`; undefined for a wrong address. */
  operation: string | undefined;
  status: number;
  at: Date;
  /** Names of the faults that befell it. */
  faults: readonly string[];
  batched: boolean;
  /** The number of the connection it came over, counting from 1; 0 inside a batch. */
  connection: number;
  /** Whether a bearer token came with it. */
  authorized: boolean;
  /** The few headers that matter to Graph and hold nothing secret. */
  headers: Readonly<Record<string, string>>;
};

/** What the double was asked since it began, for tests to look into. */
export type RequestLog = ReturnType<typeof createRequestLog>;

const KEPT_HEADERS = [
  'accept-encoding',
  'client-request-id',
  'consistencylevel',
  'if-none-match',
  'prefer',
  'x-ms-throttle-priority',
];
const REMEMBERED = 200_000;

export function createRequestLog() {
  const seen: SeenRequest[] = [];
  return {
    record(
      ask: Ask,
      rest: Pick<SeenRequest, 'operation' | 'status' | 'at' | 'faults' | 'connection'>,
    ) {
      if (seen.length >= REMEMBERED) seen.shift();
      const headers = KEPT_HEADERS.flatMap((name) => {
        const value = ask.headers[name];
        return value === undefined ? [] : [[name, value] as const];
      });
      seen.push({
        method: ask.method,
        path: ask.path,
        query: decodeURIComponent(ask.query.toString().replaceAll('+', '%20')),
        batched: ask.batched,
        authorized: ask.headers.authorization !== undefined,
        headers: Object.fromEntries(headers),
        ...rest,
      });
    },
    all: (): readonly SeenRequest[] => seen,
    /** Those of one operation: `users.delta`. */
    of: (operation: string): SeenRequest[] => seen.filter((entry) => entry.operation === operation),
    clear(): void {
      seen.length = 0;
    },
  };
}
