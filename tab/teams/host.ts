import { app, ErrorCode, mail, nestedAppAuth, sharing } from '@microsoft/teams-js';

/** An address to send to colleagues, with what is said of it. */
export type SharedLink = { url: string; message: string };
export type MailDraft = { subject: string; text: string };

/** What the tab needs from whoever hosts it: Teams, Outlook or the Microsoft 365 app. */
export type Host = {
  /** The host's theme: `default`, `dark`, `contrast`, or one that is yet to be thought of. */
  theme: string;
  /** A language tag such as `de-de`. */
  locale: string;
  /** The place within the tab that a deep link names. */
  subPage?: string;
  /** Whether msal should ask the host itself for tokens where single sign-on failed. */
  isNestedAppAuthRecommended: boolean;
  onThemeChange(handler: (theme: string) => void): void;
  /** Opens an address outside the host's frame. */
  openLink(address: string): Promise<void>;
  /** Asks for a chat or channel and sends an address there. Missing where the host has no such dialog. */
  shareLink?(link: SharedLink): Promise<void>;
  /** Begins a mail in the host. Missing where the host has none. */
  composeMail?(draft: MailDraft): Promise<void>;
  /** Takes the host's own loading screen away. */
  notifyReady(): void;
};

/** Introduces the tab to its host. Only this file and `surfaces.ts` import teams-js. */
export async function connectToHost(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: context.app.theme,
    locale: context.app.locale,
    ...(context.page.subPageId && { subPage: context.page.subPageId }),
    isNestedAppAuthRecommended: isThere(() => nestedAppAuth.isNAAChannelRecommended()),
    onThemeChange: (handler) => app.registerOnThemeChangeHandler(handler),
    openLink: (address) => app.openLink(address),
    ...(isThere(() => sharing.isSupported()) && { shareLink }),
    ...(isThere(() => mail.isSupported()) && { composeMail }),
    notifyReady: () => void app.notifySuccess(),
  };
}

/** Old hosts do not know the question. */
function isThere(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

async function shareLink({ url, message }: SharedLink): Promise<void> {
  try {
    await sharing.shareWebContent({ content: [{ type: 'URL', url, message, preview: true }] });
  } catch (error) {
    // Whoever closes the dialog has changed their mind.
    if ((error as { errorCode?: unknown } | null)?.errorCode !== ErrorCode.USER_ABORT) throw error;
  }
}

const composeMail = ({ subject, text }: MailDraft): Promise<void> =>
  mail.composeMail({ type: mail.ComposeMailType.New, subject, message: text });
