import { Body1, Subtitle2 } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../api/contract/people.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { FieldList } from '../../../components/FieldList.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { shownFields } from '../../../components/shown-fields.ts';
import { useDebouncedValue } from '../../../components/use-debounced-value.ts';
import { type MapDraft, withoutBlanks } from './field-map-draft.ts';
import { lookAtPersonQuery } from './field-map-queries.ts';
import { useFieldMapStyles } from './field-map.styles.ts';
import { PersonPicker } from './PersonPicker.tsx';

type Props = { connectionId: string; draft: MapDraft };

/** What one person’s card says by the fields as they are now, saved or not. */
export function LookAtPerson({ connectionId, draft }: Props) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const [person, setPerson] = useState<PersonView>();
  return (
    <section aria-label={t('fieldMap.look.title')} className={styles.look}>
      <Subtitle2 as="h3" className={styles.lookTitle}>
        {t('fieldMap.look.title')}
      </Subtitle2>
      <Body1 as="p" className={styles.lookText}>
        {t('fieldMap.look.text')}
      </Body1>
      <div className={styles.lookPerson}>
        <PersonPicker connectionId={connectionId} person={person} onChange={setPerson} />
      </div>
      {person && <Look connectionId={connectionId} person={person} draft={draft} />}
    </section>
  );
}

function Look({ connectionId, person: { directoryId }, draft }: Props & { person: PersonView }) {
  const { t } = useTranslation();
  const map = useDebouncedValue(draft);
  const { data, error, refetch } = useQuery({
    ...lookAtPersonQuery(useApi(), connectionId, { ...withoutBlanks(map), directoryId }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines lines={4} size={32} />;
  const fields = shownFields({ fields: data.fields, sources: {}, directoryId: null });
  if (fields.length === 0) return <Body1 as="p">{t('cards.details.noFields')}</Body1>;
  return <FieldList fields={fields} aside={() => null} />;
}
