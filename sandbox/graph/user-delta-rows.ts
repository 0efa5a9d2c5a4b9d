import type { Directory } from '../directory/directory.ts';
import type { Change } from '../directory/journal.ts';
import type { Row, Schema } from '../odata/schema.ts';
import { USER_SCHEMA } from './user-schema.ts';
import { valueOf } from './user-view.ts';

/** Delta tracks one relation of a user besides the properties. */
const MANAGER = 'manager';

export const USER_DELTA_SCHEMA: Schema = {
  ...USER_SCHEMA,
  properties: { ...USER_SCHEMA.properties, [MANAGER]: {} },
};

/** Somebody as a first round shows them: what was never set is left out, what was cleared is null. */
export function fullRow(directory: Directory, position: number, select: readonly string[]): Row {
  const row = propertiesOf(directory, position, select);
  const managerId = select.includes(MANAGER) && directory.store.managerIdAt(position);
  if (managerId) row['manager@delta'] = [reference(managerId)];
  return row;
}

/** Somebody as a later round shows them, after one or more changes. */
export function changedRow(
  directory: Directory,
  changes: readonly Change[],
  { select, minimal }: { select: readonly string[]; minimal: boolean },
): Row {
  const [first] = changes;
  const position = first?.position ?? 0;
  const { store } = directory;
  const { id } = store.personAt(position);
  const state = store.stateAt(position);
  if (state !== 'present') {
    return { id, '@removed': { reason: state === 'deleted' ? 'changed' : 'deleted' } };
  }
  if (changes.some(({ properties }) => properties === 'all')) {
    return fullRow(directory, position, select);
  }
  const changed = new Set(changes.flatMap(({ properties }) => properties));
  const shown = minimal ? select.filter((name) => name === 'id' || changed.has(name)) : select;
  const row = propertiesOf(directory, position, shown);
  if (changed.has(MANAGER) && select.includes(MANAGER)) {
    const former = changes.find(({ properties }) => properties.includes(MANAGER))?.formerManagerId;
    row['manager@delta'] = managerChange(former, store.managerIdAt(position));
  }
  return row;
}

function propertiesOf(directory: Directory, position: number, select: readonly string[]) {
  const person = directory.store.personAt(position);
  const row: Record<string, unknown> = {};
  for (const name of select) {
    const value = valueOf(person, name);
    if (value !== undefined) row[name] = value;
  }
  return row;
}

function managerChange(former: string | undefined, current: string | undefined): Row[] {
  return [
    ...(former === undefined ? [] : [{ ...reference(former), '@removed': { reason: 'deleted' } }]),
    ...(current === undefined ? [] : [reference(current)]),
  ];
}

const reference = (id: string): Row => ({ '@odata.type': '#microsoft.graph.user', id });
