/** Settings of the server by name, in PostgreSQL's own words and units. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Written into `postgresql.conf` when the database is made; an operator may change them there.
 * Modest on purpose: Carte and its database share a small machine.
 */
export const FIRST_SETTINGS: ServerSettings = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  wal_compression: 'on',
  random_page_cost: '1.1', // solid-state disks
  jit: 'off', // short queries; the compiler is not shipped either
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Personal data stays out of the log. An error can quote a value in its first line and a whole row
  // in its detail, so errors of queries go to whoever asked and not to the file; PostgreSQL ranks LOG,
  // FATAL and PANIC, the server's own life, above them.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Held at every start, whatever the file says: who can connect, and where messages go. */
export const FIXED_SETTINGS: ServerSettings = {
  unix_socket_permissions: '0700',
  logging_collector: 'off',
  log_destination: 'stderr',
  cluster_name: 'carte',
};

/** `{ a: 'b' }` → `-c a=b` */
export const toArguments = (settings: ServerSettings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
