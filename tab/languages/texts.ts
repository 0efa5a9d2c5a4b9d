import type { en } from './en.ts';
import type { ownWords } from './en-own.ts';
import type { Problems } from './problems.ts';

/** The forms that a number can ask of a text, as `Intl.PluralRules` and i18next name them. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** What is said in forms: `count`, of `count_one` and `count_other`. A lone `email_other` is no form. */
type Counted<Key> = Key extends `${infer Bare}_one` ? Bare : never;

/**
 * The keys of an English part with the words of a language whose numbers have these forms. English's own
 * word for nobody at all (`chosen_zero`) is said in every language.
 */
export type Translated<English, Form extends PluralForm> = English extends string
  ? string
  : English extends readonly string[]
    ? readonly string[]
    : {
        readonly [
          Key in keyof English as Key extends `${Counted<keyof English>}_${'one' | 'other'}`
            ? never
            : Key
        ]: Translated<English[Key], Form>;
      } & { readonly [Key in `${Counted<keyof English>}_${Form}`]: string };

type English = typeof en & typeof ownWords;

/** Every text of the tab in such a language. */
export type Texts<Form extends PluralForm> = Translated<English, Form> & {
  readonly problems: Problems;
};

/** What may be asked for. Words for what the API says are asked for by its codes, and need not be there. */
export type EnglishTexts = Translated<English, 'one' | 'other'> & {
  readonly problems: {
    readonly title: Readonly<Record<string, string>>;
    readonly text: Readonly<Record<string, string>>;
    readonly field: string;
  };
};
