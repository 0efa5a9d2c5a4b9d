import { useTranslation } from 'react-i18next';
import type { CardFormState } from './card-form-state.ts';

/** Where a field's value comes from, in words; undefined for a field that nobody has filled in. */
export function useSourceHint(field: string, { sources }: CardFormState): string | undefined {
  const { t } = useTranslation();
  const source = sources[field];
  return source && t('cards.details.sourceOf', { source: t(`cards.details.source_${source}`) });
}
