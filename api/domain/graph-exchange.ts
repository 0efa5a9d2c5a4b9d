/**
 * One attempt at a request to Microsoft Graph, as Microsoft’s support asks for it. It tells nothing of
 * anybody: ids are left out of the path, and values out of the query.
 */
export type GraphExchange = {
  at: Date;
  method: string;
  /** Such as `/v1.0/users/{id}?$select`: the names of what was asked, never the values. */
  path: string;
  /** Null where no answer came. */
  status: number | null;
  /** By which Microsoft finds the request again; null where no answer came, or one without it. */
  requestId: string | null;
  /** The id that we gave the request, which Microsoft keeps as well. */
  clientRequestId: string;
  durationMs: number;
  /** Graph asked us to wait. */
  isThrottled: boolean;
};

/** Exchanges to be stored: the latest, and how many there were since those stored before. */
export type NotedExchanges = { count: number; latest: GraphExchange[] };

/** How many of a run are kept: the latest. Reading 100,000 people takes about a thousand. */
export const EXCHANGES_KEPT = 2_000;

/** A page of a run’s exchanges, latest first, from before `before`. */
export type ExchangesPage = { before?: number | undefined; limit: number };

/** What is kept of a run’s exchanges, each with its number in the run; `leftOut` are the earliest, which are not. */
export type KeptExchanges = {
  items: (GraphExchange & { number: number })[];
  total: number;
  leftOut: number;
};
