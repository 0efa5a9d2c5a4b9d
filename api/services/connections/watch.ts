import type { Connection } from '../../domain/connection.ts';
import {
  type CredentialNotice,
  dueNotice,
  isConnectionFault,
  WATCH_EVERY_MS,
} from '../../domain/credential-watch.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { ConnectionStore } from './connections.ts';
import type { DirectoriesPort, DirectoryAccessService } from './directory-access.ts';
import type { Subscriptions } from './subscriptions.ts';
import { afterFailedTest, afterGoodTest, testDirectory } from './testing-connections.ts';

const AT_ONCE = 20;
/** While a connection is looked after, or where that broke off, it is nobody else's for this long. */
const CLAIM_MS = 60 * 60_000;

type Parts = {
  store: Pick<ConnectionStore, 'find' | 'update'> & {
    listWatched(now: Date, limit: number): Promise<{ tenantId: TenantId; id: string }[]>;
    /** False where another worker has it. */
    claimWatch(tenantId: TenantId, id: string, at: { now: Date; until: Date }): Promise<boolean>;
    insertNotice(tenantId: TenantId, id: string, notice: CredentialNotice): Promise<boolean>;
  };
  directories: DirectoriesPort;
  access: DirectoryAccessService;
  subscriptions: Pick<Subscriptions, 'keep'>;
  clock: Clock;
  log: Log;
};

/** Once a day each connection: does its credential work, when does it end, does the directory still tell of changes. */
export function createWatch(parts: Parts) {
  const { store, subscriptions, clock, log } = parts;
  const sayOwnRefused = createDailyWarning(parts);

  async function lookAfter(connection: Connection): Promise<void> {
    const { tenantId, id } = connection;
    await testCredential(parts, connection);
    const tested = (await store.find(tenantId, id)) ?? connection;
    if (tested.problem?.code === 'carte_refused') sayOwnRefused();
    await giveNotice(parts, tested);
    await subscriptions.keep(tested);
    await store.update(tenantId, id, { watchAt: new Date(clock().getTime() + WATCH_EVERY_MS) });
  }

  return {
    async lookAfterDue(): Promise<void> {
      const now = clock();
      const until = new Date(now.getTime() + CLAIM_MS);
      for (const { tenantId, id } of await store.listWatched(now, AT_ONCE)) {
        if (!(await store.claimWatch(tenantId, id, { now, until }))) continue;
        const connection = await store.find(tenantId, id);
        if (!connection) continue;
        await lookAfter(connection).catch((err: unknown) => {
          if (err instanceof AppError && err.code === 'database_unavailable') throw err;
          log.warn({ err, connection: id }, 'connection not looked after; will try again');
        });
      }
    },
  };
}

export type Watch = ReturnType<typeof createWatch>;

/** What only passes, such as a network that is away, says nothing about the credential. */
async function testCredential(parts: Parts, connection: Connection): Promise<void> {
  const { store, directories, access, clock } = parts;
  const outcome = await testDirectory(directories, await access.accessOf(connection)).then(
    (facts) => {
      const { status, problem, ...found } = afterGoodTest(connection, facts, {
        now: clock(),
        known: connection,
      });
      const isOver = connection.problem !== null && isConnectionFault(connection.problem.code);
      return isOver ? { ...found, status, problem } : found;
    },
    (error: unknown) => {
      if (error instanceof AppError && isConnectionFault(error.code))
        return afterFailedTest(connection, error, clock());
      throw error;
    },
  );
  await store.update(connection.tenantId, connection.id, outcome);
}

/** Only whoever runs the server can mend it; they are told once a day, however many connections it is for. */
function createDailyWarning({ clock, log }: Pick<Parts, 'clock' | 'log'>): () => void {
  let saidMs = -Infinity;
  return () => {
    const nowMs = clock().getTime();
    if (nowMs - saidMs < WATCH_EVERY_MS) return;
    saidMs = nowMs;
    log.warn(
      {},
      'Microsoft does not accept AAD_APP_CLIENT_SECRET: directories that are connected by one click are not read until it is renewed',
    );
  };
}

async function giveNotice({ store, clock, log }: Parts, connection: Connection): Promise<void> {
  const { tenantId, id, credentialExpiresAt } = connection;
  const daysBefore = dueNotice(credentialExpiresAt, clock());
  if (daysBefore === undefined || credentialExpiresAt === null) return;
  const notice = { expiresAt: credentialExpiresAt, daysBefore, createdAt: clock() };
  if (await store.insertNotice(tenantId, id, notice))
    log.info({ connection: id, daysBefore }, 'notice given that a credential ends');
}
