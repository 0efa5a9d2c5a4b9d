import type { Connection, Credential } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import type { DirectoryProperty } from '../../domain/directory-properties.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { propertiesOf } from '../../domain/field-map.ts';
import type { GraphExchange } from '../../domain/graph-exchange.ts';
import type { TenantId } from '../../domain/tenant.ts';

export type DirectoryAccess = {
  key: string;
  version: number;
  directoryTenantId: string;
  clientId: string;
  credential: Credential;
  /** What is read of each person. */
  properties: readonly DirectoryProperty[];
  notBefore: Date | null;
  onThrottled(until: Date): Promise<void>;
  /** Told of every attempt at a request to Graph. */
  onExchange?: ((exchange: GraphExchange) => void) | undefined;
};

/** Opens directories; `withDirectory` keeps nothing of what it was given. */
export type DirectoriesPort = {
  open(access: DirectoryAccess): Directory;
  withDirectory<T>(access: DirectoryAccess, work: (directory: Directory) => Promise<T>): Promise<T>;
  forget(access: { key: string; version: number }): void;
  /** Whoever reads it next, in this process, signs in anew. */
  forgetToken(access: { key: string; version: number }): void;
};

export type AccessStore = {
  find(tenantId: TenantId, id: string): Promise<Connection | undefined>;
  findCredential(tenantId: TenantId, id: string): Promise<Credential | undefined>;
  update(tenantId: TenantId, id: string, change: { notBefore: Date }): Promise<void>;
};

/** The way from a stored connection to its directory: the one place where a stored credential is opened. */
export function createDirectoryAccess({
  store,
  directories,
}: {
  store: AccessStore;
  directories: DirectoriesPort;
}) {
  async function accessOf(connection: Connection): Promise<DirectoryAccess> {
    const { tenantId, id } = connection;
    const credential = await store.findCredential(tenantId, id);
    if (!credential) throw new NotFoundError('connection');
    return {
      key: id,
      version: connection.credentialVersion,
      directoryTenantId: connection.directoryTenantId,
      clientId: connection.clientId,
      credential,
      properties: propertiesOf(connection),
      notBefore: connection.notBefore,
      onThrottled: (until) => store.update(tenantId, id, { notBefore: until }),
    };
  }

  return {
    /**
     * The way to a connection's directory. `change` is how the connection is to be looked at, unstored;
     * `onExchange` hears of every request.
     */
    async open(
      tenantId: TenantId,
      id: string,
      change: Partial<Connection> = {},
      onExchange?: DirectoryAccess['onExchange'],
    ): Promise<{ connection: Connection; directory: Directory }> {
      const found = await store.find(tenantId, id);
      if (!found) throw new NotFoundError('connection');
      const connection = { ...found, ...change };
      const directory = directories.open({ ...(await accessOf(connection)), onExchange });
      return { connection, directory };
    },
    accessOf,
  };
}

export type DirectoryAccessService = ReturnType<typeof createDirectoryAccess>;
