import type { Caller } from '../domain/caller.ts';
import type { Connection, Credential, DirectoryFacts } from '../domain/connection.ts';
import { ORDINARY_PROPERTIES } from '../domain/directory-properties.ts';
import { AppError, DirectoryBusyError, NotFoundError } from '../domain/errors.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type {
  AccessStore,
  DirectoriesPort,
  DirectoryAccess,
  DirectoryAccessService,
} from './directory-access.ts';

export type ConnectionStore = Omit<AccessStore, 'update'> & {
  list(tenantId: TenantId): Promise<Connection[]>;
  countCards(tenantId: TenantId, id: string): Promise<number>;
  hasDirectory(tenantId: TenantId, directoryTenantId: string): Promise<boolean>;
  insert(tenantId: TenantId, connection: NewConnection): Promise<void>;
  /** The credential, where there is a new one, and the change: both or neither. */
  update(
    tenantId: TenantId,
    id: string,
    change: ConnectionChange,
    credential?: Credential,
  ): Promise<void>;
  /** Ends the connection's runs with it. Returns the slugs of the cards that went. */
  delete(
    tenantId: TenantId,
    id: string,
    options: { deleteCards: boolean; now: Date },
  ): Promise<string[]>;
};

type NewConnection = Pick<
  Connection,
  'id' | 'name' | 'directoryTenantId' | 'clientId' | 'removalLimit' | 'createdAt'
> &
  DirectoryFacts & { credential: Credential };

type ConnectionChange = Partial<
  Pick<
    Connection,
    | 'name'
    | 'status'
    | 'problem'
    | 'organizationName'
    | 'userCount'
    | 'grantedPermissions'
    | 'credentialExpiresAt'
    | 'syncDaily'
    | 'syncAt'
    | 'leavers'
    | 'newcomers'
    | 'removalLimit'
    | 'notBefore'
    | 'nextSyncAt'
    | 'updatedAt'
  >
>;

export type ConnectionDetails = Connection & { cardCount: number };

type Parts = {
  store: ConnectionStore;
  directories: DirectoriesPort;
  access: DirectoryAccessService;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Connections as administrators look them up, test them and end them. */
export function createConnections({ store, directories, access, forgetPages, clock }: Parts) {
  const details = async (connection: Connection): Promise<ConnectionDetails> => ({
    ...connection,
    cardCount: await store.countCards(connection.tenantId, connection.id),
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

    /** Tests the stored credential now and remembers what came of it. */
    async check(caller: Caller, id: string): Promise<ConnectionDetails> {
      const connection = await get(caller, id);
      const outcome = await testDirectory(directories, await access.accessOf(connection)).then(
        (facts) => ({
          ...keepName(facts, connection),
          status: 'connected' as const,
          problem: null,
        }),
        (error: unknown) => {
          // That Graph asks to wait says nothing about the connection.
          if (!(error instanceof AppError) || error instanceof DirectoryBusyError) throw error;
          return {
            status: 'failing' as const,
            problem: { code: error.code, detail: error.message },
          };
        },
      );
      await store.update(caller.tenantId, id, { ...outcome, updatedAt: clock() });
      return get(caller, id);
    },

    async delete(caller: Caller, id: string, options: { deleteCards: boolean }): Promise<void> {
      const connection = await get(caller, id);
      forgetPages(await store.delete(caller.tenantId, id, { ...options, now: clock() }));
      directories.forget({ key: id, version: connection.credentialVersion });
    },
  };
}

export type Connections = ReturnType<typeof createConnections>;

/**
 * A name that could not be read this time is not lost: it is the company on every card whose person
 * has no other.
 */
export const keepName = (facts: DirectoryFacts, known: Connection): DirectoryFacts => ({
  ...facts,
  organizationName: facts.organizationName ?? known.organizationName,
});

/** Tries a credential as it is, stored or not, and keeps nothing open. */
export const testDirectory = (
  directories: DirectoriesPort,
  {
    directoryTenantId,
    clientId,
    credential,
  }: Pick<DirectoryAccess, 'directoryTenantId' | 'clientId' | 'credential'>,
): Promise<DirectoryFacts> =>
  directories.withDirectory(
    {
      directoryTenantId,
      clientId,
      credential,
      key: 'test',
      version: 0,
      properties: ORDINARY_PROPERTIES,
      notBefore: null,
      onThrottled: () => Promise.resolve(),
    },
    (directory) => directory.test(),
  );
