import type { TemplateView } from '../../api/contract/templates.ts';

/** A template as it is before anybody changes it. */
export const aTemplate = (part: Partial<TemplateView> = {}): TemplateView => ({
  id: 'd0000000-0000-4000-8000-000000000001',
  name: 'Standard',
  isDefault: true,
  layout: 'portrait',
  accent: '#0a3d62',
  design: {
    layout: 'portrait',
    accent: '#0a3d62',
    font: 'sans',
    code: { colour: '#000000', hasLogo: false },
  },
  fields: {},
  legalLine: null,
  consentText: null,
  privacyUrl: null,
  dictionary: [],
  logo: null,
  cover: null,
  updatedAt: '2026-03-01T09:00:00.000Z',
  ...part,
});
