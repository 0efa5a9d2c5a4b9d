import type { Plugin } from 'vite';

const STAND_IN = '\0carte:no-msal';

/**
 * teamsfx brings all of msal, 64 kB compressed, for tokens of other APIs. Carte asks it for the host's own
 * token alone (tab/sign-in/teams-sso.ts), which never gets there.
 */
export function leanTeamsfx(): Plugin {
  return {
    name: 'carte:lean-teamsfx',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source, importer) =>
      source === '@azure/msal-browser' && importer?.includes('@microsoft/teamsfx')
        ? STAND_IN
        : undefined,
    load: (id) =>
      id === STAND_IN
        ? 'export class PublicClientApplication { constructor() { throw new Error("left out of this build: scripts/lean-teamsfx.ts"); } }'
        : undefined,
  };
}
