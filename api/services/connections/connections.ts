import type { Caller } from '../../domain/caller.ts';
import { type Author, authorOf } from '../../domain/card-history.ts';
import type {
  Connection,
  ConnectionChange,
  CredentialChange,
  NewConnection,
} from '../../domain/connection.ts';
import type { CredentialNotice } from '../../domain/credential-watch.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Handover } from '../../domain/handover.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AccessStore, DirectoriesPort, DirectoryAccessService } from './directory-access.ts';
import type { Subscriptions } from './subscriptions.ts';
import { afterFailedTest, afterGoodTest, testDirectory } from './testing-connections.ts';

export type ConnectionStore = Omit<AccessStore, 'update'> & {
  list(tenantId: TenantId): Promise<Connection[]>;
  countCards(tenantId: TenantId, id: string): Promise<number>;
  /** What was said about the end of the credential in use, newest first. */
  listNotices(tenantId: TenantId, id: string): Promise<CredentialNotice[]>;
  hasDirectory(tenantId: TenantId, directoryTenantId: string): Promise<boolean>;
  /** A certificate that Carte made is used up by it: both or neither. */
  insert(tenantId: TenantId, connection: NewConnection, madeCertificateId?: string): Promise<void>;
  /** The credential, where there is a new one, and the change: both or neither. */
  update(
    tenantId: TenantId,
    id: string,
    change: ConnectionChange,
    credential?: CredentialChange,
  ): Promise<void>;
  /** Returns the slugs of the cards whose pages lead elsewhere from now on. */
  setHandover(tenantId: TenantId, id: string, handover: Handover | null): Promise<string[]>;
  /** Ends the connection's runs with it. Returns the slugs of the pages that changed. */
  delete(
    tenantId: TenantId,
    id: string,
    options: { deleteCards: boolean; now: Date; author: Author },
  ): Promise<string[]>;
};

export type ConnectionDetails = Connection & {
  cardCount: number;
  notices: CredentialNotice[];
  /** How changes arrive between the daily syncs; null where nothing is kept in step. */
  changes: Awaited<ReturnType<Subscriptions['describe']>>;
};

type Parts = {
  store: ConnectionStore;
  directories: DirectoriesPort;
  access: DirectoryAccessService;
  subscriptions: Pick<Subscriptions, 'describe' | 'end'>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Connections as administrators look them up, test them and end them. */
export function createConnections(parts: Parts) {
  const { store, directories, access, subscriptions, forgetPages, clock } = parts;
  const details = async (connection: Connection): Promise<ConnectionDetails> => ({
    ...connection,
    cardCount: await store.countCards(connection.tenantId, connection.id),
    notices: await store.listNotices(connection.tenantId, connection.id),
    changes: await subscriptions.describe(connection),
  });

  async function get({ tenantId }: Caller, id: string): Promise<ConnectionDetails> {
    const connection = await store.find(tenantId, id);
    if (!connection) throw new NotFoundError('connection');
    return details(connection);
  }

  return {
    get,

    async list(
      { tenantId }: Caller,
      { after, limit }: { after: string | undefined; limit: number },
    ): Promise<{ connections: ConnectionDetails[]; next: string | null }> {
      const rest = (await store.list(tenantId)).filter(
        ({ id }) => after === undefined || id > after,
      );
      const shown = rest.slice(0, limit);
      return {
        connections: await Promise.all(shown.map(details)),
        next: rest.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },

    /**
     * Tests the stored credential now and remembers what came of it. By a token of its own; whoever reads next in this
     * process gets a new one too, because what was granted a minute ago is in none of the old ones. Another process's ends by itself.
     */
    async check(caller: Caller, id: string): Promise<ConnectionDetails> {
      const connection = await get(caller, id);
      directories.forgetToken({ key: id, version: connection.credentialVersion });
      const outcome = await testDirectory(directories, await access.accessOf(connection)).then(
        (facts) => afterGoodTest(connection, facts, { now: clock(), known: connection }),
        (error: unknown) => afterFailedTest(connection, error, clock()),
      );
      await store.update(caller.tenantId, id, { ...outcome, updatedAt: clock() });
      return get(caller, id);
    },

    async delete(caller: Caller, id: string, options: { deleteCards: boolean }): Promise<void> {
      const connection = await get(caller, id);
      await subscriptions.end(connection);
      const by = { now: clock(), author: authorOf(caller, 'admin') };
      forgetPages(await store.delete(caller.tenantId, id, { ...options, ...by }));
      directories.forget({ key: id, version: connection.credentialVersion });
    },
  };
}

export type Connections = ReturnType<typeof createConnections>;
