import type { Caller } from '../domain/caller.ts';
import type { Connection, Credential } from '../domain/connection.ts';
import { AppError } from '../domain/errors.ts';
import { DEFAULT_REMOVAL_LIMIT, type RemovalLimit } from '../domain/guards.ts';
import { nextDailySync } from '../domain/schedule.ts';
import type { Clock } from '../lib/clock.ts';
import {
  type ConnectionDetails,
  type Connections,
  type ConnectionStore,
  keepName,
  testDirectory,
} from './connections.ts';
import type { DirectoriesPort } from './directory-access.ts';

export type NewConnectionInput = {
  name?: string | undefined;
  tenantId: string;
  clientId: string;
  credential: Credential;
};

export type ConnectionPatch = {
  name?: string | undefined;
  credential?: Credential | undefined;
  syncDaily?: boolean | undefined;
  syncAt?: string | undefined;
  leavers?: Connection['leavers'] | undefined;
  newcomers?: Connection['newcomers'] | undefined;
  removalLimit?: RemovalLimit | undefined;
};

type Parts = {
  store: ConnectionStore;
  directories: DirectoriesPort;
  connections: Connections;
  createId(): string;
  clock: Clock;
};

/** Connecting directories. Nothing is stored, and no working credential replaced, before the new one has read people. */
export function createConnecting({ store, directories, connections, createId, clock }: Parts) {
  return {
    async create(caller: Caller, input: NewConnectionInput): Promise<ConnectionDetails> {
      const directoryTenantId = input.tenantId.toLowerCase();
      if (await store.hasDirectory(caller.tenantId, directoryTenantId)) {
        throw new AppError(
          'already_connected',
          'This directory is connected already. Open its connection instead.',
        );
      }
      const { credential } = input;
      const clientId = input.clientId.toLowerCase();
      const facts = await testDirectory(directories, { directoryTenantId, clientId, credential });
      const id = createId();
      await store.insert(caller.tenantId, {
        id,
        name: input.name ?? facts.organizationName ?? 'Directory',
        directoryTenantId,
        clientId,
        credential,
        removalLimit: DEFAULT_REMOVAL_LIMIT,
        createdAt: clock(),
        ...facts,
      });
      return connections.get(caller, id);
    },

    async update(
      caller: Caller,
      id: string,
      { credential, ...patch }: ConnectionPatch,
    ): Promise<ConnectionDetails> {
      const connection = await connections.get(caller, id);
      const { directoryTenantId, clientId, credentialVersion } = connection;
      const facts =
        credential &&
        (await testDirectory(directories, { directoryTenantId, clientId, credential }));
      await store.update(
        caller.tenantId,
        id,
        {
          ...withoutUndefined(patch),
          ...(facts && { ...keepName(facts, connection), status: 'connected', problem: null }),
          ...reschedule(connection, patch, clock()),
          updatedAt: clock(),
        },
        credential,
      );
      if (credential) directories.forget({ key: id, version: credentialVersion });
      return connections.get(caller, id);
    },
  };
}

export type Connecting = ReturnType<typeof createConnecting>;

/** A new hour, or syncing turned on or off, moves the next sync; anything else leaves it. */
function reschedule(
  connection: Connection,
  patch: ConnectionPatch,
  now: Date,
): { nextSyncAt?: Date | null } {
  const syncDaily = patch.syncDaily ?? connection.syncDaily;
  const syncAt = patch.syncAt ?? connection.syncAt;
  if (syncDaily === connection.syncDaily && syncAt === connection.syncAt) return {};
  return { nextSyncAt: syncDaily ? nextDailySync(syncAt, now) : null };
}

function withoutUndefined<T extends object>(
  values: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
