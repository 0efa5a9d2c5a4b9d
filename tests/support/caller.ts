import { setTimeout as sleep } from 'node:timers/promises';
import type { CardView } from '../../api/contract/cards.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { RunView } from '../../api/contract/imports.ts';

/** Somebody who calls the API over a real socket. */
export type Caller = ReturnType<typeof createCaller>;

const FINISHED = ['done', 'failed', 'cancelled', 'held'];
const FINISHED_WITHIN_MS = 50_000;

export function createCaller(url: string, token?: string) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }) };

  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    });

  /** The body of an answer that must have this status. */
  async function expectJson<T>(answer: Promise<Response>, status: number): Promise<T> {
    const response = await answer;
    const text = await response.text();
    if (response.status !== status)
      throw new Error(`expected ${status}, got ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const get = (path: string) => send('GET', path);
  const post = (path: string, body?: unknown) => send('POST', path, body);

  return {
    get,
    post,
    put: (path: string, body: unknown) => send('PUT', path, body),
    upload: (path: string, picture: Buffer) =>
      fetch(`${url}${path}`, { method: 'PUT', headers, body: new Uint8Array(picture) }),
    patch: (path: string, body: unknown) => send('PATCH', path, body),
    delete: (path: string) => send('DELETE', path),
    read: <T>(path: string, status = 200) => expectJson<T>(get(path), status),
    make: <T>(path: string, body?: unknown, status = 201) =>
      expectJson<T>(post(path, body), status),

    connect: (registration: { tenantId: string; clientId: string; clientSecret: string }) =>
      expectJson<ConnectionView>(
        post('/api/connections', {
          tenantId: registration.tenantId,
          clientId: registration.clientId,
          clientSecret: registration.clientSecret,
        }),
        201,
      ),

    startImport: (connectionId: string, more: object = {}) =>
      expectJson<{ id: string }>(
        post('/api/imports', { connectionId, people: { all: true, except: [] }, ...more }),
        202,
      ),

    /** Waits until a run is over or held. */
    async finish(id: string): Promise<RunView> {
      for (const until = Date.now() + FINISHED_WITHIN_MS; Date.now() < until; await sleep(25)) {
        const run = await expectJson<RunView>(get(`/api/imports/${id}`), 200);
        if (FINISHED.includes(run.status)) return run;
      }
      throw new Error('the run did not come to an end');
    },

    /** Every card, page by page. */
    async listCards(query = ''): Promise<CardView[]> {
      const cards: CardView[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: CardView[]; nextCursor: string | null } = await expectJson(
          get(`/api/cards?limit=200${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`),
          200,
        );
        cards.push(...page.items);
        cursor = page.nextCursor;
      }
      return cards;
    },
  };
}
