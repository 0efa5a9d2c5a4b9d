import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from './config/config.ts';
import { openListener } from './db/changes.ts';
import { openEmbeddedPostgres } from './db/embedded/cluster.ts';
import { openDatabase, type ServerAddress, toConnection } from './db/open.ts';
import { createCardStore } from './db/stores/card-store.ts';
import { createConnectionStore } from './db/stores/connection-store.ts';
import { createEngineStore } from './db/stores/engine-store.ts';
import { createFolderStore } from './db/stores/folder-store.ts';
import { createLeaverStore } from './db/stores/leaver-store.ts';
import { createNewcomerStore } from './db/stores/newcomer-store.ts';
import { createPhotoStore } from './db/stores/photo-store.ts';
import { createReviewStore } from './db/stores/review-store.ts';
import { createSubscriptionStore } from './db/stores/subscription-store.ts';
import { createRunStore } from './db/stores/run-store.ts';
import { ConfigError } from './domain/errors.ts';
import type { TenantId } from './domain/tenant.ts';
import { createDirectories } from './graph/directories.ts';
import type { Bounds } from './graph/transport.ts';
import { createTokenVerifier } from './http/token-verifier.ts';
import { createJobs } from './jobs/jobs.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { openKeyFile } from './lib/key-file.ts';
import type { Log } from './lib/log.ts';
import { createSealer, type Sealer } from './lib/seal.ts';
import { sleep as realSleep, type Sleep } from './lib/sleep.ts';
import { createSlots } from './lib/slots.ts';
import { createWake } from './lib/wake.ts';
import { createByteCache } from './pages/byte-cache.ts';
import { createCardAnswers } from './pages/card-answers.ts';
import { LANGUAGES } from './pages/language.ts';
import { createApproving } from './services/approving.ts';
import { createCardEditing } from './services/card-editing.ts';
import { createCards } from './services/cards.ts';
import { createConnecting } from './services/connecting.ts';
import { createConnections } from './services/connections.ts';
import { createDirectoryAccess } from './services/directory-access.ts';
import { createEngine } from './services/engine/engine.ts';
import { createCardRules } from './services/card-rules.ts';
import { createFieldMaps } from './services/field-maps.ts';
import { createFolders } from './services/folders.ts';
import { createLeavers } from './services/leavers.ts';
import { createMyCard } from './services/my-card.ts';
import { createNewcomers } from './services/newcomers.ts';
import { createOwnPhotos } from './services/own-photos.ts';
import { createPeople } from './services/people.ts';
import { createPhotos } from './services/photos.ts';
import { createPreviewChange } from './services/previewing-changes.ts';
import { createReviewing } from './services/reviewing.ts';
import { createRunEvents } from './services/run-events.ts';
import { createRuns } from './services/runs.ts';
import { createSchedule } from './services/schedule.ts';
import { createSubscriptions } from './services/subscriptions.ts';
import { createWatch } from './services/watch.ts';
import { createChanges } from './services/changes.ts';
import { createUndoing } from './services/undoing.ts';
import { createStartingRuns } from './services/starting-runs.ts';
import { toPortrait, toVcardPhoto, UnusablePictureError } from './sharing/portrait.ts';

/** Directories that one process reads anew at a time because Graph forgot our place in them. */
const RESYNCS_AT_ONCE = 2;

/** What a test may put in the place of the real thing. */
export type Overrides = {
  clock?: Clock;
  /** How every wait between two requests to Graph passes. */
  sleep?: Sleep;
  /** 0 ≤ x < 1, for the jitter of those waits. */
  random?(): number;
  /** How long an exchange with Graph may take and how much it may bring. */
  graphBounds?: Partial<Bounds>;
  fetch?: typeof globalThis.fetch;
  /** The database is gone for good: another process has it now. The process had better end. */
  onDatabaseLost?(): void;
};

/**
 * Builds every part once, from the database up. `close` takes them down in the opposite order; a part
 * that cannot be built takes down what was built before it.
 */
