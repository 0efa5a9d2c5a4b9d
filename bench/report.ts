import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

/** One line of the table: a figure of ours beside a named peer's of the same run. */
export type Figure = {
  what: string;
  ours: number;
  peer: { name: string; value: number } | null;
  unit: string;
  /** The ratio that is asked for, where one is. */
  goal?: { ratio: number; atLeast: boolean } | undefined;
};

const ratioOf = ({ ours, peer }: Figure): number | null => (peer ? ours / peer.value : null);

/** A table for people on stdout, JSON for machines in `bench/results/`. */
export function report(figures: readonly Figure[], at: Date): void {
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure);
    return {
      what: figure.what,
      ours: `${format(figure.ours)} ${figure.unit}`,
      peer: figure.peer ? `${format(figure.peer.value)} ${figure.unit} (${figure.peer.name})` : '',
      ratio: ratio === null ? '' : ratio.toFixed(2),
      goal: figure.goal
        ? `${figure.goal.atLeast ? '≥' : '≤'} ${figure.goal.ratio} ${verdict(figure)}`
        : '',
    };
  });
  console.table(rows);
  const machine = {
    node: process.version,
    cpus: os.cpus().length,
    platform: `${process.platform}-${process.arch}`,
  };
  mkdirSync('bench/results', { recursive: true });
  const file = `bench/results/${at.toISOString().replaceAll(':', '-')}.json`;
  writeFileSync(
    file,
    `${JSON.stringify({ at, machine, figures: figures.map((f) => ({ ...f, ratio: ratioOf(f) })) }, null, 2)}\n`,
  );
  console.log(file);
}

function verdict(figure: Figure): string {
  const ratio = ratioOf(figure);
  if (ratio === null || !figure.goal) return '';
  const isMet = figure.goal.atLeast ? ratio >= figure.goal.ratio : ratio <= figure.goal.ratio;
  return isMet ? '✓' : '✗';
}

const format = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
