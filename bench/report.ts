import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

/** One line of the table: a figure of ours beside a named peer's of the same run. */
export type Figure = {
  what: string;
  ours: number;
  peer: { name: string; value: number } | null;
  unit: string;
  /** What is asked for, where something is: of the ratio, or of our figure itself. */
  goal?: Goal | undefined;
};

type Goal = { of: 'ratio' | 'ours'; atLeast?: number; atMost?: number };

const ratioOf = ({ ours, peer }: Figure): number | null => (peer ? ours / peer.value : null);

/** A table for people on stdout, JSON for machines in `bench/results/`. */
export function report(figures: readonly Figure[], at: Date): void {
  console.log(`\n${toTable(figures).join('\n')}\n`);
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
  console.log(`${machine.cpus} cores, load ${format(os.loadavg()[0] ?? 0)}. ${file}`);
}

const COLUMNS = ['', 'Carte', 'beside', 'ratio', 'goal'];

/** Lines of equal columns; numbers stand to the right, words to the left. */
export function toTable(figures: readonly Figure[]): string[] {
  const rows = [COLUMNS, ...figures.map(toRow)];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === 1 || at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
}

function toRow(figure: Figure): string[] {
  const { what, ours, peer, unit } = figure;
  return [
    what,
    `${format(ours)} ${unit}`,
    peer ? `${format(peer.value)} ${unit}, ${peer.name}` : '',
    ratioOf(figure)?.toFixed(2) ?? '',
    toVerdict(figure),
  ];
}

/** The goal and whether this run met it. */
function toVerdict(figure: Figure): string {
  const { goal, unit } = figure;
  if (!goal) return '';
  const value = goal.of === 'ratio' ? ratioOf(figure) : figure.ours;
  const isMet =
    value !== null && value >= (goal.atLeast ?? -Infinity) && value <= (goal.atMost ?? Infinity);
  const [sign, limit = 0] = goal.atLeast === undefined ? ['≤', goal.atMost] : ['≥', goal.atLeast];
  const asked = goal.of === 'ratio' ? `ratio ${sign} ${limit}` : `${sign} ${format(limit)} ${unit}`;
  return `${asked}  ${isMet ? 'met' : 'missed'}`;
}

const format = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
