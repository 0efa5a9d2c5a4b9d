import { Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { templatesQuery } from '../../api/templates.ts';
import { TemplatePicture } from '../../components/TemplatePicture.tsx';
import { useTemplateFieldStyles } from './TemplateField.styles.ts';

type Props = { templateId: string | null; onChange: (id: string | null) => void };

/** How the new cards look. Null is whichever template is the standard. */
export function TemplateField({ templateId, onChange }: Props) {
  const styles = useTemplateFieldStyles();
  const { t } = useTranslation();
  const { data: templates, error, refetch } = useQuery(templatesQuery(useApi()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!templates) return <LoadingLines lines={1} />;
  const standard = templates.find(({ isDefault }) => isDefault);
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={t('imports.options.template')}
      value={templateId ?? standard?.id ?? ''}
      onChange={(_, { value }) => onChange(value === standard?.id ? null : value)}
      className={styles.group}
    >
      {templates.map((template) => (
        <Radio
          key={template.id}
          value={template.id}
          className={styles.radio}
          label={
            <span className={styles.choice}>
              <TemplatePicture {...template} />
              <span>
                {template.isDefault ? t('imports.options.isDefault') : template.name}
                <span className={styles.layout}>
                  {t(`imports.options.layout_${template.layout}`)}
                </span>
              </span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
