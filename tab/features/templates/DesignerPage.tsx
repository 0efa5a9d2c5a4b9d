import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiProvider.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingPage } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { templates } from '../../languages/en/templates.ts';
import { Designer } from './Designer.tsx';
import { templateQuery } from './template-queries.ts';

/** One template, to change it. */
export function DesignerPage() {
  useOwnWords({ templates });
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: template, error, refetch } = useQuery(templateQuery(useApi(), id));
  if (!template) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  }
  return (
    <>
      <PageHeader
        above={<BackLink to="/templates">{t('templates.title')}</BackLink>}
        title={template.name}
      />
      <Designer key={id} template={template} />
    </>
  );
}
