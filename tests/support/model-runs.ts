import { expect } from 'vitest';
import { finishAnyhow } from './company.ts';
import { flattenFields } from './expected-cards.ts';
import {
  applyExpected,
  type ExpectedItem,
  expectHeld,
  expectPlan,
  toExpectedCards,
} from './expected-plans.ts';
import type { Fate, LivingCompany, Model } from './model.ts';
import type { FinishedRun } from './world.ts';

/** A run through everybody, and what must have come of it. */
export async function perform(
  model: Model,
  company: LivingCompany,
  { makesCards, fate }: { makesCards: boolean; fate: Fate },
): Promise<void> {
  const { organizationName, cards, done } = model;
  const people = [...company.tenant.directory.people()];
  const items = expectPlan(cards, people, { organizationName, makesCards });
  const active = [...cards.values()].filter(({ status }) => status === 'active').length;
  const held = expectHeld(items, { done, active, now: company.world.time.clock() });

  const runId = await (makesCards ? company.startImport() : company.startSync());
  const run = await finishUnder(fate, company, runId);
  expect(run.status).toBe(held.length > 0 ? 'held' : 'done');
  const isHeld = ({ kind }: ExpectedItem) => held.some((name) => name === kind);
  const free = items.filter((item) => !isHeld(item));
  const at = run.startedAt ?? company.world.time.clock();
  model.cards = applyExpected(cards, free);
  model.done.push(...free.map(({ kind, fields }) => ({ kind, fields, at })));
  model.held = held.length > 0 ? { runId, items: items.filter(isHeld), isExpired: false } : null;
  await checkCards(model, company);
}

/** An administrator looks at what is held and says yes; that is done, and no guard counts it later. */
export async function approve(model: Model, company: LivingCompany, fate: Fate): Promise<void> {
  if (!model.held) throw new Error('nothing waits for an approval');
  const { runId, items } = model.held;
  await company.world.ctx.api.approving.approve(company.caller, runId);
  const run = await finishUnder(fate, company, runId);
  expect(run.status).toBe('done');
  model.cards = applyExpected(model.cards, items);
  model.held = null;
  await checkCards(model, company);
}

async function finishUnder(
  fate: Fate,
  company: LivingCompany,
  runId: string,
): Promise<FinishedRun> {
  const { world, crashes, tenant } = company;
  if (fate.kind === 'crash') await crashes.crashAfter(fate.after);
  if (fate.kind === 'gone')
    world.sandbox.faults.add({
      fault: 'gone',
      match: { operation: 'users.delta', tenant: tenant.tenantId, times: 1 },
    });
  const run = await finishAnyhow(world, company, runId);
  if (fate.kind === 'crash') await crashes.clear();
  world.sandbox.faults.clear();
  return run;
}

type CardRow = { id: string; status: string; shown: Record<string, unknown> };

/** Every card, as soon as a run is over, so that the step that went wrong is the one that is named. */
async function checkCards(model: Model, { db, caller }: LivingCompany): Promise<void> {
  const { rows } = await db.query<CardRow>(
    'select directory_id as id, status, shown from card where tenant_id = $1',
    [caller.tenantId],
  );
  const found = new Map(
    rows.map(({ id, status, shown }) => [id, { status, fields: flattenFields(shown) }]),
  );
  expect(found).toEqual(toExpectedCards(model.cards));
}
