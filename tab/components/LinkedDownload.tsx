import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { useSession } from '../start/SessionContext.ts';
import { describeError } from './states/describe-error.ts';
import { useShowToast } from './states/toasts.ts';
import { useOpenLink } from './use-open-link.ts';

type Props = {
  /** Asks for a short-lived address of the file. */
  makeLink: () => Promise<{ url: string }>;
  children: string;
  /** By which a form finds it. */
  name?: string;
  appearance?: 'transparent';
  /** What else is read out with it. */
  describedBy?: string | undefined;
};

/**
 * Downloads a file that is nobody else's. No host saves files out of its frames, so it opens a signed address
 * outside; a browser of its own takes the same address as a download and stays here.
 */
export function LinkedDownload(props: Props) {
  const { makeLink, children, name, appearance, describedBy } = props;
  const { t } = useTranslation();
  const isHosted = useSession().whereabouts.kind === 'host';
  const openLink = useOpenLink();
  const showToast = useShowToast();
  const download = useMutation({
    mutationFn: makeLink,
    onSuccess: ({ url }) => (isHosted ? openLink(url) : location.assign(url)),
    onError: (error) => showToast({ text: describeFailure(error, t), intent: 'error' }),
  });
  return (
    <Button
      icon={<ArrowDownloadRegular />}
      {...(name !== undefined && { name })}
      {...(appearance && { appearance })}
      aria-describedby={describedBy}
      disabledFocusable={download.isPending}
      onClick={() => download.mutate()}
    >
      {children}
    </Button>
  );
}

/** What was refused on purpose says why and what to do; of the rest no more is known than that there is no file. */
const describeFailure = (error: unknown, t: TFunction): string =>
  error instanceof ApiError && error.problem.code !== 'internal'
    ? describeError(error, t).text
    : t('visitors.notDownloaded');
