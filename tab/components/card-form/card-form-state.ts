import type { CardView } from '../../../api/contract/cards.ts';
import type { CardForm } from './card-form.ts';
import type { FormProblems } from './form-problems.ts';

/** What a form of card fields shows and tells. */
export type CardFormState = {
  form: CardForm;
  problems: FormProblems;
  /** Where each value comes from; empty for a card that is yet to be made. */
  sources: CardView['sources'];
  /** The fields that are shown; without it all of them. */
  only?: readonly (keyof CardForm)[];
  onChange: <N extends keyof CardForm>(field: N, value: CardForm[N]) => void;
};
