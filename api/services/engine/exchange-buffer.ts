import {
  EXCHANGES_KEPT,
  type GraphExchange,
  type NotedExchanges,
} from '../../domain/graph-exchange.ts';
import type { EngineStore } from './run-store.ts';

export type ExchangeBuffer = ReturnType<typeof createExchangeBuffer>;

/** What a run asked of Graph since that was last stored. */
export function createExchangeBuffer() {
  let latest: GraphExchange[] = [];
  let count = 0;

  return {
    note(exchange: GraphExchange): void {
      latest.push(exchange);
      if (latest.length > EXCHANGES_KEPT) latest.shift();
      count += 1;
    },
    /** Hands over what there is; where that cannot be stored, it is there again for the next time. */
    async store<T>(write: (noted: NotedExchanges) => Promise<T>): Promise<T> {
      const noted = { count, latest };
      latest = [];
      count = 0;
      try {
        return await write(noted);
      } catch (err) {
        latest = [...noted.latest, ...latest].slice(-EXCHANGES_KEPT);
        count += noted.count;
        throw err;
      }
    },
  };
}

/** Stores what was asked of Graph with each page and with the end of the run, in the same statements. */
export function withExchanges(store: EngineStore, exchanges: ExchangeBuffer): EngineStore {
  return {
    ...store,
    savePage: (lease, items, problems, progress) =>
      exchanges.store((noted) =>
        store.savePage(lease, items, problems, { ...progress, exchanges: noted }),
      ),
    release: (lease, end, outcome) =>
      exchanges.store((noted) => store.release(lease, { ...end, exchanges: noted }, outcome)),
  };
}
