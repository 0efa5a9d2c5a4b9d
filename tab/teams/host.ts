import { app, nestedAppAuth } from '@microsoft/teams-js';

/** What the tab needs from whoever hosts it: Teams, Outlook or the Microsoft 365 app. */
export type Host = {
  /** The host's theme: `default`, `dark`, `contrast`, or one that is yet to be thought of. */
  theme: string;
  /** A language tag such as `de-de`. */
  locale: string;
  /** Whether msal should ask the host itself for tokens where single sign-on failed. */
  isNestedAppAuthRecommended: boolean;
  onThemeChange(handler: (theme: string) => void): void;
  /** Opens an address outside the host's frame. */
  openLink(address: string): Promise<void>;
  /** Takes the host's own loading screen away. */
  notifyReady(): void;
};

/** Introduces the tab to its host. The only file that imports teams-js. */
export async function connectToHost(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: context.app.theme,
    locale: context.app.locale,
    isNestedAppAuthRecommended: isNestedAppAuthRecommended(),
    onThemeChange: (handler) => app.registerOnThemeChangeHandler(handler),
    openLink: (address) => app.openLink(address),
    notifyReady: () => void app.notifySuccess(),
  };
}

/** Old hosts do not know the question. */
function isNestedAppAuthRecommended(): boolean {
  try {
    return nestedAppAuth.isNAAChannelRecommended();
  } catch {
    return false;
  }
}
