import { Facts } from '../../components/Facts.tsx';

export type Entry = readonly [name: string, value: string | null];

/** Facts in lists below each other: a long one has a list of its own, so that nothing breaks within. */
export const FactLists = ({ lists }: { lists: readonly (readonly Entry[])[] }) =>
  lists.map((facts) => (
    <Facts key={facts[0]?.[0]} facts={facts.map(([name, value]) => ({ name, value }))} />
  ));
