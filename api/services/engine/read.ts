import { AppError } from '../../domain/errors.ts';
import type { ReadPerson } from '../../domain/person.ts';
import type { Checkpoint } from '../../domain/run.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import { createLoopGuard, type LoopGuard } from '../../lib/loop-guard.ts';
import { idOf, planPage, problemsOf, withAddresses } from './plan-page.ts';
import { namedIds } from './rules.ts';
import type { EngineParts, Work } from './work.ts';

/** A directory that forgets our place more often than this in one run is not well. */
const MAX_RESTARTS = 2;
const NAMED_PER_PAGE = 40;
const NAMED_AT_ONCE = 8;

/**
 * Reads page after page, plans each as it comes and stores both with the place to go on from. A page is
 * kept as it was read before the next is asked for, so that whoever goes on after us asks for none twice;
 * it is planned while the next is on its way. When Graph forgets the places of many directories at once,
 * few of them are read anew at a time.
 */
export async function readAll(parts: EngineParts, work: Work): Promise<void> {
  const place = { leave: () => {} };
  try {
    await readRounds(parts, work, place);
  } finally {
    place.leave();
  }
}

async function readRounds(parts: EngineParts, work: Work, place: { leave(): void }): Promise<void> {
  const named = namedIds(work.run.request);
  const next = (checkpoint: Checkpoint) => readNext(work, checkpoint, named);
  let checkpoint = await holdBasis(parts, work);
  const kept = await findKept(parts, work, checkpoint);
  let pending = kept ? Promise.resolve(kept) : next(checkpoint);
  let guard = createLoopGuard();
  while (checkpoint.stage === 'read') {
    try {
      const page = await pending;
      if (isLoop(guard, page)) throw new ResyncRequiredError();
      const isLast = page.next.stage !== 'read';
      if (!isLast && page !== kept) await parts.store.keepPage(work.lease, page.people, page.next);
      pending = isLast ? pending : next(page.next);
      pending.catch(() => {});
      await savePage(parts, work, page, named !== undefined);
      checkpoint = page.next;
    } catch (err) {
      if (!(err instanceof ResyncRequiredError)) throw err;
      place.leave();
      place.leave = await parts.resyncs.take(work.signal);
      checkpoint = await restart(parts, work, checkpoint);
      guard = createLoopGuard();
      pending = next(checkpoint);
    }
    work.signal.throwIfAborted();
  }
}

/** What whoever had the run before us read and did not come to plan; the place behind it is where we are. */
async function findKept(
  { store }: EngineParts,
  { run }: Work,
  checkpoint: Checkpoint,
): Promise<ReadPage | undefined> {
  if (checkpoint.nextLink === undefined) return undefined;
  const people = await store.findKeptPage(run.tenantId, run.id);
  return people && { people, next: checkpoint };
}

const withoutPlace = ({ nextLink: _, ...checkpoint }: Checkpoint): Checkpoint => checkpoint;

/**
 * Pages that were planned by another map, other rules or other members of a group say nothing about
 * this plan: the round begins anew, through everybody.
 */
async function holdBasis(parts: EngineParts, work: Work): Promise<Checkpoint> {
  const { connection, rules } = work;
  const { checkpoint } = work.run;
  const begun = checkpoint.basis ?? (checkpoint.full ? rules.basis : connection.deltaBasis);
  if (begun === rules.basis) return { ...checkpoint, basis: rules.basis };
  const { restarts } = checkpoint;
  return beginAnew(parts, work, { stage: 'read', full: true, basis: rules.basis, restarts });
}

async function beginAnew(parts: EngineParts, work: Work, anew: Checkpoint): Promise<Checkpoint> {
  work.run.counts.seen = 0;
  work.run.checkpoint = anew;
  await parts.store.restart(work.lease, { checkpoint: anew, counts: work.run.counts });
  return anew;
}

type ReadPage = { people: ReadPerson[]; next: Checkpoint };

/** A round that leads back into itself has lost our place as well, only without saying so. */
const isLoop = (guard: LoopGuard, { people, next }: ReadPage): boolean =>
  next.nextLink !== undefined && guard.isLoop(next.nextLink, people.map(idOf));

async function readNext(
  work: Work,
  checkpoint: Checkpoint,
  named: string[] | undefined,
): Promise<ReadPage> {
  return named ? readNamed(work, checkpoint, named) : readRound(work, checkpoint);
}

async function readRound({ directory, signal }: Work, checkpoint: Checkpoint): Promise<ReadPage> {
  const page = await directory.readPage(checkpoint.nextLink, signal);
  const held = { ...checkpoint, ...(page.isReduced && { reduced: true as const }) };
  const next: Checkpoint =
    page.nextLink === undefined
      ? {
          ...withoutPlace(held),
          stage: 'settle',
          deltaLink: page.deltaLink,
        }
      : { ...held, nextLink: page.nextLink };
  return { people: page.people, next };
}

/** A few people by their ids, some at a time. `nextLink` is the place in the list. */
async function readNamed(
  { directory, signal }: Work,
  checkpoint: Checkpoint,
  ids: string[],
): Promise<ReadPage> {
  const from = Number(checkpoint.nextLink ?? 0);
  const page = ids.slice(from, from + NAMED_PER_PAGE);
  const people: ReadPerson[] = [];
  for (let i = 0; i < page.length; i += NAMED_AT_ONCE) {
    const some = page.slice(i, i + NAMED_AT_ONCE).map(async (id): Promise<ReadPerson> => {
      const person = await directory.findPerson(id, signal);
      return person ? { kind: 'present', person } : { kind: 'removed', id, reason: 'changed' };
    });
    people.push(...(await Promise.all(some)));
  }
  const place = from + page.length;
  const next: Checkpoint =
    place < ids.length
      ? { ...checkpoint, nextLink: String(place) }
      : { stage: 'settle', full: false, restarts: checkpoint.restarts };
  return { people, next };
}

async function savePage(
  parts: EngineParts,
  work: Work,
  page: ReadPage,
  isNamed: boolean,
): Promise<void> {
  const { run, connection, rules } = work;
  const stored = await parts.store.listStoredCards(
    run.tenantId,
    connection.directoryTenantId,
    page.people.map(idOf),
  );
  const items = planPage(page.people, stored, rules);
  run.counts.seen += page.people.filter(({ kind }) => kind === 'present').length;
  run.counts.total = Math.max(run.counts.total, run.counts.seen);
  run.checkpoint = page.next;
  const problems = problemsOf(items, { named: isNamed });
  await parts.store.savePage(work.lease, withAddresses(parts, items), problems, {
    checkpoint: page.next,
    counts: run.counts,
  });
}

/** Begins the round anew, from its very beginning; nothing that was applied is lost, because nothing was. */
async function restart(
  parts: EngineParts,
  work: Work,
  checkpoint: Checkpoint,
): Promise<Checkpoint> {
  if (checkpoint.restarts >= MAX_RESTARTS) {
    throw new AppError(
      'directory_changed',
      'Microsoft Graph keeps losing its place in the directory. Nothing was changed; the next run tries again.',
    );
  }
  const { basis = work.rules.basis, restarts } = checkpoint;
  return beginAnew(parts, work, { stage: 'read', full: true, basis, restarts: restarts + 1 });
}
