import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { useLocaleFormat } from '../use-locale-format.ts';

type Props = { wallet: AppleWalletView; action?: ReactNode };

const NOTICE_DAYS = 60;
const DAY_MS = 24 * 3_600_000;

/** That the pass certificate ends soon, while there is time; once it has ended the wallet's problem says so. */
export function CertificateEndNotice({ wallet: { expiresAt, source }, action }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [now] = useState(() => Date.now());
  if (expiresAt === null) return null;
  const leftMs = Date.parse(expiresAt) - now;
  if (leftMs <= 0 || leftMs > NOTICE_DAYS * DAY_MS) return null;
  const date = format.day(expiresAt);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('wallet.apple.endsSoon', { date })}</MessageBarTitle>
        {t(source === 'deployment' ? 'wallet.apple.endsSoonOfServer' : 'wallet.apple.endsSoonText')}
      </MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
