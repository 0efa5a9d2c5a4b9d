import type { ConfigView } from '../../api/contract/me.ts';

/**
 * The right our API asks for. A page that asks for a token for its own registration must name it by its
 * id alone (AADSTS90009), so this holds whatever the registration's address is.
 */
export const apiScopes = ({ clientId }: Pick<ConfigView, 'clientId'>): string[] => [
  `${clientId}/access_as_user`,
];

/** What msal needs to know; any organization may sign in, personal accounts may not. */
export const entraAuth = ({ clientId, authority }: Pick<ConfigView, 'clientId' | 'authority'>) => ({
  clientId,
  authority: `${authority}/organizations`,
  knownAuthorities: [new URL(authority).host],
});
