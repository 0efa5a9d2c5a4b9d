import { randomBytes } from 'node:crypto';
import { Counter, Gauge, type Registry } from 'prom-client';
import { v7 as uuidv7 } from 'uuid';
import type { WalletMaker } from '../domain/wallet.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createAppleAccount } from '../services/wallet/apple-account.ts';
import { createAppleIssuers } from '../services/wallet/apple-issuers.ts';
import { createApplePasses } from '../services/wallet/apple-passes.ts';
import { createWalletDevices } from '../services/wallet/devices.ts';
import { createClosing } from '../services/wallet/closing.ts';
import { createDeploymentWatch } from '../services/wallet/deployment-watch.ts';
import { createPushing } from '../services/wallet/pushing.ts';
import { createPassUpdates } from '../services/wallet/updating.ts';
import { createAccountWatch } from '../services/wallet/watching.ts';
import { type AppleSettings, createApple } from '../wallet/apple/issuer.ts';
import { createGoogleWallet, type GoogleWay } from './google-wallet.ts';
import type { Stores } from './stores.ts';

type Parts = {
  publicUrl: string;
  apple: AppleSettings;
  metrics: Registry;
  google: GoogleWay;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  cache: { forgetAll(this: void): void };
  clock: Clock;
  log: Log;
};

/** Wallets that every organization gives passes out for, by the settings of the server, while those can sign. */
export const walletsOfAll = ({ deployment }: AppleSettings, clock: Clock) => ({
  walletsOfAll: (): WalletMaker[] =>
    deployment && deployment.expiresAt > clock() ? ['apple'] : [],
});

/** Passes for the wallets of phones: accounts, passes, the devices that hold them. */
export function createWallet(
  stores: Stores,
  { apple: settings, cache, metrics, google, ...parts }: Parts,
) {
  const note = createCounter(metrics);
  const { cards, walletAccounts, walletPasses } = stores;
  const apple = createApple({
    settings,
    publicUrl: parts.publicUrl,
    readPhoto: cards.findPublicPhoto,
    readLogo: (slug) => cards.findPublicBrand(slug, 'logo'),
    clock: parts.clock,
  });
  const issuers = createAppleIssuers({ store: walletAccounts, apple });
  const common = { ...parts, note, issuers, createId: uuidv7, randomBytes };
  const findPublic = async (slug: string) => {
    const found = await cards.findPublic(slug);
    return found.state === 'published' ? { card: found.card } : {};
  };
  const store = walletPasses;
  const applePasses = createApplePasses({ ...common, store, findPublic });
  const { closeGoogle, ...googleSide } = createGoogleWallet(stores, {
    ...parts,
    way: google,
    note,
    findPublic,
  });
  const { googlePasses } = googleSide;
  const makers = { apple: applePasses, google: googlePasses };
  return {
    ...googleSide,
    appleAccount: createAppleAccount({
      ...common,
      store: walletAccounts,
      apple,
      findCard: cards.find,
      findPublic,
    }),
    applePasses,
    walletDevices: createWalletDevices({ ...common, store, passes: applePasses }),
    passUpdates: createPassUpdates({ ...common, store, makers }),
    pushing: createPushing({ ...common, store }),
    walletWatch: createAccountWatch({
      ...common,
      store: walletAccounts,
      checks: { google: googlePasses.check },
    }),
    deploymentWatch: watchDeployment(settings, metrics, { ...parts, cache }),
    walletClosing: createClosing({ ...common, store: walletAccounts }),
    noteWallet: note,
    close: async () => {
      issuers.close();
      await closeGoogle();
    },
  };
}

/** Undefined where the settings name no certificate. */
function watchDeployment(
  { deployment }: AppleSettings,
  metrics: Registry,
  { cache, clock, log }: Pick<Parts, 'cache' | 'clock' | 'log'>,
) {
  if (!deployment) return undefined;
  const { expiresAt, facts } = deployment;
  new Gauge({
    name: 'carte_wallet_certificate_end_seconds',
    help: 'When the pass certificate of the settings ends, in Unix seconds',
    registers: [metrics],
  }).set(expiresAt.getTime() / 1_000);
  return createDeploymentWatch({ clock, log, forgetAllPages: cache.forgetAll, expiresAt, facts });
}

/** Counts what happens with passes and the devices that hold them, by its name. */
function createCounter(metrics: Registry) {
  const counter = new Counter({
    name: 'carte_wallet_events_total',
    help: 'What happened with wallet passes and the devices that hold them',
    labelNames: ['event'],
    registers: [metrics],
  });
  return (event: string): void => counter.inc({ event });
}
