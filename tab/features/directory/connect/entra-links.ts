import { isGuid } from './connect-draft.ts';

const PORTALS: Record<string, string> = {
  'login.microsoftonline.us': 'https://entra.microsoft.us',
  'login.partner.microsoftonline.cn': 'https://entra.microsoftonline.cn',
  'login.chinacloudapi.cn': 'https://entra.microsoftonline.cn',
};
const REGISTRATIONS = '#view/Microsoft_AAD_RegisteredApps';

/** Pages of the Entra admin center. */
export type EntraPage = 'list' | 'register' | 'overview' | 'permissions' | 'credentials';

const BLADES: Record<Exclude<EntraPage, 'list' | 'register'>, string> = {
  overview: 'Overview',
  permissions: 'CallAnAPI',
  credentials: 'Credentials',
};

/** Where people sign in, which application it is about, and, in practice mode, the pages that play the portal. */
export type EntraPlace = {
  authority: string;
  clientId: string;
  practice?: { signInUrl: string; tenantId: string } | undefined;
};

/**
 * A page of the Entra admin center of the cloud that people sign in to; of the application itself as soon
 * as its ID is known, else the list it is found in.
 */
export function entraLink(page: EntraPage, place: EntraPlace): string {
  const { authority, clientId, practice } = place;
  if (practice) return practiceLink(page, clientId, practice);
  const portal = PORTALS[new URL(authority).host] ?? 'https://entra.microsoft.com';
  if (page === 'register')
    return `${portal}/${REGISTRATIONS}/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false`;
  if (page === 'list' || !isGuid(clientId))
    return `${portal}/${REGISTRATIONS}/ApplicationsListBlade`;
  return `${portal}/${REGISTRATIONS}/ApplicationMenuBlade/~/${BLADES[page]}/appId/${clientId}`;
}

/** The practice directory has one page for everything about an application. */
function practiceLink(
  page: EntraPage,
  clientId: string,
  { signInUrl, tenantId }: NonNullable<EntraPlace['practice']>,
): string {
  const isOfApp = page !== 'list' && page !== 'register' && isGuid(clientId);
  const path = `/portal/${tenantId}/apps${isOfApp ? `/${clientId}#${page}` : ''}`;
  return new URL(path, signInUrl).href;
}
