import { once } from 'node:events';
import { openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { EmbeddedPostgresError } from '../../api/db/embedded/errors.ts';
import type { EmbeddedScript } from './embedded-carte.ts';

/**
 * A Carte reduced to its database, to be killed by tests: opens the one of its first argument, says
 * on stdout how that went, and stops it when its input ends.
 */
const { dataDir, settings, sharedRoot } = JSON.parse(process.argv[2] ?? '') as EmbeddedScript;

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const postgres = await openEmbeddedPostgres({
    dataDir,
    settings,
    log: {
      info: (fields, message) => say({ message, fields }),
      warn: (fields, message) => say({ message, fields }),
    },
    ...(sharedRoot !== undefined && { machine: { sharedRoot } }),
  });
  say({ connection: postgres.connection });
  process.stdin.resume();
  await once(process.stdin, 'end');
  await postgres.stop();
  say({ stopped: true });
} catch (err) {
  if (!(err instanceof EmbeddedPostgresError)) throw err;
  say({ refused: { code: err.code, message: err.message } });
}
