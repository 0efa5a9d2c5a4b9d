import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { PublicCard } from '../domain/public-card.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Sleep } from '../lib/sleep.ts';
import type { Send } from '../lib/transport.ts';
import { createGoogleAccount } from '../services/wallet/google-account.ts';
import { createGoogleIssuers } from '../services/wallet/google-issuers.ts';
import { createGooglePasses } from '../services/wallet/google-passes.ts';
import { createGoogle, createGoogleTransport } from '../wallet/google/google.ts';
import type { Stores } from './stores.ts';

/** How Google is reached, and how waits between two requests to it pass. */
export type GoogleWay = { send?: Send | undefined; sleep: Sleep; random(): number };

type Parts = {
  publicUrl: string;
  way: GoogleWay;
  findPublic(slug: string): Promise<{ card?: PublicCard }>;
  forgetPages(slugs: readonly string[]): void;
  note(event: string): void;
  clock: Clock;
  log: Log;
};

/** Passes for Google Wallet: accounts, and what is kept at Google. */
export function createGoogleWallet(stores: Stores, { way, ...parts }: Parts) {
  const transport = createGoogleTransport();
  const { send = transport.send, ...waiting } = way;
  const google = createGoogle({ ...parts, ...waiting, send });
  const accounts = stores.walletAccounts;
  const findIssuer = createGoogleIssuers({ store: accounts, google });
  const common = { ...parts, findIssuer };
  return {
    googlePasses: createGooglePasses({
      ...common,
      store: stores.walletPasses,
      accounts,
      createId: uuidv7,
      randomBytes,
    }),
    googleAccount: createGoogleAccount({
      ...common,
      store: accounts,
      google,
      findCard: stores.cards.find,
    }),
    closeGoogle: transport.close,
  };
}
