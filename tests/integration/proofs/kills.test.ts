import { expect, test } from 'vitest';
import { createDraw } from '../../../sandbox/population/draw.ts';
import type { SeenRequest } from '../../../sandbox/request-log.ts';
import { recordProof } from '../../support/proof-record.ts';
import { openServedCompany, type RunState } from '../../support/served-company.ts';

/** `PROOF_KILLS=200` for the long proof. */
const KILLS = Number(process.env.PROOF_KILLS ?? 20);
const SEED = Number(process.env.PROOF_SEED ?? 1);
/** More people make more places for kills: `PROOF_PEOPLE=20000` for two hundred. */
const PEOPLE = Number(process.env.PROOF_PEOPLE ?? 10_000);
const PAGE = 200;
const COMMAND = `PROOF_KILLS=${KILLS} PROOF_PEOPLE=${PEOPLE} PROOF_SEED=${SEED} …/kills.test.ts`;
/** A kill comes so long after its moment at most, so that it falls anywhere between two steps. */
const LATEST_MS = 80;
/** A run that is taken up more often than this without getting anywhere is given up, as it should be. */
const MOST_IN_PLACE = 9;
test(
  `killed at ${KILLS} random points, an import of ${PEOPLE} people goes on by itself: nobody lost, nobody twice`,
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const startedMs = performance.now();
    await using company = await openServedCompany(PEOPLE, { pageSize: PAGE, latencyMs: 40 });
    let carte = await company.serve();
    const id = await company.startImport(carte);
    await company.until(id, ({ leaseToken }) => leaseToken > 0);

    const kills: Kill[] = [];
    const resumedMs: number[] = [];
    let last = { place: -1, kills: 0 };
    for (const { at, lateMs } of planKills()) {
      const beyond = last.kills < MOST_IN_PLACE ? -1 : last.place;
      await company.until(
        id,
        (now) => isOver(now) || (progressOf(now) >= at && progressOf(now) > beyond),
      );
      await new Promise((done) => setTimeout(done, lateMs));
      await carte.kill();
      const killed = new Date();
      await company.untilGone();
      const dead = await company.stateOf(id);
      if (isOver(dead)) {
        // What is left of the plan came too late; the run needs nobody any more.
        carte = await company.serve();
        break;
      }
      kills.push({ killed, stage: dead.stage, stored: storedPages(dead) });
      const place = progressOf(dead);
      last = { place, kills: place === last.place ? last.kills + 1 : 1 };
      carte = await company.serve();
      // Within a minute of listening, or this throws; how long the start itself takes is the machine's.
      await company.until(id, ({ leaseToken }) => leaseToken > dead.leaseToken);
      resumedMs.push(Date.now() - killed.getTime());
    }
    await company.until(id, isOver);
    expect(kills.length).toBeGreaterThanOrEqual(KILLS * 0.9);
    expect(await carte.stop()).toBe(0);

    company.expected.imported();
    await company.check();
    const repeated = countRepeated(kills, company.sandbox.requests.of('users.delta'));
    expect(Math.max(...repeated)).toBeLessThanOrEqual(1);
    await recordProof('kills', COMMAND, {
      people: PEOPLE,
      kills: kills.length,
      seed: SEED,
      killedWhileReading: kills.filter(({ stage }) => stage === 'read').length,
      cards: company.expected.cards.size,
      pagesAskedForTwice: sum(repeated),
      mostByOneKill: Math.max(...repeated),
      longestUntilResumedMs: Math.max(...resumedMs),
      seconds: Math.round((performance.now() - startedMs) / 1000),
    });
  },
);

/** A kill, and how many pages the database had by then. */
type Kill = { killed: Date; stage: string; stored: number };

const isOver = ({ status }: RunState): boolean => status !== 'running';

const storedPages = ({ seen, hasPage }: RunState): number =>
  Math.ceil(seen / PAGE) + Number(hasPage);

/** By kill: pages that had been asked for and were not stored, so that somebody asks again. */
function countRepeated(kills: readonly Kill[], requests: readonly SeenRequest[]): number[] {
  let before = 0;
  return kills.map(({ killed, stored }) => {
    const asked = requests.filter(({ at }) => at <= killed).length;
    const repeated = asked - stored - before;
    before += repeated;
    return repeated;
  });
}

/** Moments in the order in which the run comes to them: half of them fall into reading, half into writing. */
function planKills(): { at: number; lateMs: number }[] {
  const draw = createDraw(SEED, KILLS);
  return Array.from({ length: KILLS }, () => ({
    at: draw.fraction(),
    lateMs: draw.fraction() * LATEST_MS,
  }))
    .map(({ at, lateMs }) => ({ at: at * LAST_MOMENT, lateMs }))
    .sort((a, b) => a.at - b.at);
}

/** Behind it the run may be over before the kill comes. */
const LAST_MOMENT = 0.85;

const progressOf = ({ seen, created }: RunState): number => (seen + created) / (2 * PEOPLE);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
