import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { templatesQuery } from '../../api/templates.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { templates as words } from '../../languages/en/templates.ts';
import { DeleteTemplateDialog } from './DeleteTemplateDialog.tsx';
import { NewTemplateDialog } from './NewTemplateDialog.tsx';
import { TemplateItem } from './TemplateItem.tsx';
import { useTemplatesStyles } from './templates.styles.ts';

/** The organization's templates. There is always one: the default. */
export function TemplatesPage() {
  useOwnWords({ templates: words });
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: templates, error, refetch } = useQuery(templatesQuery(useApi()));
  const [isMaking, setIsMaking] = useState(false);
  const [leaving, setLeaving] = useState<TemplateView>();
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        text={t('templates.text')}
        actions={
          <Button
            appearance="primary"
            disabledFocusable={!templates}
            onClick={() => setIsMaking(true)}
          >
            {t('templates.create')}
          </Button>
        }
      />
      {!templates && !error && <LoadingLines lines={3} />}
      {!templates && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {templates && (
        <Panel>
          <ul className={styles.list}>
            {templates.map((template) => (
              <TemplateItem
                key={template.id}
                template={template}
                onDelete={() => setLeaving(template)}
              />
            ))}
          </ul>
        </Panel>
      )}
      {templates && isMaking && (
        <NewTemplateDialog
          templates={templates}
          onClose={() => setIsMaking(false)}
          onMade={(id) => void navigate(`/templates/${id}`)}
        />
      )}
      {templates && leaving && (
        <DeleteTemplateDialog
          template={leaving}
          others={templates.filter(({ id }) => id !== leaving.id)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}
