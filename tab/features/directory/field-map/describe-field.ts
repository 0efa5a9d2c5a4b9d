import type { TFunction } from 'i18next';
import { fieldLabel } from '../../../components/field-label.ts';
import { listWords } from '../../../components/list-words.ts';
import { isOwnText, type MapDraft, type MapField, ruleOf, sourceLists } from './field-map-draft.ts';
import { propertyLabel } from './property-label.ts';

export const mapFieldLabel = (field: MapField, t: TFunction): string =>
  field === 'photo' ? t('fieldMap.photo') : fieldLabel(field, t);

/** Where a field comes from and what becomes of it, in a line. */
export function describeField(draft: MapDraft, field: MapField, t: TFunction): string {
  const { take, employeeMayEdit } = ruleOf(draft, field);
  const from = take === 'never' ? t('fieldMap.never') : describeSources(draft, field, t);
  const parts = [
    from,
    ...(take === 'once' ? [t('fieldMap.once')] : []),
    ...(employeeMayEdit ? [t('fieldMap.mayEdit')] : []),
  ];
  return parts.join(' · ');
}

function describeSources(draft: MapDraft, field: MapField, t: TFunction): string {
  if (field === 'photo') return t('fieldMap.photoSource');
  const said = sourceLists(draft, field)
    .map((sources) => sources.filter((source) => source !== ''))
    .filter((sources) => sources.length > 0)
    .map((sources) =>
      sources
        .map((source) => (isOwnText(source) ? readText(source, t) : propertyLabel(source, t)))
        .reduce((first, next) => t('fieldMap.otherwise', { first, next })),
    );
  return said.length === 0 ? t('fieldMap.unused') : listWords(said, t);
}

/** A text of the administrator's own, with the names of its properties as they are called in Entra. */
const readText = (text: string, t: TFunction): string =>
  text.replace(/{([\w.]+)}/g, (_, name: string) => propertyLabel(name, t));
