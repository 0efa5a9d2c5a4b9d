import type { Machine } from './machine.ts';
import type { PidFile } from './pid-file.ts';
import { type ServerOptions, type StartOutcome, startServer, stopServer } from './server.ts';
import type { Endpoint } from './session.ts';
import {
  SOCKET_PORT,
  isPrivateFolder,
  openSocketFolder,
  reopenSocketFolder,
} from './socket-folder.ts';
import { findFreePort, startServerOnWindows, stopServerOnWindows } from './windows-server.ts';

/** How a server is reached, started and stopped on this platform. */
export type ServerControl = {
  /** Where the server of this file listens; undefined where that cannot be said, or not be trusted. */
  findEndpoint(pidFile: PidFile): Promise<Endpoint | undefined>;
  /** Where a new server shall listen: at `wanted`, if given. */
  openEndpoint(wanted: Endpoint | undefined): Promise<Endpoint>;
  start(endpoint: Endpoint): Promise<StartOutcome>;
  /** False when the server takes longer than `withinMs` to write everything and go. */
  stop(withinMs: number): Promise<boolean>;
};

export function createServerControl(options: ServerOptions, machine: Machine): ServerControl {
  return machine.platform === 'win32'
    ? createTcpControl(options)
    : createSocketControl(options, machine);
}

function createSocketControl(options: ServerOptions, machine: Machine): ServerControl {
  const { files, account } = options;
  return {
    async findEndpoint({ socketDir, port }) {
      if (socketDir === undefined) return undefined;
      const isTrusted = await isPrivateFolder(socketDir, account?.uid ?? machine.uid);
      return isTrusted ? { host: socketDir, port } : undefined;
    },
    openEndpoint: async (wanted) => ({
      host: wanted
        ? await reopenSocketFolder(wanted.host, options, machine)
        : await openSocketFolder(options, machine),
      port: SOCKET_PORT,
    }),
    start: (endpoint) => startServer(options, endpoint, machine),
    stop: (withinMs) => stopServer({ data: files.data, account }, withinMs, machine),
  };
}

function createTcpControl(options: ServerOptions): ServerControl {
  const host = '127.0.0.1';
  return {
    findEndpoint: ({ port }) => Promise.resolve(port > 0 ? { host, port } : undefined),
    openEndpoint: async (wanted) => wanted ?? { host, port: await findFreePort() },
    start: ({ port }) => startServerOnWindows(options, port),
    stop: (withinMs) => stopServerOnWindows(options, withinMs),
  };
}
