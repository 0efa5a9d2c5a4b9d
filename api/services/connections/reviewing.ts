import type { Caller } from '../../domain/caller.ts';
import { authorOf, type ChangeCard } from '../../domain/card-history.ts';
import type { Phone } from '../../domain/card-fields.ts';
import type { Card } from '../../domain/card.ts';
import { InvalidRequestError, NotFoundError } from '../../domain/errors.ts';
import { answerPhones, forgetAnswer, parsePhone, type PhoneAnswer } from '../../domain/phone.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

export type ReviewPosition = { sortName: string; id: string; n: number };
export type DoubtfulPhone = ReviewPosition & { displayName: string; phone: Phone };

type Parts = {
  store: {
    list(
      tenantId: TenantId,
      page: { after?: ReviewPosition | undefined; limit: number },
    ): Promise<{ phones: DoubtfulPhone[]; total: number }>;
    /** Reads the card, lets `change` decide, and stores its numbers, with no other change in between. */
    change: ChangeCard;
  };
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** What somebody decides; of a correction, the right number as they wrote it. */
export type Decision = { action: 'accept' | 'dismiss' } | { action: 'correct'; value: string };

/**
 * The numbers that nobody could be sure of. An answer is kept by the number as the directory wrote it: a
 * sync that brings the same one again asks nobody again.
 */
export function createReviewing({ store, forgetPages, clock }: Parts) {
  return {
    async list(
      { tenantId }: Caller,
      { after, limit }: { after?: ReviewPosition | undefined; limit: number },
    ): Promise<{ phones: DoubtfulPhone[]; next: ReviewPosition | null; total: number }> {
      const { phones: found, total } = await store.list(tenantId, { after, limit: limit + 1 });
      const phones = found.slice(0, limit);
      const last = phones.at(-1);
      const next =
        found.length > limit && last ? { sortName: last.sortName, id: last.id, n: last.n } : null;
      return { phones, next, total };
    },

    async answer(
      caller: Caller,
      { cardId, original }: { cardId: string; original: string },
      decision: Decision,
    ): Promise<Card> {
      const now = clock();
      const card = await store.change(
        caller.tenantId,
        cardId,
        authorOf(caller, 'admin'),
        (before) => {
          const phone = before.directory.phones?.find(
            ({ value, doubt }) => doubt !== undefined && value === original,
          );
          if (!phone) throw new NotFoundError('review item');
          const mark = { by: caller.name, at: now.toISOString() };
          const { label: _, value: __, ...was } = phone;
          const answer = { ...toAnswer(phone, decision), before: was, ...mark };
          const phoneAnswers = { ...before.phoneAnswers, [original]: answer };
          const directory = answerPhones(before.directory, phoneAnswers);
          return { ...before, directory, phoneAnswers, updatedAt: now };
        },
      );
      if (!card) throw new NotFoundError('card');
      forgetPages([card.slug]);
      return card;
    },

    /** Takes an answer back: the number waits again. */
    async takeBack(
      caller: Caller,
      { cardId, original }: { cardId: string; original: string },
    ): Promise<Card> {
      const { tenantId } = caller;
      const card = await store.change(tenantId, cardId, authorOf(caller, 'admin'), (before) => {
        const open = forgetAnswer(before.directory, before.phoneAnswers, original);
        if (!open) throw new NotFoundError('answer');
        const { fields: directory, answers: phoneAnswers } = open;
        return { ...before, directory, phoneAnswers, updatedAt: clock() };
      });
      if (!card) throw new NotFoundError('card');
      forgetPages([card.slug]);
      return card;
    },
  };
}

export type Reviewing = ReturnType<typeof createReviewing>;

function toAnswer(phone: Phone, decision: Decision): Omit<PhoneAnswer, 'by' | 'at' | 'before'> {
  const { action } = decision;
  switch (action) {
    case 'dismiss':
      return { action, e164: phone.e164 };
    case 'accept':
      if (phone.guess === undefined) {
        throw new InvalidRequestError([
          { path: 'original', message: 'There is no guess to accept. Correct the number instead.' },
        ]);
      }
      return { action, e164: phone.guess };
    case 'correct': {
      const right = parsePhone(phone.label, decision.value, []);
      if (!right?.e164) {
        throw new InvalidRequestError([
          { path: 'value', message: 'Write a number that exists, with + and its country’s code.' },
        ]);
      }
      const { e164, extension } = right;
      return { action, e164, ...(extension && { extension }) };
    }
  }
}
