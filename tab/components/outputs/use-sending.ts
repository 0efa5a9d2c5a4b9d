import { useSession } from '../../start/SessionContext.ts';
import { useOpenLink } from '../use-open-link.ts';

type Sent = { url: string; message: string };

/**
 * Sends a card's address by whoever can here: the host's own dialogs, the device's, else the addresses that
 * Teams and Outlook understand everywhere.
 */
export function useSending({ url, message }: Sent) {
  const { whereabouts } = useSession();
  const openLink = useOpenLink();
  const host = whereabouts.kind === 'host' ? whereabouts.host : undefined;
  const hasDeviceShare = host === undefined && 'share' in navigator;

  const shareInTeams = () => openLink(teamsShareAddress({ url, message }));
  const mailOutside = () =>
    openLink(host ? outlookAddress({ url, message }) : mailto({ url, message }));
  return {
    isInHost: host !== undefined,
    hasDeviceShare,
    shareInTeams,
    share: () => {
      if (host?.shareLink) host.shareLink({ url, message }).catch(shareInTeams);
      // A sheet that is closed without a choice is no fault.
      else if (hasDeviceShare)
        navigator.share({ title: message, url }).catch((error: unknown) => {
          if ((error as Error | null)?.name !== 'AbortError') shareInTeams();
        });
      else shareInTeams();
    },
    mail: () => {
      if (host?.composeMail) host.composeMail({ subject: message, text: url }).catch(mailOutside);
      else mailOutside();
    },
  };
}

/** learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps */
const teamsShareAddress = ({ url, message }: Sent): string =>
  `https://teams.microsoft.com/share?${new URLSearchParams({ href: url, msgText: message, preview: 'true' }).toString()}`;

const outlookAddress = ({ url, message }: Sent): string =>
  `https://outlook.office.com/mail/deeplink/compose?subject=${encodeURIComponent(message)}&body=${encodeURIComponent(url)}`;

const mailto = ({ url, message }: Sent): string =>
  `mailto:?subject=${encodeURIComponent(message)}&body=${encodeURIComponent(url)}`;
