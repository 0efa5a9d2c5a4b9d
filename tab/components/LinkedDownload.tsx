import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../start/SessionContext.ts';
import { useShowToast } from './states/toasts.ts';
import { useOpenLink } from './use-open-link.ts';

type Props = {
  /** Asks for a short-lived address of the file. */
  makeLink: () => Promise<{ url: string }>;
  children: string;
  /** By which a form finds it. */
  name?: string;
};

/**
 * Downloads a file that is nobody else's. No host saves files out of its frames, so it opens a signed address
 * outside; a browser of its own takes the same address as a download and stays here.
 */
export function LinkedDownload({ makeLink, children, name }: Props) {
  const { t } = useTranslation();
  const isHosted = useSession().whereabouts.kind === 'host';
  const openLink = useOpenLink();
  const showToast = useShowToast();
  const download = useMutation({
    mutationFn: makeLink,
    onSuccess: ({ url }) => (isHosted ? openLink(url) : location.assign(url)),
    onError: () => showToast({ text: t('visitors.notDownloaded'), intent: 'error' }),
  });
  return (
    <Button
      icon={<ArrowDownloadRegular />}
      {...(name !== undefined && { name })}
      disabledFocusable={download.isPending}
      onClick={() => download.mutate()}
    >
      {children}
    </Button>
  );
}
