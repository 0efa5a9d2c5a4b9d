import { Body1, Button } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministratorView } from '../../../api/contract/administrators.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { administrators } from '../../languages/en/administrators.ts';
import { administratorsQuery } from './administrator-queries.ts';
import { useAdministratorStyles } from './administrators.styles.ts';
import { AdministratorItem } from './AdministratorItem.tsx';
import { AppointDialog } from './AppointDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** Who administers Carte, by which right, and the way to make somebody one. */
export function AdministratorsPage() {
  const styles = useAdministratorStyles();
  useOwnWords({ administrators });
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(administratorsQuery(useApi()));
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <PageHeader
        above={<BackLink to="/directory">{t('directory.title')}</BackLink>}
        title={t('administrators.title')}
        text={t('administrators.text')}
        actions={
          <Button
            appearance="primary"
            icon={<PersonAddRegular />}
            onClick={() => setIsAdding(true)}
          >
            {t('administrators.add')}
          </Button>
        }
      />
      <div className={styles.stack}>
        {!data && !error && <LoadingLines lines={3} />}
        {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && <AdministratorList administrators={data} />}
      </div>
      {isAdding && <AppointDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}

/** Never empty: whoever reads it is an administrator. */
function AdministratorList({ administrators }: { administrators: readonly AdministratorView[] }) {
  const styles = useAdministratorStyles();
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<AdministratorView>();
  const isNobodyAppointed = administrators.every(({ appointed }) => appointed === null);
  return (
    <>
      {isNobodyAppointed && (
        <Body1 as="p" className={styles.hint}>
          {t('administrators.noneAppointed')}
        </Body1>
      )}
      <ul aria-label={t('administrators.listLabel')} className={styles.list}>
        {administrators.map((one) => (
          <AdministratorItem key={one.id} administrator={one} onRemove={() => setRemoving(one)} />
        ))}
      </ul>
      <Body1 as="p" className={styles.hint}>
        {t('administrators.roleHint')}
      </Body1>
      {removing && <RemoveDialog administrator={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
