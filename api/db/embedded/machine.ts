import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { type Sleep, sleep } from '../../lib/sleep.ts';
import { type RunCommand, runCommand } from './command.ts';

/** Everything the embedded database asks of the machine, so that a test can give it another one. */
export type Machine = {
  platform: string;
  arch: string;
  /** Our effective user; undefined where there are no user ids (Windows). */
  uid: number | undefined;
  /** Our process; others are told this number. */
  pid: number;
  nowMs: () => number;
  sleep: Sleep;
  randomHex: (bytes: number) => string;
  run: RunCommand;
  /** Where root keeps what the server's account could not reach elsewhere. */
  sharedRoot: string;
  /** Where a short private folder for the socket may be made, in order of preference. */
  tempRoots: readonly string[];
};

export function createMachine(overrides: Partial<Machine> = {}): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    uid: process.geteuid?.(),
    pid: process.pid,
    nowMs: Date.now,
    sleep,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    run: runCommand,
    sharedRoot: '/var/lib/carte',
    tempRoots: [...new Set([os.tmpdir(), '/tmp', '/var/tmp'])],
    ...overrides,
  };
}

/** Runs as root, and so must run the server as somebody else. */
export const isRoot = (machine: Pick<Machine, 'uid'>): boolean => machine.uid === 0;
