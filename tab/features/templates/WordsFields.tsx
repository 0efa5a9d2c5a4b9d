import { Field, Input, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { type DesignerState, problemAt } from './designer-state.ts';
import { useTemplatesStyles } from './templates.styles.ts';

const WORDS = [
  { name: 'legalLine', maxLength: 500 },
  { name: 'consentText', maxLength: 2_000 },
] as const;

/** What cards in a template say of the organization, and to their visitors. */
export function WordsFields({ state: { draft, problems, onChange } }: { state: DesignerState }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('templates.words')} className={styles.form}>
      {WORDS.map(({ name, maxLength }) => (
        <Field
          key={name}
          label={t(`templates.${name}`)}
          hint={t(`templates.${name}Hint`)}
          {...problemAt(problems, name)}
        >
          <Textarea
            value={draft[name]}
            maxLength={maxLength}
            resize="vertical"
            onChange={(_, { value }) => onChange({ ...draft, [name]: value })}
          />
        </Field>
      ))}
      <Field
        label={t('templates.privacyUrl')}
        hint={t('templates.privacyUrlHint')}
        {...problemAt(problems, 'privacyUrl')}
      >
        <Input
          type="url"
          dir="ltr"
          value={draft.privacyUrl}
          onChange={(_, { value }) => onChange({ ...draft, privacyUrl: value })}
        />
      </Field>
    </Panel>
  );
}
