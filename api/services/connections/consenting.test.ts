import { expect, test } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { aCaller, idOf, NOW } from '../../domain/factories.fixture.ts';
import { createSealer } from '../../lib/seal.ts';
import { type ConsentApp, createConsenting } from './consenting.ts';

const APP = {
  clientId: idOf(0xca),
  signInUrl: 'https://login.microsoftonline.us',
  graphUrl: 'https://graph.microsoft.us',
};

function someConsenting(consentApp: ConsentApp | undefined, lastGrant?: Date) {
  return createConsenting({
    store: {
      insert: () => Promise.resolve(),
      findOf: () => Promise.resolve(undefined),
      answer: () => Promise.resolve(true),
      findLastGrant: () => Promise.resolve(lastGrant),
    },
    consentApp,
    sealer: createSealer([{ id: 'k', key: Buffer.alloc(32, 1) }]),
    publicUrl: 'https://carte.example/sub',
    createId: () => idOf(0xc0),
    clock: () => NOW,
  });
}

test('without a secret of its own Carte offers no consent, and says so', async () => {
  const { begin, getAppFor } = someConsenting(undefined);
  const caller = aCaller();
  await expect(begin(caller, { again: false })).rejects.toMatchObject({
    code: 'consent_not_offered',
  });
  expect(() => getAppFor(caller, caller.tenantId)).toThrow(/AAD_APP_CLIENT_SECRET/);
});

test('the address is one of the cloud that people sign in to, for half an hour', async () => {
  const caller = aCaller();
  const { url, expiresAt } = await someConsenting(APP).begin(caller, { again: false });
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe(
    `https://login.microsoftonline.us/${caller.tenantId}/v2.0/adminconsent`,
  );
  expect(searchParams.get('scope')).toBe('https://graph.microsoft.us/.default');
  expect(searchParams.get('redirect_uri')).toBe('https://carte.example/sub/consent');
  expect(expiresAt.getTime() - NOW.getTime()).toBe(30 * 60_000);
});

test('only what consent explains is explained by it', async () => {
  const { explain } = someConsenting(APP, NOW);
  const unreachable = new AppError('directory_unreachable', 'away');
  expect(await explain(aCaller(), unreachable)).toBe(unreachable);
  const missing = new AppError('consent_missing', 'no');
  expect(await explain(aCaller(), missing)).toMatchObject({ code: 'consent_spreading' });
  expect(await someConsenting(APP).explain(aCaller(), missing)).toBe(missing);
});
