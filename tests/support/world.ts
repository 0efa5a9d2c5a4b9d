import { envToConfig } from '../../api/config/config.ts';
import type { Env } from '../../api/config/env.ts';
import { type Context, createContext, type Overrides } from '../../api/context.ts';
import type { Caller } from '../../api/domain/caller.ts';
import { isOver } from '../../api/domain/run.ts';
import type { TenantId } from '../../api/domain/tenant.ts';
import { type Log, silentLog } from '../../api/lib/log.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import type { Tenant, TenantOptions } from '../../sandbox/tenant.ts';
import { ENCRYPTION_KEYS } from './carte.ts';
import { freshDatabase } from './db.ts';
import { trust } from './trust.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

export type WorldOptions = {
  sandbox?: SandboxOptions;
  overrides?: Overrides;
  log?: Log;
  env?: Env;
  /** What time it is in the beginning. */
  startAt?: Date;
};

/**
 * The product without its HTTP surface and its loops, a practice directory, and one clock for both
 * that jumps over every wait: what takes a day takes milliseconds, and is the same each time.
 */
export type World = {
  ctx: Context;
  sandbox: Sandbox;
  time: VirtualTime;
  databaseUrl: string;
  /** An organization with a directory of its own, connected. */
  addOrganization(options?: TenantOptions): Promise<Enterprise>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A connected organization of the world. */
export type Enterprise = {
  tenant: Tenant;
  caller: Caller;
  connectionId: string;
  /** Imports everybody whom an import without a filter takes, and works until it is over or held. */
  import(): Promise<FinishedRun>;
  /** Starts an import of everybody and does not work on it. */
  startImport(): Promise<string>;
  /** Syncs, and works until the run is over or held. */
  sync(): Promise<FinishedRun>;
  /** Starts a sync and does not work on it. */
  startSync(): Promise<string>;
  /** Works on the run until it is over or held, through every wait. */
  finish(runId: string): Promise<FinishedRun>;
  /** An administrator says yes to what the run holds, and it is worked on. */
  approve(runId: string, planHash?: string): Promise<FinishedRun>;
  /** Takes back what a run wrote, and works until that is over. */
  undo(runId: string): Promise<FinishedRun>;
  /** Works once on the run, and no longer than until it waits. */
  workOnce(runId: string): Promise<FinishedRun>;
  /** Looks at every photo that is due. */
  lookAtPhotos(): Promise<void>;
};

export type FinishedRun = Awaited<ReturnType<Context['api']['runs']['get']>>;

/** A run that waits more often than this waits for ever. */
const MAX_TURNS = 60;

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  await using opening = new AsyncDisposableStack();
  const time = createVirtualTime(options.startAt);
  const sandbox = await startSandbox({
    people: 3,
    pageSize: 20,
    now: time.clock,
    ...options.sandbox,
  });
  opening.defer(sandbox.close);
  trust(sandbox.certificatePem);
  const database = await freshDatabase();
  opening.defer(database.drop);
  const config = envToConfig({
    PUBLIC_URL: 'http://localhost:3978',
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS,
    AAD_APP_CLIENT_ID: sandbox.appClientId,
    AAD_APP_OAUTH_AUTHORITY_HOST: sandbox.url,
    GRAPH_URL: sandbox.url,
    ...options.env,
  });
  const ctx = await createContext(config, options.log ?? silentLog, {
    clock: time.clock,
    sleep: time.sleep,
    random: () => 0.5,
    ...options.overrides,
  });
  opening.defer(ctx.close);
  const opened = opening.move();
  const world: Omit<World, 'addOrganization'> = {
    ctx,
    sandbox,
    time,
    databaseUrl: database.url,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
  return { ...world, addOrganization: (tenant) => addOrganization(world, tenant) };
}

async function addOrganization(
  world: Omit<World, 'addOrganization'>,
  options: TenantOptions = {},
): Promise<Enterprise> {
  const { api } = world.ctx;
  const tenant = world.sandbox.addTenant({ people: 60, ...options });
  const caller: Caller = {
    tenantId: tenant.tenantId as TenantId,
    objectId: tenant.directory.store.personAt(0).id,
    name: 'Ada Admin',
    isAdmin: true,
    hasAdminRole: true,
  };
  const { id: connectionId } = await api.connecting.create(caller, {
    tenantId: tenant.tenantId,
    clientId: tenant.clientId,
    credential: { kind: 'secret', clientSecret: tenant.clientSecret },
  });

  const get = (runId: string) => api.runs.get(caller, runId);
  const startSync = async () =>
    (await api.startingRuns.startSync(caller.tenantId, connectionId, caller)).id;

  async function startImport(): Promise<string> {
    const { id } = await api.startingRuns.startImport(caller, {
      connectionId,
      selection: { people: { all: true, except: [] }, filter: {} },
      folderId: null,
      templateId: null,
    });
    return id;
  }

  async function workOnce(runId: string): Promise<FinishedRun> {
    const claimed = await api.engine.claim(
      { tenantId: caller.tenantId, id: runId },
      world.time.clock(),
    );
    if (claimed) await api.engine.execute(claimed, new AbortController().signal);
    return get(runId);
  }

  async function finish(runId: string): Promise<FinishedRun> {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const run = await workOnce(runId);
      if (isOver(run.status) || run.status === 'held') return run;
      if (run.resumeAt) world.time.advanceTo(run.resumeAt);
    }
    throw new Error('the run did not come to an end');
  }

  return {
    tenant,
    caller,
    connectionId,
    startSync,
    workOnce,
    finish,
    startImport,
    import: async () => finish(await startImport()),
    sync: async () => finish(await startSync()),
    undo: async (runId) => finish((await api.undoing.undo(caller, runId)).id),
    async approve(runId, planHash) {
      await api.approving.approve(caller, runId, planHash);
      return finish(runId);
    },
    async lookAtPhotos() {
      while ((await api.photos.lookAtDue(new AbortController().signal)) > 0);
    },
  };
}
