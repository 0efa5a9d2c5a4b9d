import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type DesignerState, problemAt } from './designer-state.ts';
import { withEntry, withoutEntry } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

/** Languages that cards are read in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'];

/** Job titles and departments as visitors with other languages read them. */
export function DictionaryFields({ state }: { state: DesignerState }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const { draft, onChange } = state;
  return (
    <Panel title={t('templates.dictionary')} className={styles.form}>
      <p className={styles.soft}>{t('templates.dictionaryText')}</p>
      {draft.dictionary.map((_, index) => (
        <Entry key={index} state={state} index={index} />
      ))}
      <div className={styles.actions}>
        <Button
          icon={<AddRegular />}
          onClick={() => onChange(withEntry(draft, draft.dictionary.length, {}))}
        >
          {t('templates.dictionaryAdd')}
        </Button>
      </div>
    </Panel>
  );
}

type EntryProps = { state: DesignerState; index: number };

/** One text and what it is in each language. */
function Entry({ state: { draft, problems, onChange }, index }: EntryProps) {
  const styles = useTemplatesStyles();
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const { text = '', translations = {} } = draft.dictionary[index] ?? {};
  const translate = (language: string, value: string) =>
    onChange(withEntry(draft, index, { translations: { ...translations, [language]: value } }));
  return (
    <fieldset className={styles.entry}>
      <div className={styles.entryHead}>
        <Field
          label={t('templates.dictionaryEntry')}
          className={styles.grow}
          {...problemAt(problems, `dictionary.${index}.text`)}
        >
          <Input
            value={text}
            maxLength={256}
            onChange={(_, { value }) => onChange(withEntry(draft, index, { text: value }))}
          />
        </Field>
        <IconButton
          label={t('templates.dictionaryRemove', { text })}
          icon={<DeleteRegular />}
          onClick={() => onChange(withoutEntry(draft, index))}
        />
      </div>
      <div className={styles.field}>
        {LANGUAGES.map((language) => (
          <Field
            key={language}
            label={names.of(language) ?? language}
            {...problemAt(problems, `dictionary.${index}.translations.${language}`)}
          >
            <Input
              lang={language}
              dir="auto"
              value={translations[language] ?? ''}
              maxLength={256}
              onChange={(_, { value }) => translate(language, value)}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
