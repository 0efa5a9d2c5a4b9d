import type { Caller } from '../domain/caller.ts';
import type { Connection, Credential, DirectoryFacts } from '../domain/connection.ts';
import { credentialEnd, dueNotice, WATCH_EVERY_MS } from '../domain/credential-watch.ts';
import { AppError, InvalidRequestError } from '../domain/errors.ts';
import type { Card } from '../domain/card.ts';
import { DEFAULT_REMOVAL_LIMIT, type RemovalLimit } from '../domain/guards.ts';
import type { Handover } from '../domain/handover.ts';
import { nextDailySync } from '../domain/schedule.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { ConnectionDetails, Connections, ConnectionStore } from './connections.ts';
import type { DirectoriesPort } from './directory-access.ts';
import { checkHandover } from './handing-over.ts';
import { afterGoodTest, testDirectory } from './testing-connections.ts';

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
  timeZone?: string | undefined;
  /** When the credential ends, where nobody but the administrator can know. */
  credentialExpiresAt?: Date | null | undefined;
  leavers?: Connection['leavers'] | undefined;
  newcomers?: Connection['newcomers'] | undefined;
  removalLimit?: RemovalLimit | undefined;
  /** Where the addresses of cards that are off the web lead; null: nowhere. */
  handover?: Handover | null | undefined;
};

type Parts = {
  store: ConnectionStore;
  directories: DirectoriesPort;
  connections: Connections;
  findCard(tenantId: TenantId, id: string): Promise<Card | undefined>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  createId(): string;
  clock: Clock;
};

/** Connecting directories. Nothing is stored, and no working credential replaced, before the new one has read people. */
export function createConnecting(parts: Parts) {
  const { store, directories, connections, findCard, forgetPages, createId, clock } = parts;
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
      const now = clock();
      await store.insert(caller.tenantId, {
        id,
        name: input.name ?? facts.organizationName ?? 'Directory',
        directoryTenantId,
        clientId,
        credential,
        timeZone: (await store.list(caller.tenantId)).at(-1)?.timeZone ?? 'UTC',
        removalLimit: DEFAULT_REMOVAL_LIMIT,
        createdAt: now,
        ...facts,
        ...credentialEnd(facts.credentialExpiresAt, credential.kind),
        watchAt: nextWatch(facts.credentialExpiresAt, now),
      });
      return connections.get(caller, id);
    },

    async update(
      caller: Caller,
      id: string,
      { credential, credentialExpiresAt, handover: wished, ...patch }: ConnectionPatch,
    ): Promise<ConnectionDetails> {
      const connection = await connections.get(caller, id);
      const { directoryTenantId, clientId, credentialVersion } = connection;
      const { tenantId } = caller;
      const handover = await checkHandover(findCard, { tenantId, handover: wished });
      const now = clock();
      const facts =
        credential &&
        (await testDirectory(directories, { directoryTenantId, clientId, credential }));
      await store.update(
        caller.tenantId,
        id,
        {
          ...withoutUndefined(patch),
          ...changeBy({ connection, patch, credential, credentialExpiresAt, facts, now }),
          updatedAt: now,
        },
        credential,
      );
      if (handover !== undefined) forgetPages(await store.setHandover(tenantId, id, handover));
      if (credential) directories.forget({ key: id, version: credentialVersion });
      return connections.get(caller, id);
    },
  };
}

export type Connecting = ReturnType<typeof createConnecting>;

/** What follows from a patch beyond what it names. */
function changeBy({ connection, patch, credential, credentialExpiresAt, facts, now }: Patching) {
  const expiresAt = credentialExpiresAt ?? facts?.credentialExpiresAt;
  return {
    ...(facts && afterGoodTest({ ...connection, ...kindOf(credential) }, facts, { now })),
    ...saidEnd(connection, credentialExpiresAt, facts),
    ...reschedule(connection, patch, now),
    ...(mustBeWatched(connection, patch, expiresAt) && { watchAt: now }),
  };
}

type Patching = Pick<ConnectionPatch, 'credential' | 'credentialExpiresAt'> & {
  connection: Connection;
  patch: ConnectionPatch;
  facts: DirectoryFacts | undefined;
  now: Date;
};

/** Another hour or time zone, or syncing turned on or off, moves the next sync; anything else leaves it. */
function reschedule(
  connection: Connection,
  patch: ConnectionPatch,
  now: Date,
): { nextSyncAt?: Date | null } {
  const { syncDaily, syncAt, timeZone } = { ...connection, ...withoutUndefined(patch) };
  const isSame =
    syncDaily === connection.syncDaily &&
    syncAt === connection.syncAt &&
    timeZone === connection.timeZone;
  if (isSame) return {};
  return {
    nextSyncAt: nextDailySync({ syncDaily, syncAt, timeZone }, now),
  };
}

/**
 * When an administrator says that the credential ends, where nobody else knows: an end that the directory or the
 * certificate tells is not theirs to move.
 */
function saidEnd(
  connection: Connection,
  said: Date | null | undefined,
  facts: DirectoryFacts | undefined,
): Partial<Pick<Connection, 'credentialExpiresAt' | 'credentialEndSource'>> {
  if (said === undefined) return {};
  const told = facts ? facts.credentialExpiresAt !== null : isTold(connection);
  if (!told) return { credentialExpiresAt: said, credentialEndSource: said && 'admin' };
  throw new InvalidRequestError([
    {
      path: 'credentialExpiresAt',
      message: 'Leave this out: the directory or the certificate says itself when it ends.',
    },
  ]);
}

/** Whether something is to be done about its subscription or to be said about its credential soon. */
const mustBeWatched = (
  { syncDaily }: Connection,
  patch: ConnectionPatch,
  expiresAt: Date | null | undefined,
): boolean =>
  (patch.syncDaily !== undefined && patch.syncDaily !== syncDaily) || Boolean(expiresAt);

/** At once where there is something to say about its end, else in a day. */
const nextWatch = (expiresAt: Date | null, now: Date): Date =>
  dueNotice(expiresAt, now) === undefined ? new Date(now.getTime() + WATCH_EVERY_MS) : now;

const isTold = ({ credentialEndSource }: Connection): boolean =>
  credentialEndSource === 'directory' || credentialEndSource === 'certificate';

const kindOf = (credential: Credential | undefined) =>
  credential && { credentialKind: credential.kind };

function withoutUndefined<T extends object>(
  values: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
