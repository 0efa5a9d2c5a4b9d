import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ConfigError } from '../domain/errors.ts';
import { fences } from './migrations/001-fences.ts';
import { connections } from './migrations/002-connections.ts';
import { cards } from './migrations/003-cards.ts';
import { runs } from './migrations/004-runs.ts';
import { heldPlans } from './migrations/005-held-plans.ts';
import { leavers } from './migrations/006-leavers.ts';
import { keepingInStep } from './migrations/007-keeping-in-step.ts';
import { fieldMaps } from './migrations/009-field-maps.ts';
import { runProblems } from './migrations/010-run-problems.ts';
import { undo } from './migrations/011-undo.ts';
import { fastImports } from './migrations/012-fast-imports.ts';
import { handover } from './migrations/013-handover.ts';
import { history } from './migrations/014-history.ts';
import { leaseOwners } from './migrations/015-lease-owners.ts';
import { visitors } from './migrations/017-visitors.ts';
import { folders } from './migrations/018-folders.ts';
import { templates } from './migrations/019-templates.ts';
import { exchanges } from './migrations/020-exchanges.ts';
import { dictionary } from './migrations/021-dictionary.ts';
import { ownWishes } from './migrations/023-own-wishes.ts';
import { keptPages } from './migrations/025-kept-pages.ts';
import { administrators } from './migrations/026-administrators.ts';
import { consent } from './migrations/027-consent.ts';
import { wallet } from './migrations/028-wallet.ts';
import { madeCertificates } from './migrations/029-made-certificates.ts';
import { walletStanding } from './migrations/030-wallet-standing.ts';

export type Migration = { name: string; sql: string };

/** Every step, oldest first. A released step is never edited; its checksum would give it away. */
const MIGRATIONS: readonly Migration[] = [
  fences,
  connections,
  cards,
  runs,
  heldPlans,
  leavers,
  keepingInStep,
  fieldMaps,
  runProblems,
  undo,
  fastImports,
  handover,
  history,
  leaseOwners,
  visitors,
  folders,
  templates,
  exchanges,
  dictionary,
  ownWishes,
  keptPages,
  administrators,
  consent,
  wallet,
  madeCertificates,
  walletStanding,
];

/** Any number, the same in every version: two processes that start together must not migrate at once. */
export const MIGRATION_LOCK = 728_163_001;

type AppliedRow = { name: string; checksum: string };

/**
 * Brings the schema up to this version, each step in a transaction of its own. Must run as the role
 * that owns the tables. Safe when several processes start together: the first works, the others wait.
 */
export async function migrate(owner: pg.ClientBase, steps = MIGRATIONS): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await owner.query(/* sql */ `
      create table if not exists migration (
        name       text        not null primary key,
        checksum   text        not null, -- of the step's SQL when it was applied
        applied_at timestamptz not null default now()
      )`);
    // A process that may not migrate must see whether somebody has.
    await owner.query('grant select on migration to public');
    const pending = await listPending(owner, steps);
    for (const step of pending) await apply(owner, step);
    return pending.map(({ name }) => name);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

/** The steps still to be taken. Throws where the database was made by a newer or an altered version. */
export async function listPending(client: pg.ClientBase, steps = MIGRATIONS): Promise<Migration[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('public.migration') is not null as exists`,
  );
  if (!rows[0]?.exists) return [...steps];
  const applied = await client.query<AppliedRow>(
    'select name, checksum from migration order by name',
  );
  for (const { name, checksum } of applied.rows) {
    const step = steps.find((known) => known.name === name);
    if (!step) {
      throw new ConfigError(
        `The database has the step "${name}", which this version of Carte does not know. Start the newer version.`,
      );
    }
    if (checksumOf(step) !== checksum) {
      throw new ConfigError(
        `The migration "${name}" differs from the one that made this database. Restore the released file.`,
      );
    }
  }
  const done = new Set(applied.rows.map(({ name }) => name));
  return steps.filter(({ name }) => !done.has(name));
}

async function apply(owner: pg.ClientBase, step: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(step.sql);
    await owner.query('insert into migration (name, checksum) values ($1, $2)', [
      step.name,
      checksumOf(step),
    ]);
    await owner.query('commit');
  } catch (err) {
    await owner.query('rollback');
    throw err;
  }
}

const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
