/** What an organization calls its titles and departments elsewhere, and where it says what it does with details. */
export const dictionary = {
  name: '021-dictionary',
  sql: /* sql */ `
    alter table template
      add column dictionary  jsonb not null default '[]', -- [{ text, translations: { language: text } }]
      add column privacy_url text;                        -- at the foot of the page and where details are left
    grant select (dictionary, privacy_url) on template to carte_visitor;
  `,
};
