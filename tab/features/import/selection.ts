import type { CreateImport } from '../../../api/contract/imports.ts';
import type { PersonView } from '../../../api/contract/people.ts';

/**
 * Who is to get a card. `everyone` stands for all whom the directory preselects, loaded or not, without
 * `except` and with `also`; `nobody` for `also` alone. So 50,000 people cost no more than the few that
 * somebody ticked by hand.
 */
export type Selection = {
  base: 'everyone' | 'nobody';
  except: ReadonlySet<string>;
  also: ReadonlySet<string>;
};

export const EVERYONE: Selection = { base: 'everyone', except: new Set(), also: new Set() };
export const NOBODY: Selection = { base: 'nobody', except: new Set(), also: new Set() };

type Person = Pick<PersonView, 'directoryId' | 'preselected'>;

const isInBase = ({ base }: Selection, { preselected }: Person): boolean =>
  base === 'everyone' && preselected;

export function isSelected(selection: Selection, person: Person): boolean {
  const { directoryId } = person;
  if (selection.also.has(directoryId)) return true;
  return isInBase(selection, person) && !selection.except.has(directoryId);
}

/** The selection with these people in it, or without them. Everybody else stays as they were. */
export function withPeople(
  selection: Selection,
  people: readonly Person[],
  isWanted: boolean,
): Selection {
  const except = new Set(selection.except);
  const also = new Set(selection.also);
  for (const person of people) {
    const { directoryId } = person;
    also.delete(directoryId);
    except.delete(directoryId);
    if (isWanted === isInBase(selection, person)) continue;
    if (isWanted) also.add(directoryId);
    else except.add(directoryId);
  }
  return { ...selection, except, also };
}

/** Nobody can be imported by it. `preselectedCount`: how many “everyone” stands for, where that is known. */
export const isEmpty = (selection: Selection, preselectedCount: number | undefined): boolean =>
  selection.base === 'nobody'
    ? selection.also.size === 0
    : countSelected(selection, preselectedCount) === 0;

/** How many people it holds; undefined while nobody knows how many “everyone” is. */
export function countSelected(
  { base, except, also }: Selection,
  preselectedCount: number | undefined,
): number | undefined {
  if (base === 'nobody') return also.size;
  return preselectedCount === undefined ? undefined : preselectedCount - except.size + also.size;
}

/** Whether all, none or some of these people are in it. */
export function stateOf(selection: Selection, people: readonly Person[]): boolean | 'mixed' {
  const count = people.filter((person) => isSelected(selection, person)).length;
  return count === 0 ? false : count === people.length ? true : 'mixed';
}

/** The people that “select all” means of those who are shown: the preselected, or all where there are none. */
export function choosable<P extends Person>(people: readonly P[]): readonly P[] {
  const preselected = people.filter((person) => person.preselected);
  return preselected.length > 0 ? preselected : people;
}

export const toWirePeople = ({ base, except, also }: Selection): CreateImport['people'] =>
  base === 'everyone' ? { all: true, except: [...except], also: [...also] } : { only: [...also] };
