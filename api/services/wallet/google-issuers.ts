import { LRUCache } from 'lru-cache';
import type { TenantId } from '../../domain/tenant.ts';
import type { GoogleFacts, WalletAccount } from '../../domain/wallet.ts';
import type { GoogleIssuer, GooglePort } from './google-port.ts';

export type GoogleAccountRow = Extract<WalletAccount, { maker: 'google' }>;

type Parts = {
  store: {
    find(tenantId: TenantId, maker: 'google'): Promise<GoogleAccountRow | undefined>;
    findCredential(tenantId: TenantId, maker: 'google'): Promise<string | undefined>;
  };
  google: Pick<GooglePort, 'open'>;
};

export type OpenIssuer = { issuer: GoogleIssuer; facts: GoogleFacts; account: GoogleAccountRow };

/** Organizations of which a process holds the key and a token. */
const MOST_OPEN = 500;

/** Opens what an organization's passes are made with; a new key takes the place of the one before at once. */
export function createGoogleIssuers({ store, google }: Parts) {
  const opened = new LRUCache<TenantId, { version: number; issuer: GoogleIssuer }>({
    max: MOST_OPEN,
  });

  /** Undefined where an organization gives out no passes. */
  return async function findIssuer(tenantId: TenantId): Promise<OpenIssuer | undefined> {
    const account = await store.find(tenantId, 'google');
    if (!account) {
      opened.delete(tenantId);
      return undefined;
    }
    const { facts, credentialVersion: version } = account;
    const known = opened.get(tenantId);
    if (known?.version === version) return { issuer: known.issuer, facts, account };
    const credential = await store.findCredential(tenantId, 'google');
    if (credential === undefined) return undefined;
    const issuer = google.open({ facts, credential });
    opened.set(tenantId, { version, issuer });
    return { issuer, facts, account };
  };
}

export type FindGoogleIssuer = ReturnType<typeof createGoogleIssuers>;
