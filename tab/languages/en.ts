import { cards } from './en/cards.ts';
import { common } from './en/common.ts';
import { directory } from './en/directory.ts';
import { fieldMap } from './en/field-map.ts';
import { imports } from './en/imports.ts';
import { myCard } from './en/my-card.ts';
import { review } from './en/review.ts';
import { start } from './en/start.ts';
import { templates } from './en/templates.ts';
import { visitors } from './en/visitors.ts';

/** Every text of the tab in English, by the part of the tab that says it. */
export const en = {
  common,
  start,
  directory,
  imports,
  cards,
  myCard,
  review,
  fieldMap,
  templates,
  visitors,
};

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** What a language must say. Each lies in a file beside `en.ts` and `satisfies Texts`. */
export type Texts = Same<typeof en>;
