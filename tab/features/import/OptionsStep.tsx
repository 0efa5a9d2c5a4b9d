import { Field, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDraft } from './DraftProvider.tsx';
import { FolderField } from './FolderField.tsx';
import { useCreateFolder } from './import-queries.ts';
import { useImportStyles } from './import.styles.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';
import { TemplateField } from './TemplateField.tsx';

/** Where the new cards lie, how they look, and whether they follow the directory. */
export function OptionsStep({ step, steps }: StepProps) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, dispatch } = useDraft();
  const createFolder = useCreateFolder();
  const [isNameMissing, setIsNameMissing] = useState(false);
  const { folder, templateId, syncDaily } = draft;
  const goOn = () => void navigate('/import/new/choose');

  // A new folder is made here, so that going on never meets a name that is taken.
  const handleNext = () => {
    if (folder.kind !== 'new') return goOn();
    const name = folder.name.trim();
    setIsNameMissing(name === '');
    if (name === '' || createFolder.isPending) return;
    createFolder.mutate(name, {
      onSuccess: ({ id }) => {
        dispatch({ type: 'set_options', options: { folder: { kind: 'existing', id } } });
        goOn();
      },
    });
  };
  return (
    <StepFrame
      {...{ step, steps }}
      title={t('imports.options.title')}
      text={t('imports.options.text')}
      isNextDisabled={createFolder.isPending}
      onNext={handleNext}
    >
      <div className={styles.stack}>
        <Panel>
          <FolderField
            choice={folder}
            isNameMissing={isNameMissing}
            onChange={(choice) => dispatch({ type: 'set_options', options: { folder: choice } })}
          />
          {createFolder.error && <ErrorState error={createFolder.error} />}
        </Panel>
        <Panel title={t('imports.options.template')}>
          <TemplateField
            templateId={templateId}
            onChange={(id) => dispatch({ type: 'set_options', options: { templateId: id } })}
          />
        </Panel>
        <Panel>
          <Field hint={t('imports.options.syncDailyHint')}>
            <Switch
              checked={syncDaily}
              label={t('imports.options.syncDaily')}
              onChange={(_, { checked }) =>
                dispatch({ type: 'set_options', options: { syncDaily: checked } })
              }
            />
          </Field>
        </Panel>
      </div>
    </StepFrame>
  );
}
