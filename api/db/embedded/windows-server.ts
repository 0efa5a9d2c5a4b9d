import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { type ServerOptions, type StartOutcome, toOutcome } from './server.ts';
import { FIXED_SETTINGS, toArguments } from './settings.ts';

/**
 * On Windows `pg_ctl` starts and stops the server: it takes administrator's rights from it, which
 * the server refuses to have, and there are no signals. postgresql.org/docs/current/app-pg-ctl.html
 */
export async function startServerOnWindows(
  { files, binaries, settings }: ServerOptions,
  port: number,
): Promise<StartOutcome> {
  const logStart = (await stat(files.log).catch(() => undefined))?.size ?? 0;
  const { unix_socket_permissions: _none, ...fixed } = FIXED_SETTINGS;
  const serverArguments = [
    ...['-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
    ...toArguments({ ...settings, ...fixed }),
  ];
  const exitCode = await runPgCtl(binaries.pgCtl, [
    ...['start', '-w', '-t', '120', '-D', files.data, '-l', files.log],
    ...['-o', serverArguments.join(' ')],
  ]);
  if (exitCode === 0) return 'ready';
  const output = await readFile(files.log).catch(() => Buffer.alloc(0));
  return toOutcome(output.subarray(logStart).toString(), files);
}

export async function stopServerOnWindows(
  { files, binaries }: Pick<ServerOptions, 'files' | 'binaries'>,
  withinMs: number,
): Promise<boolean> {
  const waitSeconds = String(Math.ceil(withinMs / 1000));
  const stop = ['stop', '-w', '-t', waitSeconds, '-m', 'fast', '-D', files.data];
  return (await runPgCtl(binaries.pgCtl, stop)) === 0;
}

/** Without pipes: the server would inherit them and hold them open, and we would wait for ever. */
async function runPgCtl(pgCtl: string, args: string[]): Promise<unknown> {
  const child = spawn(pgCtl, args, { stdio: 'ignore', windowsHide: true });
  const [exitCode] = (await once(child, 'exit')) as unknown[];
  return exitCode;
}

/** A loopback port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