export async function createContext(config: Config, log: Log, overrides: Overrides = {}) {
  await using building = new AsyncDisposableStack();
  const clock = overrides.clock ?? systemClock;
  const sealer = createSealer(await openKeys(config));
  const server = await openServer(config, log, overrides.onDatabaseLost);
  building.defer(server.close);
  const { pool, connection } = await openDatabase(server.address, { sealer, log });
  building.defer(pool.close);
  const cache = createByteCache();
  const runsWake = createWake();
  const parts = createParts(
    { config, log, clock, sealer, pool, cache, wake: runsWake.wake },
    overrides,
  );

  building.defer(parts.directories.close);

  const listener = await openListener(connection, {
    log,
    onGap: () => cache.forgetAll(),
    onChange(change) {
      if (change.kind === 'cards') return cache.forget(change.slugs);
      parts.runEvents.announce(change.runId);
      runsWake.wake();
    },
  });
  building.defer(listener.close);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });

  const cardAnswers = createCardAnswers({
    publicUrl: config.publicUrl,
    findPhoto: parts.cardStore.findPublicPhoto,
    toVcardPhoto,
  });
  const built = building.move();
  return {
    close: () => built.disposeAsync(),
    config,
    log,
    clock,
    metrics,
    ping: pool.ping,
    tabFolder: path.resolve(import.meta.dirname, '../dist/tab'),
    pages: { cache, answers: cardAnswers, findPublic: parts.cardStore.findPublic, clock, log },
    api: {
      ...parts,
      verifyToken: createTokenVerifier(config.entra, { clock, ...overrides }),
      about: {
        publicUrl: config.publicUrl,
        clientId: config.entra.clientId,
        authority: config.entra.authority,
        languages: LANGUAGES.map(({ code }) => code),
        practice: config.practice,
      },
    },
    jobs: config.roles.worker ? createJobs(parts, { log, clock }) : [],
    runsWake,
  };
}

export type Context = Awaited<ReturnType<typeof createContext>>;

type Foundations = {
  config: Config;
  log: Log;
  clock: Clock;
  sealer: Sealer;
  pool: Awaited<ReturnType<typeof openDatabase>>['pool'];
  cache: ReturnType<typeof createByteCache>;
  wake(): void;
};

/** The use cases over their ports. */
function createParts(
  { config, log, clock, sealer, pool, cache, wake }: Foundations,
  { sleep = realSleep, random = Math.random, graphBounds }: Overrides,
) {
  const { authority } = config.entra;
  const directories = createDirectories({
    authority,
    graphUrl: config.graphUrl,
    clock,
    sleep,
    random,
    bounds: graphBounds,
  });
  const cardStore = createCardStore(pool);
  const connectionStore = createConnectionStore(pool, sealer);
  const runStore = createRunStore(pool);
  const engineStore = createEngineStore(pool, clock);
  const access = createDirectoryAccess({ store: connectionStore, directories });
  const common = { createId: uuidv7, randomBytes, clock, log, access, forgetPages: cache.forget };

  const subscriptionStore = createSubscriptionStore(pool, sealer);
  const { publicUrl } = config;
  const subscriptions = createSubscriptions({ ...common, publicUrl, store: subscriptionStore });
  const inStep = { ...common, store: connectionStore, directories, subscriptions };
  const connections = createConnections(inStep);
  const connecting = createConnecting({ ...inStep, connections });
  const running = createRunning({ ...common, wake }, { engineStore, runStore, connecting });
  const { startingRuns } = running;
  return {
    directories,
    cardStore,
    connections,
    connecting,
    ...running,
    cards: createCards({ store: cardStore }),
    cardEditing: createCardEditing({ ...common, store: cardStore }),
    ...createMapping(common, {
      pool,
      connectionStore,
      runStore,
      cardStore,
      engineStore,
      connections,
      startingRuns,
    }),
    folders: createFolders({ ...common, store: createFolderStore(pool) }),
    people: createPeople({ ...common, cards: cardStore, sealer }),
    engine: createEngine({ ...common, store: engineStore, resyncs: createSlots(RESYNCS_AT_ONCE) }),
    photos: createPhotos({ ...common, store: createPhotoStore(pool), toPortrait: tryPortrait }),
    leavers: createLeavers({ clock, store: createLeaverStore(pool) }),
    ...createKeepingInStep({ ...inStep, startingRuns }, subscriptionStore),
  };
}

type Common = {
  createId(): string;
  clock: Clock;
  access: ReturnType<typeof createDirectoryAccess>;
  forgetPages(slugs: readonly string[]): void;
};

