/** Texts that are the same in English and in another language: names everywhere, common words in one. */
export const SAME_WORDS: { readonly [language: string]: readonly string[] } & {
  readonly all: readonly string[];
} = {
  all: ['Carte', '{{title}} | Carte', '{{name}}: {{original}}'],
  de: [
    'Administrator',
    'Banner',
    'Code',
    'Details',
    'Fax',
    'Import',
    'Layout',
    'Link {{number}}',
    'Links',
    'Logo',
    'Name',
    'Person',
    'Region',
    'Standard',
    'Status',
    'Test',
    'Video',
    'Website',
    'optional',
  ],
  fr: [],
  es: ['Fax'],
  ja: [],
  ar: [],
};
