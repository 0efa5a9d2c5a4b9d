import { expect, test } from 'vitest';
import { takeLock, toSessionName } from './lock.ts';
import type { Session } from './session.ts';

const GONE = 2 ** 22 + 1;

/** A server whose lock is held by `holder` until it has been asked `turns` times. */
function createSession({ holder, turns }: { holder: string | undefined; turns: number }) {
  let asked = 0;
  const query = async (text: string) =>
    text.includes('pg_try_advisory_lock')
      ? [{ taken: asked++ >= turns }]
      : holder === undefined
        ? []
        : [{ name: holder }];
  return { session: { query } as unknown as Session, asked: () => asked };
}

/** Time that passes by sleeping alone. */
function createClock() {
  let nowMs = 0;
  return { platform: 'linux', nowMs: () => nowMs, sleep: async (ms: number) => void (nowMs += ms) };
}

const take = ({ session }: { session: Session }, clock = createClock()) =>
  takeLock(session, { dataDir: './data' }, clock);

test('a lock that nobody holds is taken at once', async () => {
  const free = createSession({ holder: undefined, turns: 0 });
  await take(free);
  expect(free.asked()).toBe(1);
});

test('a holder that lives is named and not waited for', async () => {
  const held = createSession({ holder: toSessionName(process.pid), turns: Infinity });
  await expect(take(held)).rejects.toThrow(
    `DATA_DIR ./data is already in use by another Carte (process ${process.pid}). Stop it, or set another DATA_DIR.`,
  );
  expect(held.asked()).toBe(1);
});

test('the connection of a holder that was killed is waited out', async () => {
  const dying = createSession({ holder: toSessionName(GONE), turns: 5 });
  await take(dying);
  expect(dying.asked()).toBe(6);
});

test('a holder that cannot be seen from here, as in another container, is waited for and then named', async () => {
  const clock = createClock();
  const held = createSession({ holder: toSessionName(GONE), turns: Infinity });
  await expect(take(held, clock)).rejects.toMatchObject({
    code: 'data_dir_in_use',
    message: expect.stringContaining(`(process ${GONE})`) as string,
  });
  expect(clock.nowMs()).toBe(10_000);
});

test('a lock that something else holds is refused without a number', async () => {
  const held = createSession({ holder: 'psql', turns: Infinity });
  await expect(take(held)).rejects.toThrow('in use by another Carte. Stop it');
});
