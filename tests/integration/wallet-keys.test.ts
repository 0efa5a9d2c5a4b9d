import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../api/context.ts';
import { silentLog } from '../../api/lib/log.ts';
import type { SealingKey } from '../../api/lib/seal.ts';
import { PASS_TYPE } from '../../api/wallet/apple/certificates.fixture.ts';
import { createFakeGoogle, ISSUER } from '../../api/wallet/google/fake-google.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import { readPass } from '../support/fake-iphone.ts';
import { querySuperuser } from '../support/sql.ts';
import { PUBLIC_URL, startWalletWorld, type WalletWorld } from '../support/wallet-world.ts';

const NEW_KEY: SealingKey = { id: 'k2', key: Buffer.alloc(32, 9) };

let world: WalletWorld;
let company: Company;
beforeAll(async () => {
  world = await startWalletWorld();
  company = await found(world, { people: 4 });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await world.ctx.api.appleAccount.replace(company.caller, world.upload);
});
afterAll(() => world[Symbol.asyncDispose]());

const google = createFakeGoogle({ clock: () => world.time.clock() });
/** The same product over the same database, with other keys. */
const openWith = (...keys: SealingKey[]) =>
  createContext({ ...world.ctx.config, keys: { kind: 'given', keys } }, silentLog, {
    clock: world.time.clock,
    googleSend: google.send,
  });

const oldKeys = () => {
  const { keys } = world.ctx.config;
  return keys.kind === 'given' ? keys.keys : [];
};

/** Names of the keys that something is sealed by. */
async function sealedBy(table: 'wallet_account' | 'wallet_pass', column: string) {
  const rows = await querySuperuser<{ key: string }>(
    world.databaseUrl,
    `select distinct split_part(${column}, '.', 2) as key from ${table} order by key`,
  );
  return rows.map(({ key }) => key);
}

test('after a rotation certificates, keys and passes go on, and by and by need the old key no more', async () => {
  const passes = await Promise.all(
    [0, 1].map(async (at) => {
      const phone = world.newIphone();
      const { slug } = await cardOf(world, company, company.someone(at).id);
      await phone.add(`${PUBLIC_URL}/c/${slug}/apple.pkpass`);
      const [pass] = phone.passes();
      if (!pass?.authenticationToken) throw new Error('no pass');
      const { serialNumber: serial, authenticationToken: token } = pass;
      return { pass, asked: { passType: PASS_TYPE, serial, token } };
    }),
  );
  {
    const before = await openWith(...oldKeys());
    await before.api.googleAccount.replace(company.caller, {
      issuerId: ISSUER,
      keyFile: google.keyFile,
    });
    await before.close();
  }
  expect(await sealedBy('wallet_account', 'credential')).toEqual(['test']);
  expect(await sealedBy('wallet_pass', 'token')).toEqual(['test']);

  const rotated = await openWith(NEW_KEY, ...oldKeys());
  try {
    for (const [at, { pass, asked }] of passes.entries()) {
      const latest = await rotated.api.walletDevices.latest(asked);
      if (!latest || latest === 'gone') throw new Error('the pass cannot be made any more');
      expect(readPass(latest.bytes)).toEqual(pass);
      expect(await sealedBy('wallet_pass', 'token')).toEqual(at === 0 ? ['k2', 'test'] : ['k2']);
    }
    expect(await rotated.api.googlePasses.check(company.caller.tenantId)).toBeNull();
    expect(await sealedBy('wallet_account', 'credential')).toEqual(['k2']);
    // What was sealed anew is what it was.
    expect(await rotated.api.walletDevices.latest(passes[0]?.asked as never)).toBeTruthy();
  } finally {
    await rotated.close();
  }
});
