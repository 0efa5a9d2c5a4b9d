import type { TemplateView } from '../../contract/templates.ts';
import type { Template } from '../../domain/template.ts';

export function presentTemplate({
  design,
  fields,
  updatedAt,
  ...template
}: Template): TemplateView {
  return {
    ...template,
    layout: design.layout,
    accent: design.accent,
    design,
    fields,
    updatedAt: updatedAt.toISOString(),
  };
}
