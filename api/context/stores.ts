import type { Presence } from '../db/presence.ts';
import type { Db } from '../db/sql.ts';
import { createAdministratorStore } from '../db/stores/administrator-store.ts';
import { createCardStore } from '../db/stores/card-store.ts';
import { createChangeRequestStore } from '../db/stores/change-request-store.ts';
import { createConnectionStore } from '../db/stores/connection-store.ts';
import { createConsentStore } from '../db/stores/consent-store.ts';
import { createCountStore } from '../db/stores/count-store.ts';
import { createEngineStore } from '../db/stores/engine-store.ts';
import { createFolderStore } from '../db/stores/folder-store.ts';
import { createLeadStore } from '../db/stores/lead-store.ts';
import { createLeaverStore } from '../db/stores/leaver-store.ts';
import { createMadeCertificateStore } from '../db/stores/made-certificate-store.ts';
import { createManyCardStore } from '../db/stores/many-card-store.ts';
import { createNewcomerStore } from '../db/stores/newcomer-store.ts';
import { createPhotoStore } from '../db/stores/photo-store.ts';
import { createReviewStore } from '../db/stores/review-store.ts';
import { createRetentionStore } from '../db/stores/retention-store.ts';
import { createRunStore } from '../db/stores/run-store.ts';
import { createSubscriptionStore } from '../db/stores/subscription-store.ts';
import { createTemplateStore } from '../db/stores/template-store.ts';
import { createWalletAccountStore } from '../db/stores/wallet-account-store.ts';
import { createWalletPassStore } from '../db/stores/wallet-pass-store.ts';
import type { WalletMaker } from '../domain/wallet.ts';
import type { Clock } from '../lib/clock.ts';
import type { Sealer } from '../lib/seal.ts';

type Parts = {
  sealer: Sealer;
  clock: Clock;
  presence: Presence;
  /** Wallets that the server gives passes out for now, where an organization has set up nothing. */
  walletsOfAll(this: void): readonly WalletMaker[];
};

/** Every store, over one database. */
export function createStores(db: Db, { sealer, clock, presence, walletsOfAll }: Parts) {
  return {
    administrators: createAdministratorStore(db),
    cards: createCardStore(db, walletsOfAll),
    changeRequests: createChangeRequestStore(db),
    connections: createConnectionStore(db, sealer),
    consents: createConsentStore(db),
    counts: createCountStore(db),
    engine: createEngineStore(db, { clock, presence }),
    folders: createFolderStore(db),
    leads: createLeadStore(db, sealer),
    leavers: createLeaverStore(db),
    madeCertificates: createMadeCertificateStore(db, sealer),
    manyCards: createManyCardStore(db),
    newcomers: createNewcomerStore(db),
    photos: createPhotoStore(db),
    reviews: createReviewStore(db),
    retention: createRetentionStore(db),
    runs: createRunStore(db),
    templates: createTemplateStore(db),
    subscriptions: createSubscriptionStore(db, sealer),
    walletAccounts: createWalletAccountStore(db, { sealer, walletsOfAll }),
    walletPasses: createWalletPassStore(db, sealer),
  };
}

export type Stores = ReturnType<typeof createStores>;
