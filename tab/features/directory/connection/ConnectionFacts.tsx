import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { Facts } from '../../../components/Facts.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';

/** How many people and cards a connection has, and when it was and will be in step. */
export function ConnectionFacts({ connection }: { connection: ConnectionView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { userCount, cardCount, syncedAt, nextSyncAt, credentialExpiresAt } = connection;
  const facts = [
    {
      name: t('directory.summary.people'),
      value: userCount === null ? t('directory.summary.unknown') : format.number(userCount),
    },
    { name: t('directory.summary.cards'), value: format.number(cardCount) },
    {
      name: t('directory.summary.lastSync'),
      value: syncedAt === null ? t('directory.summary.never') : format.moment(syncedAt),
    },
    {
      name: t('directory.summary.nextSync'),
      value: nextSyncAt === null ? t('directory.summary.off') : format.moment(nextSyncAt),
    },
  ];
  if (credentialExpiresAt !== null) {
    facts.push({ name: t('directory.summary.expires'), value: format.day(credentialExpiresAt) });
  }
  return <Facts facts={facts} />;
}
