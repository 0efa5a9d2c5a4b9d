import { Body1, Field, Select, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { useImportStyles } from './import.styles.ts';
import { ITEM_ACTIONS, type ItemFilter } from './run-item-queries.ts';
import { RunItemList } from './RunItemList.tsx';

/** Everybody whom a run that is over went through, narrowed to what became of them. */
export function RunItems({ run: { id, isLogDropped } }: { run: RunView }) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const [action, setAction] = useState<ItemFilter['action']>();
  if (isLogDropped) {
    return (
      <Body1 as="p" className={styles.soft}>
        {t('imports.items.dropped')}
      </Body1>
    );
  }
  return (
    <section aria-label={t('imports.items.title')} className={styles.stack}>
      <Subtitle2 as="h2">{t('imports.items.title')}</Subtitle2>
      <Field label={t('imports.items.filter')} className={styles.field}>
        <Select
          value={action ?? ''}
          onChange={(_, { value }) => setAction(ITEM_ACTIONS.find((known) => known === value))}
        >
          <option value="">{t('imports.items.everybody')}</option>
          {ITEM_ACTIONS.map((known) => (
            <option key={known} value={known}>
              {t(`imports.items.did_${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <RunItemList
        key={action ?? ''}
        runId={id}
        filter={action ? { action } : {}}
        label={t('imports.items.title')}
        total={null}
      />
    </section>
  );
}
