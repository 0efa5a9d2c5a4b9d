import type { FieldsPatch } from './card.ts';

/** What somebody asks of their administrators about their own card. */
export type ChangeRequest = {
  id: string;
  cardId: string;
  cardName: string | null;
  /** A change of fields that they may not write, or that they want to be on no card. */
  kind: 'change' | 'objection';
  /** What the fields should say; empty for an objection. */
  fields: FieldsPatch;
  message: string | null;
  state: 'open' | 'accepted' | 'declined';
  askedByName: string;
  askedAt: Date;
  answeredByName: string | null;
  answeredAt: Date | null;
  /** A word back. */
  answer: string | null;
};

/** Answered requests are deleted after this time; open ones wait for their answer. */
export const REQUEST_KEPT_DAYS = 180;

export type RequestPosition = { at: Date; id: string };
