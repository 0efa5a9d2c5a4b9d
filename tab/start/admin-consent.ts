import type { ConfigView } from '../../api/contract/me.ts';

/** Where an administrator allows the app for everybody. learn.microsoft.com/entra/identity-platform/v2-admin-consent */
export function adminConsentAddress({
  authority,
  clientId,
}: Pick<ConfigView, 'authority' | 'clientId'>): string {
  const address = new URL('/organizations/adminconsent', authority);
  address.searchParams.set('client_id', clientId);
  return address.href;
}
