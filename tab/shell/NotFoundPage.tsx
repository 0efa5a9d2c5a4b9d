import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../components/states/EmptyState.tsx';
import { PageHeader } from '../components/PageHeader.tsx';

/** An address of the tab that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('start.shell.notFoundTitle')} />
      <EmptyState
        icon={<SearchRegular />}
        title={t('start.shell.notFound')}
        text={t('start.shell.notFoundText')}
        action={
          <Button appearance="primary" onClick={() => void navigate('/cards')}>
            {t('start.shell.notFoundAction')}
          </Button>
        }
      />
    </>
  );
}
