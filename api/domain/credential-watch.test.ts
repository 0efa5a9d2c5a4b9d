import { describe, expect, test } from 'vitest';
import { credentialEnd, dueNotice, standingAfter } from './credential-watch.ts';
import { aConnection, NOW } from './factories.fixture.ts';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

test.each([
  [60.1, undefined],
  [60, 60],
  [31, 60],
  [30, 30],
  [14.5, 30],
  [14, 14],
  [7, 7],
  [1, 1],
  [0, 1],
  [-3, 1],
])('%d days before the end, the notice of %s days is due', (days, notice) => {
  expect(dueNotice(inDays(days), NOW)).toBe(notice);
});

test('of an end that nobody knows nothing is said', () => {
  expect(dueNotice(null, NOW)).toBeUndefined();
});

test('each day of the last hundred, five notices and no more are said', () => {
  const said = new Set<number>();
  for (let left = 100; left > 0; left--) {
    const notice = dueNotice(inDays(left), NOW);
    if (notice !== undefined) said.add(notice);
  }
  expect([...said]).toEqual([60, 30, 14, 7, 1]);
});

describe('who says when it ends', () => {
  const byAdmin = { credentialExpiresAt: inDays(9), credentialEndSource: 'admin' as const };

  test('the directory, or the certificate itself, before an administrator', () => {
    expect(credentialEnd(inDays(5), 'secret', byAdmin)).toEqual({
      credentialExpiresAt: inDays(5),
      credentialEndSource: 'directory',
    });
    expect(credentialEnd(inDays(5), 'certificate').credentialEndSource).toBe('certificate');
  });

  test('an administrator, where the directory does not', () => {
    expect(credentialEnd(null, 'secret', byAdmin)).toEqual(byAdmin);
  });

  test('nobody: what the directory said of another secret is not kept', () => {
    const nobody = { credentialExpiresAt: null, credentialEndSource: null };
    expect(credentialEnd(null, 'secret')).toEqual(nobody);
    expect(credentialEnd(null, 'secret', { ...byAdmin, credentialEndSource: 'directory' })).toEqual(
      nobody,
    );
  });
});

describe('how a connection stands after a failure', () => {
  const problem = (code: string) => ({ code, detail: 'Do this.' });

  test('an expired secret pauses it, and says that every card stays up', () => {
    expect(standingAfter(problem('expired_secret'), aConnection(), NOW)).toEqual({
      status: 'paused',
      problem: {
        code: 'credential_expired',
        detail: expect.stringMatching(/client secret has expired.*Every card stays up/) as string,
      },
    });
  });

  test('a certificate that is refused pauses it only once it has ended', () => {
    const ending = (days: number) =>
      aConnection({ credentialKind: 'certificate', credentialExpiresAt: inDays(days) });
    expect(standingAfter(problem('wrong_certificate'), ending(-1), NOW).status).toBe('paused');
    expect(standingAfter(problem('wrong_certificate'), ending(1), NOW).status).toBe('failing');
  });

  test('anything else needs attention, in its own words', () => {
    expect(standingAfter(problem('permission_missing'), aConnection(), NOW)).toEqual({
      status: 'failing',
      problem: problem('permission_missing'),
    });
  });
});
