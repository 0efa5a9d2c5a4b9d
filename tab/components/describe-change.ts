import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { FieldChange } from '../../api/contract/imports.ts';
import { fieldLabel } from './field-label.ts';

/** A change of a field in one line. Lists and addresses are put as their values, one after the other. */
export function describeChange(
  { field, from, to }: Pick<z.infer<typeof FieldChange>, 'field' | 'from' | 'to'>,
  t: TFunction,
): string {
  const words = (value: unknown): string =>
    (field === 'status' ? statusWords(value, t) : toWords(value)) || t('imports.review.nothing');
  return t('imports.review.change', {
    field: fieldLabel(field, t),
    from: words(from),
    to: words(to),
  });
}

function statusWords(status: unknown, t: TFunction): string {
  if (status === 'active' || status === 'paused') return t(`cards.status_${status}`);
  return toWords(status);
}

/** The texts within a value that say something: labels and codes of our own do not. */
function toWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(toWords).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  if ('value' in value) return toWords(value.value);
  if ('url' in value) return toWords(value.url);
  return toWords(Object.values(value));
}
