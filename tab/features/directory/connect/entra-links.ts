import { isGuid } from './connect-draft.ts';

const PORTALS: Record<string, string> = {
  'login.microsoftonline.us': 'https://entra.microsoft.us',
  'login.partner.microsoftonline.cn': 'https://entra.microsoftonline.cn',
  'login.chinacloudapi.cn': 'https://entra.microsoftonline.cn',
};
const REGISTRATIONS = '#view/Microsoft_AAD_RegisteredApps';

/** Pages of the Entra admin center. */
export type EntraPage = 'list' | 'overview' | 'permissions' | 'credentials';

const BLADES: Record<Exclude<EntraPage, 'list'>, string> = {
  overview: 'Overview',
  permissions: 'CallAnAPI',
  credentials: 'Credentials',
};

/**
 * A page of the Entra admin center of the cloud that people sign in to; of the application itself as soon
 * as its ID is known, else the list it is found in.
 */
export function entraLink(
  page: EntraPage,
  { authority, clientId }: { authority: string; clientId: string },
): string {
  const portal = PORTALS[new URL(authority).host] ?? 'https://entra.microsoft.com';
  if (page === 'list' || !isGuid(clientId))
    return `${portal}/${REGISTRATIONS}/ApplicationsListBlade`;
  return `${portal}/${REGISTRATIONS}/ApplicationMenuBlade/~/${BLADES[page]}/appId/${clientId}`;
}
