import type { CardFields } from './card-fields.ts';

/** A card on the web as somebody of the same organization meets it: what every visitor sees, and no more. */
export type Colleague = {
  id: string;
  slug: string;
  fields: CardFields;
  hasPhoto: boolean;
};

/** Which colleagues are meant; empty: all. Where several are said, all must fit. */
export type ColleagueFilter = {
  /** Words that must all occur in the name. */
  name?: string | undefined;
  /** A folder, with every folder below it. */
  folderId?: string | undefined;
  cardIds?: readonly string[] | undefined;
  /** Object ids of members of the organization. */
  people?: readonly string[] | undefined;
};
