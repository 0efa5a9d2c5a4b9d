import fc from 'fast-check';
import { EVENTS, type Event } from './model-events.ts';
import { approve, perform } from './model-runs.ts';
import type { Fate, LivingCompany, Model } from './model.ts';

type Command = fc.AsyncCommand<Model, LivingCompany>;

type Step = (model: Model, company: LivingCompany) => Promise<void> | void;

/** How often each step really happened. */
export type Tally = Record<string, number>;

/** Everything that befalls a company, each with arguments of chance. */
export function createCompanyCommands(tally: Tally): fc.Arbitrary<Command>[] {
  const choice = fc.record({
    place: fc.nat(99),
    word: fc.constantFrom('Amber', 'Birch', 'Cedar', 'Dune'),
  });
  /** A run goes on undisturbed, or loses its worker after some writes, or its place in the directory. */
  const fate = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Fate>({ kind: 'undisturbed' }) },
    { weight: 2, arbitrary: fc.nat(12).map((writes): Fate => ({ kind: 'crash', after: writes })) },
    { weight: 1, arbitrary: fc.constant<Fate>({ kind: 'gone' }) },
  );
  const command = (name: string, parts: { run: Step; check?: Command['check'] }): Command => {
    tally[name] ??= 0;
    return {
      check: () => true,
      toString: () => name,
      ...parts,
      async run(model, company) {
        await parts.run(model, company);
        tally[name] = (tally[name] ?? 0) + 1;
      },
    };
  };
  const toEvent = ([name, happen]: [string, Event]) =>
    choice.map((chosen) =>
      command(name, { run: (model, company) => happen(model, company, chosen) }),
    );
  const isNothingHeld = ({ held }: Readonly<Model>) => held === null;
  const isApprovable = ({ held }: Readonly<Model>) => held !== null && !held.isExpired;

  const sync = fate.map((its) =>
    command(`sync, ${its.kind}`, {
      run: (model, company) => perform(model, company, { makesCards: false, fate: its }),
    }),
  );
  const importing = fate.map((its) =>
    command(`import, ${its.kind}`, {
      check: isNothingHeld,
      run: (model, company) => perform(model, company, { makesCards: true, fate: its }),
    }),
  );
  const approving = fate.map((its) =>
    command(`approve, ${its.kind}`, {
      check: isApprovable,
      run: (model, company) => approve(model, company, its),
    }),
  );
  // Steps are drawn evenly; without runs in between, all that befalls people is one day's news.
  const runs = [importing, sync, sync, sync, sync, approving, approving, approving, approving];
  return [...Object.entries(EVENTS).map(toEvent), ...runs];
}
