import type { TemplateView } from '../../../api/contract/templates.ts';
import type { CallInput } from '../../api/client.ts';
import { type CardForm, toFieldPatch } from '../../components/card-form/card-form.ts';

/** A template as somebody is changing it. */
export type TemplateDraft = Pick<TemplateView, 'name' | 'design' | 'fields' | 'dictionary'> & {
  legalLine: string;
  consentText: string;
  privacyUrl: string;
};

type Entry = TemplateView['dictionary'][number];

export type FieldSetting = TemplateView['fields'][string];

export const toDraft = (template: TemplateView): TemplateDraft => ({
  name: template.name,
  design: template.design,
  fields: template.fields,
  legalLine: template.legalLine ?? '',
  consentText: template.consentText ?? '',
  privacyUrl: template.privacyUrl ?? '',
  dictionary: template.dictionary,
});

/**
 * A draft as the API takes it: values without what nobody filled in, and none where that leaves nothing; the
 * dictionary without lines that stayed empty.
 */
export function toChanges({
  fields,
  dictionary,
  privacyUrl,
  ...rest
}: TemplateDraft): CallInput<'updateTemplate'>['body'] {
  const filled = dictionary
    .map(({ text, translations }) => ({ text, translations: withoutBlanks(translations) }))
    .filter(({ text, translations }) => text.trim() || Object.keys(translations).length > 0);
  return {
    ...rest,
    privacyUrl: privacyUrl.trim(),
    dictionary: filled,
    fields: withoutEmptyValues(fields),
  };
}

function withoutEmptyValues(fields: TemplateDraft['fields']): TemplateDraft['fields'] {
  const settings = Object.entries(fields).map(([name, { value, ...setting }]) => {
    const field = name as keyof CardForm;
    const hasValue = value !== undefined && !isEmptyValue(field, value);
    return [name, { ...setting, ...(hasValue && { value: toWireValue(field, value) }) }];
  });
  return Object.fromEntries(settings) as TemplateDraft['fields'];
}

const withoutBlanks = (translations: Entry['translations']): Entry['translations'] =>
  Object.fromEntries(Object.entries(translations).filter(([, text]) => text.trim()));

/** A line of the dictionary changed, or a new one behind the last. */
export function withEntry(
  draft: TemplateDraft,
  index: number,
  change: Partial<Entry>,
): TemplateDraft {
  const entry = { ...(draft.dictionary[index] ?? { text: '', translations: {} }), ...change };
  return { ...draft, dictionary: draft.dictionary.toSpliced(index, 1, entry) };
}

export const withoutEntry = (draft: TemplateDraft, index: number): TemplateDraft => ({
  ...draft,
  dictionary: draft.dictionary.toSpliced(index, 1),
});

/** A field with a part of its setting changed; a value stays only where a rule uses it. */
export function withSetting(
  draft: TemplateDraft,
  field: string,
  { rule, value, employeeMayEdit }: FieldSetting,
): TemplateDraft {
  const hasValue = rule === 'prefilled' || rule === 'locked';
  const setting: FieldSetting = {
    rule,
    ...(hasValue && { value }),
    ...(employeeMayEdit !== undefined && { employeeMayEdit }),
  };
  return { ...draft, fields: { ...draft.fields, [field]: setting } };
}

/** Whether nobody has filled in anything. */
export function isEmptyValue(field: keyof CardForm, value: unknown): boolean {
  const wire = toWireValue(field, value);
  return typeof wire === 'object' ? Object.keys(wire ?? {}).length === 0 : !wire;
}

const toWireValue = (field: keyof CardForm, value: unknown) =>
  toFieldPatch({ [field]: value ?? undefined }, field)[field];