/** Runs as administrators start, follow, approve and stop them. */
function createRunning(
  common: Common & { wake(): void },
  {
    runStore,
    engineStore,
    connecting,
  }: Pick<MappingStores, 'runStore' | 'engineStore'> & {
    connecting: ReturnType<typeof createConnecting>;
  },
) {
  const runs = createRuns({ ...common, store: runStore });
  const store = { ...engineStore, ...runStore };
  const startingRuns = createStartingRuns({ ...common, store, connecting, getRun: runs.get });
  return {
    runs,
    startingRuns,
    undoing: createUndoing({ getRun: runs.get, startUndo: startingRuns.startUndo }),
    approving: createApproving({ ...common, store: runStore, getRun: runs.get }),
    runEvents: createRunEvents({ get: runs.get }),
  };
}

type MappingStores = {
  pool: Foundations['pool'];
  cardStore: ReturnType<typeof createCardStore>;
  connectionStore: ReturnType<typeof createConnectionStore>;
  runStore: ReturnType<typeof createRunStore>;
  engineStore: ReturnType<typeof createEngineStore>;
  connections: ReturnType<typeof createConnections>;
  startingRuns: ReturnType<typeof createStartingRuns>;
};

/** How people of a directory become cards, and what people say to that. */
function createMapping(common: Common, parts: MappingStores) {
  const { pool, cardStore, connectionStore, runStore, engineStore, ...services } = parts;
  const findFieldMap = async (tenantId: TenantId, id: string) =>
    (await connectionStore.find(tenantId, id))?.fieldMap;
  const previewChange = createPreviewChange({ ...common, store: engineStore });
  return {
    fieldMaps: createFieldMaps({ ...common, store: connectionStore, previewChange }),
    cardRules: createCardRules({
      ...common,
      store: connectionStore,
      requirePlace: runStore.requirePlace,
      previewChange,
    }),
    newcomers: createNewcomers({ ...common, ...services, store: createNewcomerStore(pool) }),
    ownPhotos: createOwnPhotos({
      ...common,
      store: createPhotoStore(pool),
      find: cardStore.find,
      findFieldMap,
      toPortrait,
    }),
    reviewing: createReviewing({ ...common, store: createReviewStore(pool) }),
    myCard: createMyCard({
      ...common,
      store: cardStore,
      findFieldMap,
    }),
  };
}

/** What happens without anybody pressing anything. */
function createKeepingInStep(
  parts: Parameters<typeof createWatch>[0] & Parameters<typeof createSchedule>[0] & InStep,
  subscriptionStore: ReturnType<typeof createSubscriptionStore>,
) {
  return {
    schedule: createSchedule(parts),
    watch: createWatch(parts),
    changes: createChanges({ ...parts, store: subscriptionStore, connections: parts.store }),
  };
}

type InStep = Pick<Parameters<typeof createChanges>[0], 'startingRuns'>;

async function openKeys({ keys, dataDir }: Config) {
  if (keys.kind === 'given') return keys.keys;
  try {
    return [await openKeyFile(path.join(dataDir, 'encryption.key'))];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(
      `DATA_DIR ${dataDir} cannot keep the key that seals secrets (${reason}). Let the account that runs Carte write it, or set another DATA_DIR.`,
      { cause },
    );
  }
}

/** The PostgreSQL to use: one of our own in DATA_DIR, or the one whose address is given. */
async function openServer(
  { db, dataDir }: Config,
  log: Log,
  onLost: Overrides['onDatabaseLost'],
): Promise<{ address: ServerAddress; close(): Promise<void> }> {
  if (db.kind === 'embedded') {
    const embedded = await openEmbeddedPostgres({ dataDir, log, ...(onLost && { onLost }) });
    return { address: { connection: embedded.connection }, close: () => embedded.stop() };
  }
  const migration = db.migrationUrl === undefined ? undefined : toConnection(db.migrationUrl);
  return {
    address: { connection: toConnection(db.url), migration },
    close: () => Promise.resolve(),
  };
}

async function tryPortrait(bytes: Buffer) {
  try {
    return await toPortrait(bytes);
  } catch (err) {
    if (err instanceof UnusablePictureError) return undefined;
    throw err;
  }
}
