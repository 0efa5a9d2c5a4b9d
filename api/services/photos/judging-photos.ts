import type { Connection } from '../../domain/connection.ts';
import { arePhotosLost, arePhotosRefused, type PhotoLooks } from '../../domain/guards.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';

type Problem = NonNullable<Connection['photoProblem']>;

/** What the looks at a connection's photos found, and what is said about them. */
export type PhotoLooksStore = {
  countLooks(connection: Place, since: Date): Promise<PhotoLooks>;
  /** False where that is said already. */
  setProblem(connection: Place, problem: Problem | null): Promise<boolean>;
};

type Place = Pick<Connection, 'tenantId' | 'id'>;
type Known = Place & Pick<Connection, 'photoProblem'>;

/** All photos are looked at within a day, as they were the week before. */
const PASS_MS = 24 * 3_600_000;
const WEEK_MS = 7 * PASS_MS;

const LOST: Problem = {
  code: 'photos_missing',
  detail:
    'Most photos of this directory are gone at once. That looks like a fault, so every photo stays on its card; Carte looks again each day. If they were removed on purpose, tell the field map to take no photos.',
};
const REFUSED: Problem = {
  code: 'photos_refused',
  detail:
    'The directory does not let Carte read photos. Those on the cards stay. In Entra, check that the application has User.Read.All or ProfilePhoto.Read.All, and grant admin consent.',
};

/** Tells a photo that somebody took away from photos that a fault hides, and says so once per directory. */
export function createPhotoJudge(parts: { store: PhotoLooksStore; clock: Clock; log: Log }) {
  const { store, clock, log } = parts;

  const countWithin = (connection: Place, ms: number) =>
    store.countLooks(connection, new Date(clock().getTime() - ms));

  async function say(connection: Known, problem: Problem | null): Promise<void> {
    if (connection.photoProblem?.code === problem?.code) return;
    const isNews = await store.setProblem(connection, problem);
    const about = { connection: connection.id, code: problem?.code };
    if (isNews && problem) log.warn(about, 'photos do not come as they should');
    if (isNews && !problem) log.info(about, 'photos come again');
  }

  /** What is the matter with the photos of a directory, if anything is. */
  async function find(connection: Known): Promise<Problem | null> {
    const pass = await countWithin(connection, PASS_MS);
    if (arePhotosLost(pass)) return LOST;
    if (arePhotosLost(await countWithin(connection, WEEK_MS))) return LOST;
    return arePhotosRefused(pass) ? REFUSED : null;
  }

  return {
    /** Whether a photo that is missing may go: not while most of the others are missing as well. */
    async mayGo(connection: Known): Promise<boolean> {
      const problem = await find(connection);
      await say(connection, problem);
      return problem !== LOST;
    },

    /** After a look that was refused, and after one that went well while something was the matter. */
    judge: async (connection: Known): Promise<void> => say(connection, await find(connection)),
  };
}

export type PhotoJudge = ReturnType<typeof createPhotoJudge>;
