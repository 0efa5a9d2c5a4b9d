import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
const MEBIBYTE = 1024 * 1024;

/** What a process holds. Linux tells by /proc; elsewhere the figure is left out as NaN. */
export function residentMebibytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * PAGE_BYTES) / MEBIBYTE;
  } catch {
    return Number.NaN;
  }
}
