import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './errors.ts';

/**
 * What `postmaster.pid` says of a server; it writes the file line by line while it starts.
 * src/include/utils/pidfile.h: pid, data folder, start, port, socket folder, address, memory key, status.
 */
export type PidFile = {
  pid: number;
  port: number;
  /** Undefined where there is none (Windows), or not yet. */
  socketDir: string | undefined;
  isReady: boolean;
};

const PORT = 3;
const SOCKET_DIR = 4;
const STATUS = 7;

export const toPidFileName = (data: string): string => path.join(data, 'postmaster.pid');

/** The text of the file, or undefined where no server runs or has left one. */
export async function readPidFile(data: string): Promise<string | undefined> {
  return readFile(toPidFileName(data), 'utf8').catch((err: unknown) => {
    if (errnoOf(err) === 'ENOENT') return undefined;
    throw err;
  });
}

/** Undefined for a file that names no process: just begun, or cut by a power failure. */
export function parsePidFile(text: string): PidFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[PORT] ?? 0),
    socketDir: lines[SOCKET_DIR] || undefined,
    isReady: lines[STATUS] === 'ready',
  };
}
