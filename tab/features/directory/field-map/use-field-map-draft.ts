import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldMapView } from '../../../../api/contract/field-map.ts';
import { useKeptDraft, useKeptNotice } from '../../../components/use-kept-draft.ts';
import type { MapDraft } from './field-map-draft.ts';

const keyOf = (id: string) => ['field-map-drafts', id] as const;

/** A directory's map as somebody is changing it: what is stored, until they do. Leaving loses nothing. */
export function useFieldMapDraft({ id, name }: { id: string; name: string }, stored: FieldMapView) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { draft: edited, setDraft } = useKeptDraft<MapDraft>(keyOf(id));
  useKeptNotice({
    hasChanges: () => Boolean(queries.getQueryData(keyOf(id))),
    text: t('fieldMap.kept', { name }),
    back: { label: t('fieldMap.back'), to: `/directory/${id}/fields` },
  });
  const draft: MapDraft = edited ?? { fields: stored.fields, photo: stored.photo };
  return { draft, isEdited: edited !== null, setDraft };
}
