import type { TenantId } from '../../domain/tenant.ts';
import type { WalletAccount } from '../../domain/wallet.ts';
import type { AppleIssuer, ApplePort } from './apple-port.ts';

type AppleAccount = Extract<WalletAccount, { maker: 'apple' }>;

type Parts = {
  store: {
    find(tenantId: TenantId, maker: 'apple'): Promise<AppleAccount | undefined>;
    findCredential(tenantId: TenantId, maker: 'apple'): Promise<string | undefined>;
  };
  apple: Pick<ApplePort, 'open' | 'deployment'>;
};

/** An issuer and what names its certificate, so that nobody keeps what another one signed. */
export type CurrentIssuer = { issuer: AppleIssuer; name: string };

/** Organizations of which a process holds the certificate open. */
const MOST_OPEN = 200;

/** What signs an organization's passes: its own certificate, or the deployment's. */
export function createAppleIssuers({ store, apple }: Parts) {
  const opened = new Map<TenantId, { version: number; current: CurrentIssuer }>();

  async function own(tenantId: TenantId): Promise<CurrentIssuer | undefined> {
    const account = await store.find(tenantId, 'apple');
    const known = opened.get(tenantId);
    if (account && known?.version === account.credentialVersion) return known.current;
    drop(tenantId);
    const credential = account && (await store.findCredential(tenantId, 'apple'));
    if (!account?.expiresAt || !credential) return undefined;
    const { facts, expiresAt, credentialVersion: version } = account;
    const issuer = apple.open({ facts, expiresAt, credential });
    const current = { issuer, name: `${tenantId} ${version}` };
    for (const [oldest] of opened) if (opened.size >= MOST_OPEN) drop(oldest);
    opened.set(tenantId, { version, current });
    return current;
  }

  function drop(tenantId: TenantId): void {
    opened.get(tenantId)?.current.issuer.close();
    opened.delete(tenantId);
  }

  const deployment = apple.deployment && { issuer: apple.deployment, name: 'deployment' };

  return {
    /** What new passes are made with; undefined where an organization gives out none. */
    current: async (tenantId: TenantId): Promise<CurrentIssuer | undefined> =>
      (await own(tenantId)) ?? deployment,

    /** What passes of this type are kept up to date with: the type of a pass that is out never changes. */
    async ofType(tenantId: TenantId, passType: string): Promise<CurrentIssuer | undefined> {
      const candidates = [await own(tenantId), deployment];
      return candidates.find((found) => found?.issuer.facts.passTypeId === passType);
    },

    close(): void {
      for (const tenantId of [...opened.keys()]) drop(tenantId);
      apple.deployment?.close();
    },
  };
}

export type AppleIssuers = ReturnType<typeof createAppleIssuers>;
