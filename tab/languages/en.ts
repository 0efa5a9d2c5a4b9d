import { cards } from './en/cards.ts';
import { common } from './en/common.ts';
import { connecting } from './en/connecting.ts';
import { directory } from './en/directory.ts';
import { fieldMap } from './en/field-map.ts';
import { imports } from './en/imports.ts';
import { myCard } from './en/my-card.ts';
import { outputs } from './en/outputs.ts';
import { requests } from './en/requests.ts';
import { review } from './en/review.ts';
import { runs } from './en/runs.ts';
import { start } from './en/start.ts';
import { team } from './en/team.ts';
import { visitors } from './en/visitors.ts';

/** Every text of the tab in English but `en-own.ts`, by the part of the tab that says it. */
export const en = {
  common,
  start,
  directory: { ...directory, ...connecting },
  imports: { ...imports, ...runs },
  cards,
  myCard,
  outputs,
  requests,
  review,
  fieldMap,
  team,
  visitors,
};
