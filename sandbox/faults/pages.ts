import { hashText } from '../population/draw.ts';
import { jsonAnswer } from '../wire/answer.ts';
import { type Page, pageOf, withJson } from './bodies.ts';
import type { Fault, FaultContext, FaultTable } from './fault.ts';

const NEXT = '@odata.nextLink';
const DELTA = '@odata.deltaLink';

/** Pages whose links or rows lie. Each leaves alone what is no page. */
export const PAGES = {
  emptyPage: {
    says: 'an empty page with a link to the page that was asked for; `times` of them in a row',
    answer: (context) => jsonAnswer(200, { value: [], [NEXT]: context.detour(addressOf(context)) }),
  },
  sameNextLink: {
    says: 'the page with a link to itself, for ever',
    ...altering((page, context) => ({ ...withoutLinks(page), [NEXT]: addressOf(context) })),
  },
  endlessPages: {
    says: 'the page with a link, another one each time, that brings the same rows again',
    ...altering((page, context) => ({
      ...withoutLinks(page),
      [NEXT]: context.detour(addressOf(context)),
    })),
  },
  noLinks: { says: 'the page without any link', ...altering(withoutLinks) },
  bothLinks: {
    says: 'the page with both links',
    ...altering((page, context) => ({
      [NEXT]: context.detour(addressOf(context)),
      [DELTA]: context.detour(addressOf(context)),
      ...page,
    })),
  },
  nextLink: {
    says: 'the page with the next link `to`, any text at all',
    ...altering((page, { args }) => ({ ...withoutLinks(page), [NEXT]: args.to })),
  },
  deltaLink: {
    says: 'the page with the delta link `to`, any text at all',
    ...altering((page, { args }) => ({ ...withoutLinks(page), [DELTA]: args.to })),
  },
  nobody: {
    says: 'a complete round with nobody in it: no rows, and a true delta link',
    answer: async (context) => {
      const latest = await context.truth('/v1.0/users/delta?$deltatoken=latest');
      return withJson(latest, { ...pageOf(latest), value: [] });
    },
  },
  fewerPeople: {
    says: 'the page without `fraction` (0.3 unless said) of its people, always the same ones; or without `ids`',
    ...altering((page, { args }) => ({
      ...page,
      value: page.value.filter((row) => !isChosen(row, { fraction: 0.3, ...args })),
    })),
  },
  duplicates: {
    says: 'the page with every row (or `fraction` of them) twice; the first copy has `set` applied',
    ...altering((page, { args }) => ({
      ...page,
      value: page.value.flatMap((row) =>
        isChosen(row, args) ? [{ ...row, displayName: 'Stale Copy', ...args.set }, row] : [row],
      ),
    })),
  },
  removedFirst: {
    says: 'the page with an @removed before each row (or `fraction` of them), `code` its reason',
    ...altering((page, { args }) => ({
      ...page,
      value: page.value.flatMap((row) =>
        isChosen(row, args) ? [removedRow(row.id, args.code), row] : [row],
      ),
    })),
  },
  removedLast: {
    says: 'the page with an @removed after each row (or `fraction` of them), `code` its reason',
    ...altering((page, { args }) => ({
      ...page,
      value: page.value.flatMap((row) =>
        isChosen(row, args) ? [row, removedRow(row.id, args.code)] : [row],
      ),
    })),
  },
  removedUnknown: {
    says: 'the page with an @removed for somebody nobody has heard of',
    ...altering((page, { args, newId }) => ({
      ...page,
      value: [removedRow(newId(), args.code), ...page.value],
    })),
  },
  reversed: {
    says: 'the page with its rows in the opposite order',
    ...altering((page) => ({ ...page, value: page.value.toReversed() })),
  },
  rewrite: {
    says: 'the page with `set` written over its rows and `unset` left out of them; `fraction` or `ids` choose rows',
    ...altering((page, { args }) => ({
      ...page,
      value: page.value.map((row) => (isChosen(row, args) ? rewritten(row, args) : row)),
    })),
  },
  lateChanges: {
    says: 'nothing changed, says the round; its link brings the changes next time',
    answer: (context) =>
      jsonAnswer(200, { value: [], [DELTA]: context.detour(addressOf(context)) }),
  },
  lostChanges: {
    says: 'the page with true links and without its rows: these changes are never told',
    ...altering((page) => ({ ...page, value: [] })),
  },
} satisfies FaultTable;

/** A fault that rewrites pages and leaves other answers alone. */
function altering(rewrite: (page: Page, context: FaultContext) => unknown): Pick<Fault, 'alter'> {
  return {
    alter(answer, context) {
      const page = pageOf(answer);
      return page ? withJson(answer, rewrite(page, context)) : answer;
    },
  };
}

const addressOf = ({ ask, url }: FaultContext): string => {
  const query = ask.query.toString();
  return `${url}${ask.path}${query === '' ? '' : `?${query}`}`;
};

function withoutLinks({ [NEXT]: _next, [DELTA]: _delta, ...page }: Page): Page {
  return page;
}

const removedRow = (id: unknown, reason = 'changed') => ({ id, '@removed': { reason } });

/** The same people are chosen on every page and in every run. */
function isChosen(
  { id }: Record<string, unknown>,
  { ids, fraction }: { ids?: string[]; fraction?: number },
): boolean {
  if (ids) return ids.includes(String(id));
  return fraction === undefined || hashText(String(id)) / 2 ** 32 < fraction;
}

function rewritten(
  row: Record<string, unknown>,
  { set, unset = [] }: { set?: Record<string, unknown>; unset?: string[] },
): Record<string, unknown> {
  const kept = Object.entries({ ...row, ...set }).filter(([name]) => !unset.includes(name));
  return Object.fromEntries(kept);
}
