import { describe, expect, test, vi } from 'vitest';
import { silentLog } from '../../lib/log.ts';
import { assertNamedUser, findAccount, getServiceAccount, toAccount } from './account.ts';
import type { RunCommand } from './command.ts';

/** A machine with these accounts, on which `useradd` works or does not. */
function createAccounts(accounts: Record<string, number>, { canAdd = true } = {}) {
  const run = vi.fn<RunCommand>(async (file, args) => {
    const name = args.at(-1) ?? '';
    if (file === 'useradd') {
      if (canAdd) accounts[name] = 990;
      return { exitCode: canAdd ? 0 : 1, stdout: '', stderr: 'cannot lock /etc/passwd\n' };
    }
    const uid = accounts[name];
    return uid === undefined
      ? { exitCode: 1, stdout: '', stderr: 'no such user' }
      : {
          exitCode: 0,
          stdout: `uid=${uid}(${name}) gid=${uid + 1}(x) groups=4(adm)\n`,
          stderr: '',
        };
  });
  const names = () => run.mock.calls.map(([file]) => file);
  return { run, names };
}

describe('the account that runs the server for root', () => {
  test('is the one made for PostgreSQL, where there is one', async () => {
    const { run, names } = createAccounts({ postgres: 101, nobody: 65_534 });
    expect(await getServiceAccount({ run }, silentLog)).toEqual({
      name: 'postgres',
      uid: 101,
      gid: 102,
    });
    expect(names()).not.toContain('useradd');
  });

  test('is Carte’s own before any other', async () => {
    const { run } = createAccounts({ postgres: 101, carte: 990 });
    expect(await getServiceAccount({ run }, silentLog)).toMatchObject({ name: 'carte' });
  });

  test('is made when there is none, and that is said', async () => {
    const { run } = createAccounts({ nobody: 65_534 });
    const info = vi.fn();
    const account = await getServiceAccount({ run }, { ...silentLog, info });
    expect(account).toEqual({ name: 'carte', uid: 990, gid: 991 });
    expect(info).toHaveBeenCalledWith({ account: 'carte' }, expect.stringContaining('made'));
  });

  test('is nobody, with a warning, where none can be made', async () => {
    const { run } = createAccounts({ nobody: 65_534 }, { canAdd: false });
    const warn = vi.fn();
    const account = await getServiceAccount({ run }, { ...silentLog, warn });
    expect(account.name).toBe('nobody');
    expect(warn).toHaveBeenCalledWith(
      { account: 'nobody', reason: 'cannot lock /etc/passwd' },
      expect.any(String),
    );
  });

  test('is asked for in words where there is nothing at all', async () => {
    const { run } = createAccounts({}, { canAdd: false });
    await expect(getServiceAccount({ run }, silentLog)).rejects.toThrow(
      'PostgreSQL refuses to run as root, and no other account could be made (cannot lock /etc/passwd).',
    );
  });
});

test('root under another name is no account to run as', async () => {
  const { run } = createAccounts({ toor: 0 });
  expect(await findAccount({ run }, 'toor')).toBeUndefined();
});

test('an owner without a name is called by its number', async () => {
  const { run } = createAccounts({});
  expect(await toAccount({ run }, { uid: 1234, gid: 5 })).toEqual({
    name: 'user id 1234',
    uid: 1234,
    gid: 5,
  });
});

test('a user id that the machine has no name for is refused, a known one is not', () => {
  const lookUp = () => {
    throw new Error('uv_os_get_passwd returned ENOENT');
  };
  expect(() => assertNamedUser(1234, lookUp)).toThrow('User id 1234 has no name on this machine');
  expect(() => assertNamedUser(1234, () => ({ username: 'carte' }))).not.toThrow();
});
