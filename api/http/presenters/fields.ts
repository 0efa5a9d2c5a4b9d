import type { z } from 'zod';
import type { CardFieldsInput, CardFieldsPatch } from '../../contract/cards.ts';
import type { CardFields } from '../../domain/card-fields.ts';
import type { FieldsPatch } from '../../domain/card.ts';

type Wire = z.output<typeof CardFieldsPatch>;

/** Fields as somebody sent them. What a number means is ours to find out, so a sent `e164` is dropped. */
export function toFieldsPatch({ phones, ...fields }: Wire): FieldsPatch {
  const patch = { ...fields } as FieldsPatch;
  if (phones === undefined) return patch;
  return { ...patch, phones: phones?.map((phone) => toPhone(phone)) ?? null };
}

export const toFields = (fields: z.output<typeof CardFieldsInput>): CardFields =>
  toFieldsPatch(fields) as CardFields;

type WirePhone = NonNullable<Wire['phones']>[number];

const toPhone = ({ label, value, extension }: WirePhone) => ({
  label,
  value,
  e164: null,
  ...(extension && { extension }),
});
