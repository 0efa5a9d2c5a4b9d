import { hash } from 'node:crypto';
import type { GuardedKind } from './guards.ts';
import type { PlannedAction, PlannedItem } from './plan.ts';

/** Which guard looks at an action; undefined for those that no visitor would notice. */
export function kindOf(action: PlannedAction): GuardedKind | undefined {
  switch (action) {
    case 'create':
      return 'create';
    case 'update':
    case 'resume':
      return 'change';
    case 'pause':
    case 'delete':
      return 'remove';
    case 'refresh':
    case 'unchanged':
    case 'skip':
      return undefined;
  }
}

/**
 * What an item of a plan would do, in 32 bytes (SHA-256): the person, the action, and what the card
 * would say. Undefined where it would do nothing that a visitor sees.
 */
export function digestItem(item: PlannedItem): Buffer | undefined {
  if (!kindOf(item.action)) return undefined;
  const { directoryId, action, changes } = item;
  const fields = action === 'create' && 'directory' in item ? item.directory : null;
  return sha256(toCanonicalJson({ directoryId, action, changes, fields }));
}

/** A plan's hash, of its items' digests in the order of object ids: the same however the pages fell. */
export function hashPlan(digests: ReadonlyMap<string, Buffer>): string {
  const sorted = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(Buffer.concat(sorted.map(([, digest]) => digest))).toString('hex');
}

const sha256 = (data: string | Buffer): Buffer => hash('sha256', data, 'buffer');

/**
 * JSON with its keys in order, because a database may hand them back in another. Written out by hand:
 * every card of an import passes here, and a replacer would cost ten times as much.
 */
function toCanonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join()}]`;
  const values = value as Record<string, unknown>;
  let json = '';
  for (const key of Object.keys(values).sort()) {
    const part = values[key];
    if (part === undefined) continue;
    json += `${json && ','}${JSON.stringify(key)}:${toCanonicalJson(part)}`;
  }
  return `{${json}}`;
}
