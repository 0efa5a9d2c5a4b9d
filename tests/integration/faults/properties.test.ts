import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEFAULT_FIELD_MAP } from '../../../api/domain/field-map.ts';
import { cardOf, type Company, found } from '../../support/company.ts';
import { startWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

const DAY_MS = 24 * 3_600_000;

/** A company whose cards show the kind of employment, which one property alone says. */
async function settleWithNotes(): Promise<Company> {
  const company = await found(world);
  const { directory } = company.tenant;
  for (const { id } of company.people()) directory.move(id, { employeeType: 'Contractor' });
  await world.ctx.api.fieldMaps.replace(company.caller, company.connectionId, {
    ...DEFAULT_FIELD_MAP,
    note: { ...DEFAULT_FIELD_MAP.note, sources: ['employeeType'] },
  });
  expect(await company.import()).toMatchObject({ status: 'done', problem: null });
  company.expected.imported();
  return company;
}

test.each([
  [501, 'NotImplemented'],
  [400, 'Request_BadRequest'],
])(
  'F54 a property that Graph stops knowing (%i %s): the usual ones are read, and cards keep what they said',
  async (status, code) => {
    const company = await settleWithNotes();
    // Graph forgets what a round asked for after days, so the next one asks anew.
    world.time.advance(8 * DAY_MS);
    company.tenant.directory.move(company.someone().id, { jobTitle: 'Head of Weather' });
    company.tenant.directory.remove(company.someone(4).id);
    company.befall({
      fault: 'status',
      match: { path: '/v1.0/users/*?*employeeType*' },
      with: { status, code },
    });
    expect(await company.sync()).toMatchObject({
      status: 'done',
      problem: { code: 'properties_unsupported' },
      counts: { updated: 1, paused: 1 },
    });
    company.expected.synced();
    for (const card of company.expected.cards.values()) card.fields.note = 'Contractor';
    await company.check();

    world.sandbox.faults.clear();
    expect(await company.sync()).toMatchObject({ status: 'done', problem: null });
    const { shown } = await cardOf(world, company, company.someone().id);
    expect(shown.note).toBe('Contractor');
  },
);
