import type { Caller } from '../../domain/caller.ts';
import type {
  Connection,
  Credential,
  DirectoryFacts,
  OwnCredential,
} from '../../domain/connection.ts';
import { credentialEnd, dueNotice, WATCH_EVERY_MS } from '../../domain/credential-watch.ts';
import { AppError, InvalidRequestError } from '../../domain/errors.ts';
import { certificateNotKnown } from '../../domain/made-certificate.ts';
import type { Card } from '../../domain/card.ts';
import { DEFAULT_REMOVAL_LIMIT, type RemovalLimit } from '../../domain/guards.ts';
import type { Handover } from '../../domain/handover.ts';
import { nextDailySync } from '../../domain/schedule.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ConnectionDetails, Connections, ConnectionStore } from './connections.ts';
import type { Consenting } from './consenting.ts';
import type { MakingCertificates } from './making-certificates.ts';
import type { DirectoriesPort } from './directory-access.ts';
import { checkHandover } from '../cards/handing-over.ts';
import { afterGoodTest, testDirectory } from './testing-connections.ts';

export type NewConnectionInput = {
  name?: string | undefined;
  tenantId: string;
  clientId: string;
} & NewCredential;

/** What an application of the customer's own signs in with; `madeCertificateId` is one that Carte made. */
type NewCredential =
  | { credential: OwnCredential; madeCertificateId?: undefined }
  | { credential?: undefined; madeCertificateId: string };

export type ConnectionPatch = {
  name?: string | undefined;
  credential?: Credential | undefined;
  /** In the place of `credential`: a certificate that Carte made. */
  madeCertificateId?: string | undefined;
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
  consenting: Pick<Consenting, 'getAppFor' | 'explain'>;
  makingCertificates: Pick<MakingCertificates, 'open'>;
  findCard(tenantId: TenantId, id: string): Promise<Card | undefined>;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  createId(): string;
  clock: Clock;
};

/** Connecting directories. Nothing is stored, and no working credential replaced, before the new one has read people. */
export function createConnecting(parts: Parts) {
  return {
    async create(
      caller: Caller,
      { name, tenantId, clientId, ...rest }: NewConnectionInput,
    ): Promise<ConnectionDetails> {
      const directoryTenantId = tenantId.toLowerCase();
      await requireNew(parts, caller, directoryTenantId);
      return connect(parts, caller, {
        name,
        directoryTenantId,
        clientId: clientId.toLowerCase(),
        credential: await openCredential(parts, caller, rest),
        madeCertificateId: rest.madeCertificateId,
      });
    },

    /** The caller's own directory, by consent to Carte's own application; no other directory. */
    async createByConsent(
      caller: Caller,
      {
        name,
        tenantId = caller.tenantId,
      }: { name?: string | undefined; tenantId?: string | undefined },
    ): Promise<ConnectionDetails> {
      const directoryTenantId = tenantId.toLowerCase();
      const { clientId } = parts.consenting.getAppFor(caller, directoryTenantId);
      const credential = { kind: 'consent' } as const;
      await requireNew(parts, caller, directoryTenantId);
      return connect(parts, caller, { name, directoryTenantId, clientId, credential });
    },

    update: (caller: Caller, id: string, patch: ConnectionPatch) =>
      update(parts, caller, { ...patch, id }),
  };
}

export type Connecting = ReturnType<typeof createConnecting>;

type SignIn = { directoryTenantId: string; clientId: string; credential: Credential };
type Made = Pick<ConnectionPatch, 'madeCertificateId'>;

async function requireNew({ store }: Parts, caller: Caller, directoryId: string): Promise<void> {
  if (!(await store.hasDirectory(caller.tenantId, directoryId))) return;
  throw new AppError(
    'already_connected',
    'This directory is connected already. Open its connection instead.',
  );
}

const openCredential = async (
  { makingCertificates }: Parts,
  caller: Caller,
  { credential, madeCertificateId }: NewCredential,
): Promise<OwnCredential> => credential ?? makingCertificates.open(caller, madeCertificateId);

async function connect(
  parts: Parts,
  caller: Caller,
  { name, madeCertificateId, ...signIn }: SignIn & Made & { name: string | undefined },
): Promise<ConnectionDetails> {
  const { store, connections, createId, clock } = parts;
  const facts = await test(parts, caller, { ...signIn, madeCertificateId });
  const id = createId();
  const now = clock();
  const connection = {
    id,
    name: name ?? facts.organizationName ?? 'Directory',
    ...signIn,
    timeZone: (await store.list(caller.tenantId)).at(-1)?.timeZone ?? 'UTC',
    removalLimit: DEFAULT_REMOVAL_LIMIT,
    createdAt: now,
    ...facts,
    ...credentialEnd(facts.credentialExpiresAt, signIn.credential.kind),
    watchAt: nextWatch(facts.credentialExpiresAt, now),
  };
  await store.insert(caller.tenantId, connection, madeCertificateId);
  return connections.get(caller, id);
}

async function update(
  parts: Parts,
  caller: Caller,
  {
    id,
    credential: given,
    madeCertificateId,
    credentialExpiresAt,
    handover: wished,
    ...patch
  }: ConnectionPatch & { id: string },
): Promise<ConnectionDetails> {
  const { store, directories, connections, findCard, forgetPages, clock } = parts;
  const { tenantId } = caller;
  const connection = await connections.get(caller, id);
  const handover = await checkHandover(findCard, { tenantId, handover: wished });
  const now = clock();
  const credential =
    madeCertificateId === undefined
      ? given
      : await openCredential(parts, caller, { madeCertificateId });
  const signIn = credential && signInWith(parts, caller, { connection, credential });
  const facts = signIn && (await test(parts, caller, { ...signIn, madeCertificateId }));
  const change = {
    ...withoutUndefined(patch),
    ...changeBy({ connection, patch, credential, credentialExpiresAt, facts, now }),
    ...(credential?.kind === 'consent' && { clientId: signIn?.clientId }),
    updatedAt: now,
  };
  await store.update(tenantId, id, change, credential && { credential, madeCertificateId });
  if (handover !== undefined) forgetPages(await store.setHandover(tenantId, id, handover));
  if (credential) directories.forget({ key: id, version: connection.credentialVersion });
  return connections.get(caller, id);
}

/** How a connection's directory is signed in to from now on. Carte's own application takes no credential of a customer's. */
function signInWith(
  { consenting }: Parts,
  caller: Caller,
  { connection, credential }: { connection: Connection; credential: Credential },
): SignIn {
  const { directoryTenantId, clientId, credentialKind } = connection;
  if (credential.kind === 'consent') {
    const app = consenting.getAppFor(caller, directoryTenantId);
    return { directoryTenantId, clientId: app.clientId, credential };
  }
  if (credentialKind !== 'consent') return { directoryTenantId, clientId, credential };
  throw new InvalidRequestError([
    {
      path: 'clientSecret',
      message:
        'This directory is connected by consent. To use an application of your own, disconnect it, keep its cards, and connect again.',
    },
  ]);
}

const test = (
  { directories, consenting }: Parts,
  caller: Caller,
  { madeCertificateId, ...signIn }: SignIn & Made,
): Promise<DirectoryFacts> =>
  testDirectory(directories, signIn).catch(async (error: unknown) => {
    if (madeCertificateId === undefined) throw await consenting.explain(caller, error);
    throw isNotKnown(error) ? certificateNotKnown(error) : error;
  });

/** Of a certificate that Carte made, which is sound: it was not uploaded, or just now. */
const isNotKnown = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'wrong_certificate';

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
