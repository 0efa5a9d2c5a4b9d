import { AppError } from '../../domain/errors.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import type { StoredCard } from '../../domain/card.ts';
import { digestItem, hashPlan } from '../../domain/plan-hash.ts';
import {
  changesBetween,
  type FieldChange,
  type PlannedAction,
  type PlannedItem,
} from '../../domain/plan.ts';
import type { ReadPerson } from '../../domain/person.ts';
import type { RunRequest } from '../../domain/run.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { createLoopGuard } from '../../lib/loop-guard.ts';
import { idOf, planPage } from './plan-page.ts';
import { loadRules, namedIds } from './rules.ts';
import { coversLeavers, planMissing } from './missing.ts';
import type { PreviewStore } from './run-store.ts';

export type PreviewAction = 'create' | 'update' | 'unchanged' | 'skip' | 'pause';

export type Preview = Record<PreviewAction, number> & {
  /** As a run of the same plan has it. */
  planHash: string;
  sample: {
    directoryId: string;
    displayName: string;
    action: PreviewAction;
    changes: FieldChange[];
  }[];
};

const SAMPLE_PER_ACTION = 10;
const CARDS_PER_PAGE = 500;

/** How an administrator reads a planned action. */
const SHOWN_AS: Record<PlannedAction, PreviewAction> = {
  create: 'create',
  update: 'update',
  resume: 'update',
  refresh: 'unchanged',
  unchanged: 'unchanged',
  pause: 'pause',
  delete: 'pause',
  skip: 'skip',
};

type PreviewParts = { store: PreviewStore; signal: AbortSignal };

type PreviewWork = {
  tenantId: TenantId;
  request: RunRequest;
  connection: Connection;
  directory: Directory;
};

/** What a run would do, by the same plan that it would follow. Nothing is stored. */
export async function previewRun(
  { store, signal }: PreviewParts,
  { tenantId, request, connection, directory }: PreviewWork,
): Promise<Preview> {
  const rules = await loadRules(request, { connection, directory, signal });
  const tally = createTally();
  for await (const people of readPages(request, directory, signal)) {
    const ids = people.map(idOf);
    const stored = await store.listStoredCards(tenantId, connection.directoryTenantId, ids);
    for (const item of planPage(people, stored, rules)) tally.add(item);
  }
  if (namedIds(request) || !coversLeavers(request)) return tally.toPreview();

  const place = { connectionId: connection.id, limit: CARDS_PER_PAGE };
  for (let after: string | null = null; ;) {
    const cards: StoredCard[] = await store.listCardsOf(tenantId, { ...place, after });
    const missing = cards.filter(({ directoryId }) => !tally.has(directoryId));
    for (const item of await planMissing(missing, { directory, rules, signal })) tally.add(item);
    if (cards.length < CARDS_PER_PAGE) return tally.toPreview();
    after = cards.at(-1)?.directoryId ?? null;
  }
}

/** Counts what a plan would do, with a few examples of each. Whoever is named again counts as named last. */
function createTally() {
  const actions = new Map<string, PreviewAction>();
  const samples = new Map<string, Preview['sample'][number]>();
  const digests = new Map<string, Buffer>();

  return {
    has: (directoryId: string) => actions.has(directoryId),
    add(item: PlannedItem): void {
      const action = SHOWN_AS[item.action];
      actions.set(item.directoryId, action);
      const digest = digestItem(item);
      if (digest) digests.set(item.directoryId, digest);
      else digests.delete(item.directoryId);
      samples.delete(item.directoryId);
      const alike = [...samples.values()].filter((shown) => shown.action === action);
      if (alike.length < SAMPLE_PER_ACTION) samples.set(item.directoryId, toSample(item, action));
    },
    toPreview(): Preview {
      const counts = { create: 0, update: 0, unchanged: 0, skip: 0, pause: 0 };
      for (const action of actions.values()) counts[action]++;
      const sample = sortSample([...samples.values()]);
      return { ...counts, planHash: hashPlan(digests), sample };
    },
  };
}

async function* readPages(
  request: RunRequest,
  directory: Directory,
  signal: AbortSignal,
): AsyncGenerator<ReadPerson[]> {
  const named = namedIds(request);
  if (named) {
    for (const id of named) {
      const person = await directory.findPerson(id, signal);
      yield [person ? { kind: 'present', person } : { kind: 'removed', id, reason: 'changed' }];
    }
    return;
  }
  const guard = createLoopGuard();
  let page = await directory.readPage(undefined, signal);
  for (; ; page = await directory.readPage(page.nextLink, signal)) {
    yield page.people;
    if (page.nextLink === undefined) return;
    if (guard.isLoop(page.nextLink, page.people.map(idOf))) break;
  }
  throw new AppError(
    'directory_refused',
    'The directory does not come to an end. Nothing was changed.',
  );
}

function toSample(item: PlannedItem, action: PreviewAction): Preview['sample'][number] {
  const changes = item.action === 'create' ? changesBetween({}, item.directory) : item.changes;
  return { directoryId: item.directoryId, displayName: item.displayName, action, changes };
}

const ORDER: readonly PreviewAction[] = ['pause', 'update', 'create', 'skip', 'unchanged'];

/** What deserves a look first. */
const sortSample = (sample: Preview['sample']): Preview['sample'] =>
  sample.sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));

/** A preview has no place to go on from: it is asked for again. */
export function explainResync(error: unknown): never {
  if (!(error instanceof ResyncRequiredError)) throw error;
  throw new AppError('directory_changed', 'The directory changed while it was read. Try again.', {
    cause: error,
  });
}
