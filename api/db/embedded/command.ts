import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

type CommandOptions = {
  /** Who runs it; nobody else than ourselves when undefined. Only root can choose. */
  account?: Account | undefined;
  cwd?: string;
};

/** `exitCode` is undefined when the program could not be started or was killed. */
export type CommandResult = { exitCode: number | undefined; stdout: string; stderr: string };

export type RunCommand = (
  file: string,
  args: readonly string[],
  options?: CommandOptions,
) => Promise<CommandResult>;

/**
 * What our own programs see of the environment: English messages, and nothing of Carte's settings,
 * so that its secrets cannot be read in the server's. Windows programs need the machine's (SystemRoot).
 */
export const COMMAND_ENV =
  process.platform === 'win32'
    ? undefined
    : {
        LC_ALL: 'C',
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      };

const execute = promisify(execFile);

/** Runs a program to its end. A failing one is an answer, never a rejection. */
export const runCommand: RunCommand = async (file, args, { account, cwd = '/' } = {}) => {
  try {
    const output = await execute(file, args, {
      cwd,
      windowsHide: true,
      ...(COMMAND_ENV && { env: COMMAND_ENV }),
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    return { exitCode: 0, ...output };
  } catch (err) {
    if (!(err instanceof Error)) throw err;
    const { code, stdout = '', stderr } = err as ExecFailure;
    const exitCode = typeof code === 'number' ? code : undefined;
    return { exitCode, stdout, stderr: stderr || err.message };
  }
};

/** child_process: the error of a program that ended badly carries what it wrote; one that never began has none. */
type ExecFailure = Error & { code?: unknown; stdout?: string; stderr?: string };
