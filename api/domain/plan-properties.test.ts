import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownFields, type StoredCard } from './card.ts';
import { createFindRule } from './card-rules.ts';
import { idOf } from './factories.fixture.ts';
import { DEFAULT_FIELD_MAP } from './field-map.ts';
import { TEXT_PROPERTIES } from './directory-properties.ts';
import { type DirectoryPerson, mergePerson, type ReadPerson } from './person.ts';
import { type PlannedItem, planPerson, type PlanRules } from './plan.ts';
import { createChooser } from './selection.ts';

const SEED = { seed: 20_261_123, numRuns: 600 };

/** Few values, so that the same one often comes twice; ones that are trimmed, cut or refused too. */
const text = fc.constantFrom(
  null,
  '',
  ' ',
  'Ada',
  ' Ada ',
  'Ada\u0000',
  'Zoë',
  'x@y.example',
  'GB',
);
const person = fc
  .record(
    {
      ...Object.fromEntries(TEXT_PROPERTIES.map((name) => [name, text])),
      userType: fc.constantFrom('Member', 'Guest', 'guest', null),
      usageLocation: fc.constantFrom('DE', 'US', 'nowhere', null),
      mobilePhone: fc.constantFrom('+4930901820', '030 901820', 'call me', null),
      businessPhones: fc.constantFrom<string[]>(
        [],
        ['030 901820'],
        ['+1 212 555 0100 x7', '030 901820'],
      ),
      accountEnabled: fc.constantFrom(true, false, null),
      licensed: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((entry): DirectoryPerson => ({ ...entry, id: idOf(1) }));
const read = fc.oneof(
  { weight: 4, arbitrary: person.map((entry): ReadPerson => ({ kind: 'present', person: entry })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('changed' as const, 'deleted' as const)
      .map((reason): ReadPerson => ({ kind: 'removed', id: idOf(1), reason })),
  },
);
const rule = {
  id: idOf(9),
  name: 'R',
  groupIds: [],
  conditions: [],
  folderId: null,
  templateId: null,
};
const findRule = createFindRule([{ ...rule, licensedOnly: true, includeGuests: false }], new Map());
const take = fc.constantFrom('always' as const, 'once' as const, 'never' as const);
const fieldMap = fc.record({ jobTitle: take, phones: take, address: take }).map((takes) => ({
  ...DEFAULT_FIELD_MAP,
  jobTitle: { ...DEFAULT_FIELD_MAP.jobTitle, take: takes.jobTitle },
  phones: { ...DEFAULT_FIELD_MAP.phones, take: takes.phones },
  address: { ...DEFAULT_FIELD_MAP.address, take: takes.address },
}));
/** With rules of the connection or without any. */
const byRules = fc.oneof(
  fc.constant({}),
  fc.record({ findRule: fc.constant(findRule), newByRule: fc.boolean() }),
);
const rules = fc
  .tuple(
    byRules,
    fc.record({
      choose: fc.constantFrom(
        createChooser({ people: { all: true, except: [] }, filter: {} }),
        () => {
          return 'chosen' as const;
        },
      ),
      leavers: fc.constantFrom('pause' as const, 'delete' as const, 'keep' as const),
      organizationName: fc.constantFrom(null, 'Contoso'),
      fieldMap,
    }),
  )
  .map(([ruled, rest]): PlanRules => ({ ...rest, ...ruled }));

/** What storage does with an item; a row of the database is JSON. */
function applied(card: StoredCard | undefined, item: PlannedItem): StoredCard | undefined {
  const content = {
    ...('person' in item && { person: item.person }),
    ...('directory' in item && { directory: item.directory }),
    ...('ruleId' in item && { ruleId: item.ruleId }),
  };
  const stored = (next: object): StoredCard =>
    JSON.parse(JSON.stringify({ ...card, ...content, ...next })) as StoredCard;
  switch (item.action) {
    case 'create':
      return stored({
        id: idOf(2),
        directoryId: idOf(1),
        status: 'active',
        pausedBy: null,
        hasLeft: false,
      });
    case 'update':
    case 'refresh':
      return stored({});
    case 'resume':
      return stored({ status: 'active', pausedBy: null, hasLeft: false });
    case 'pause':
      return stored({ status: 'paused', pausedBy: 'leaver', hasLeft: true });
    case 'delete':
      return undefined;
    case 'unchanged':
    case 'skip':
      return card;
  }
}

/** The card after any story of reads, so that every reachable state is met. */
function tell(story: readonly ReadPerson[], rulesNow: PlanRules): StoredCard | undefined {
  let card: StoredCard | undefined;
  for (const chapter of story) card = applied(card, planPerson(card, chapter, rulesNow));
  return card;
}

const story = fc.array(read, { maxLength: 5 });

test('planning the result of a plan gives nothing to do', () => {
  fc.assert(
    fc.property(story, read, rules, rules, (past, now, rulesBefore, rulesNow) => {
      const before = tell(past, rulesBefore);
      const after = applied(before, planPerson(before, now, rulesNow));
      expect(['unchanged', 'skip']).toContain(planPerson(after, now, rulesNow).action);
    }),
    SEED,
  );
});

test('what was not reported is never changed', () => {
  fc.assert(
    fc.property(story, person, rules, (past, entry, rulesNow) => {
      const before = tell(past, rulesNow);
      fc.pre(before !== undefined);
      const item = planPerson(before, { kind: 'present', person: entry }, rulesNow);
      const after = applied(before, item);
      if (!after || !('person' in item)) return;
      for (const [name, value] of Object.entries(before.person)) {
        if (!(name in entry)) expect(after.person).toHaveProperty(name, value);
      }
    }),
    SEED,
  );
});

test('a card is always what the whole entry says, and has a name', () => {
  fc.assert(
    fc.property(story, person, rules, (past, entry, rulesNow) => {
      const before = tell(past, rulesNow);
      fc.pre(before !== undefined);
      const whole = mergePerson(before.person, entry);
      const byParts = planPerson(before, { kind: 'present', person: entry }, rulesNow);
      const atOnce = planPerson(before, { kind: 'present', person: whole }, rulesNow);
      expect(byParts).toEqual(atOnce);
      expect(applied(before, byParts)?.directory.displayName ?? 'gone').not.toBe('');
    }),
    SEED,
  );
});

test('nothing that the directory says touches an edit', () => {
  fc.assert(
    fc.property(story, read, rules, text, (past, now, rulesNow, edit) => {
      const edits = { jobTitle: edit ?? '' };
      const card = tell(past, rulesNow);
      const after = applied(card, planPerson(card, now, rulesNow));
      const shown = shownFields({ directory: after?.directory ?? {}, edits });
      expect(shown.jobTitle ?? '').toBe(edits.jobTitle);
    }),
    SEED,
  );
});

test('only a leaver loses a card, and only by the rule for leavers', () => {
  fc.assert(
    fc.property(story, read, rules, (past, now, rulesNow) => {
      const card = tell(past, rulesNow);
      fc.pre(card !== undefined);
      const { action } = planPerson(card, now, rulesNow);
      const isOut =
        now.kind === 'present' &&
        Boolean(card.ruleId) &&
        rulesNow.findRule?.(mergePerson(card.person, now.person)) === undefined;
      const isLeaver = isOut || now.kind === 'removed' || now.person.accountEnabled === false;
      if (action === 'pause' || action === 'delete') expect(isLeaver).toBe(true);
      if (rulesNow.leavers !== 'pause') expect(action).not.toBe('pause');
      if (rulesNow.leavers !== 'delete') expect(action).not.toBe('delete');
    }),
    SEED,
  );
});
