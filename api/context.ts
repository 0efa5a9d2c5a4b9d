import path from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from './config/config.ts';
import { openKeys, openServer } from './context/opening.ts';
import {
  createDrawDraft,
  createPages,
  createPreviewTemplate,
  createReadCodes,
} from './context/pages.ts';
import { createStores } from './context/stores.ts';
import { createUseCases } from './context/use-cases.ts';
import type { GoogleWay } from './context/google-wallet.ts';
import { createWallet, walletsOfAll } from './context/wallet.ts';
import { readAppleSettings } from './wallet/apple/issuer.ts';
import { type Change, openListener } from './db/changes.ts';
import { openDatabase } from './db/open.ts';
import { createPresence } from './db/presence.ts';
import { createDirectories } from './graph/directories.ts';
import { makeCertificate } from './graph/make-certificate.ts';
import type { Bounds, Send } from './lib/transport.ts';
import { createTokenVerifier } from './http/token-verifier.ts';
import { createJobs } from './jobs/jobs.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import type { Log } from './lib/log.ts';
import { createSealer } from './lib/seal.ts';
import { sleep as realSleep, type Sleep } from './lib/sleep.ts';
import { createWake, type Wake } from './lib/wake.ts';
import { type ByteCache, createByteCache } from './pages/byte-cache.ts';
import { LANGUAGES } from './pages/language.ts';
import { createVisitCounter } from './pages/visit-counter.ts';
import type { RunEvents } from './services/runs/run-events.ts';
import type { ConsentApp } from './services/connections/consenting.ts';

/** What a test may put in the place of the real thing. */
export type Overrides = {
  clock?: Clock;
  /** How every wait between two requests to Graph passes. */
  sleep?: Sleep;
  /** 0 ≤ x < 1, for the jitter of those waits. */
  random?(): number;
  /** How long an exchange with Graph may take and how much it may bring. */
  graphBounds?: Partial<Bounds>;
  /** What takes the place of Google Wallet's hosts. */
  googleSend?: Send;
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
  const { publicUrl } = config;
  const clock = overrides.clock ?? systemClock;
  const sealer = createSealer(await openKeys(config));
  const server = await openServer(config, log, overrides.onDatabaseLost);
  building.defer(server.close);
  const { pool, connection } = await openDatabase(server.address, { sealer, log });
  building.defer(pool.close);
  const counter = createVisitCounter({ clock });
  const cache = createByteCache({ onServed: counter.note });
  const runsWake = createWake();
  const directories = openDirectories(config, clock, overrides);
  building.defer(directories.close);
  const presence = createPresence();
  const apple = readAppleSettings(config.apple, clock());
  const stores = createStores(pool, { sealer, clock, presence, ...walletsOfAll(apple, clock) });
  const common = { publicUrl, sealer, clock, log, forgetPages: cache.forget };
  const metrics = openMetrics();
  const wallet = createWallet(stores, { ...common, cache, apple, metrics, ...toGoogle(overrides) });
  building.defer(wallet.close);
  const useCases = createUseCases(stores, {
    ...common,
    directories,
    makeCertificate,
    consentApp: describeConsentApp(config),
    counter,
    wake: runsWake.wake,
  });

  const listener = await openListener(connection, {
    log,
    presence,
    onGap: () => cache.forgetAll(),
    onChange: createOnChange(cache, useCases.runEvents, runsWake),
  });
  building.defer(listener.close);
  const pages = createPages(stores, { ...useCases, ...wallet, ...common, cache, counter });
  const built = building.move();
  return {
    close: () => built.disposeAsync(),
    config,
    log,
    clock,
    metrics,
    ping: pool.ping,
    tabFolder: path.resolve(import.meta.dirname, '../dist/tab'),
    pages,
    api: {
      ...useCases,
      ...wallet,
      drawDraft: createDrawDraft(pages),
      readCodes: createReadCodes(stores, useCases.cards, publicUrl),
      previewTemplate: createPreviewTemplate(stores, useCases.templates, publicUrl),
      verifyToken: createTokenVerifier(config.entra, { clock, ...overrides }),
      about: describeServer(config),
    },
    jobs: createJobs({ ...useCases, ...wallet }, { log, clock, roles: config.roles }),
    runsWake,
  };
}

/** What other processes tell of: pages to forget, runs that moved on. */
const createOnChange =
  (cache: ByteCache, runEvents: RunEvents, runsWake: Wake) =>
  (change: Change): void => {
    if (change.kind === 'cards') return cache.forget(change.slugs);
    runEvents.announce(change.runId);
    if (change.kind === 'run') runsWake.wake();
  };

export type Context = Awaited<ReturnType<typeof createContext>>;

function openMetrics(): Registry {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return metrics;
}

/** What everybody may know of this server. */
function describeServer({ publicUrl, entra, practice }: Config) {
  const { clientId, authority, clientSecret } = entra;
  const languages = LANGUAGES.map(({ code }) => code);
  const consent = clientSecret !== undefined;
  return { publicUrl, clientId, authority, languages, consent, practice };
}

/** Browsers do not know the practice authority's certificate: they are led to its plain door. */
function describeConsentApp({ entra, graphUrl, practice }: Config): ConsentApp | undefined {
  const { clientId, clientSecret, authority } = entra;
  if (clientSecret === undefined) return undefined;
  return { clientId, signInUrl: practice?.signInUrl ?? authority, graphUrl };
}

function openDirectories(
  { entra, graphUrl }: Config,
  clock: Clock,
  { sleep = realSleep, random = Math.random, graphBounds }: Overrides,
) {
  const { authority, clientId, clientSecret } = entra;
  const ownApp = clientSecret === undefined ? undefined : { clientId, clientSecret };
  const createId = () => uuidv7();
  const waiting = { clock, sleep, random };
  const hosts = { authority, graphUrl, ownApp };
  return createDirectories({ ...hosts, ...waiting, createId, bounds: graphBounds });
}

const toGoogle = ({
  sleep = realSleep,
  random = Math.random,
  googleSend: send,
}: Overrides): { google: GoogleWay } => ({ google: { send, sleep, random } });
