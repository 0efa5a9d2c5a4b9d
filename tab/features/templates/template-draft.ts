import type { TemplateView } from '../../../api/contract/templates.ts';

/** A template as somebody is changing it. */
export type TemplateDraft = Pick<TemplateView, 'name' | 'design' | 'fields'> & {
  legalLine: string;
  consentText: string;
};

export type FieldSetting = TemplateView['fields'][string];

export const toDraft = (template: TemplateView): TemplateDraft => ({
  name: template.name,
  design: template.design,
  fields: template.fields,
  legalLine: template.legalLine ?? '',
  consentText: template.consentText ?? '',
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
    ...(hasValue && { value: value ?? '' }),
    ...(employeeMayEdit !== undefined && { employeeMayEdit }),
  };
  return { ...draft, fields: { ...draft.fields, [field]: setting } };
}
