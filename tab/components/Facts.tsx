import type { ReactNode } from 'react';
import { useFactsStyles } from './Facts.styles.ts';

export type Fact = { name: string; value: ReactNode };

/** A few facts side by side: what each is called, and below it how it stands. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const styles = useFactsStyles();
  return (
    <dl className={styles.root}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
