import { describe, expect, test } from 'vitest';
import { type Ask, parseAddress } from '../wire/ask.ts';
import { FAULT_MENU, type FaultName } from './menu.ts';
import { createFaults, type FaultMatch } from './rules.ts';

const ask = (address: string, more: Partial<Ask> = {}): Ask => ({
  ...parseAddress(address),
  method: 'GET',
  headers: {},
  body: '',
  batched: false,
  ...more,
});

/** For each request in turn: does a fault of this match befall it? */
function befalls(match: FaultMatch, addresses: string[], operation = 'users.delta'): boolean[] {
  const faults = createFaults();
  faults.add({ fault: 'throttled', match });
  return addresses.map((address) => {
    const service = address.includes('oauth2') ? 'authority' : 'graph';
    return faults.due(ask(address), { service, operation }).length > 0;
  });
}

const SIX = Array.from({ length: 6 }, () => '/v1.0/users/delta');

describe('a rule', () => {
  test.each<[string, FaultMatch, string, boolean]>([
    ['any Graph request where nothing is named', {}, '/v1.0/groups', true],
    ['but not the authority', {}, '/t/oauth2/v2.0/token', false],
    ['the authority by name', { service: 'authority' }, '/t/oauth2/v2.0/token', true],
    ['a path', { path: '/v1.0/groups' }, '/v1.0/groups?$top=1', true],
    ['the beginning of a path', { path: '/v1.0/users/*' }, '/v1.0/users/1/photo/$value', true],
    ['another path not', { path: '/v1.0/users' }, '/v1.0/users/delta', false],
    ['a query', { path: '*?*$skiptoken=*' }, '/v1.0/users/delta?$skiptoken=abc', true],
    ['another query not', { path: '*?*$skiptoken=*' }, '/v1.0/users/delta', false],
    ['a method', { method: 'post' }, '/v1.0/groups', false],
    ['an operation', { operation: 'users.delta' }, '/v1.0/users/delta', true],
  ])('befalls %s', (_what, match, address, expected) => {
    expect(befalls(match, [address])).toEqual([expected]);
  });

  test.each<[FaultMatch, number[]]>([
    [{ nth: 3 }, [3]],
    [{ from: 4 }, [4, 5, 6]],
    [{ times: 2 }, [1, 2]],
    [{ from: 2, times: 2 }, [2, 3]],
    [{ every: 2 }, [1, 3, 5]],
    [{ every: 2, from: 2 }, [2, 4, 6]],
  ])('%o befalls requests number %o of six', (match, numbers) => {
    expect(befalls(match, SIX)).toEqual([1, 2, 3, 4, 5, 6].map((nth) => numbers.includes(nth)));
  });

  test('tosses the same coins for the same seed', () => {
    const many = Array.from({ length: 200 }, () => '/v1.0/users');
    const tosses = befalls({ probability: 0.5, seed: 7 }, many);
    expect(befalls({ probability: 0.5, seed: 7 }, many)).toEqual(tosses);
    expect(befalls({ probability: 0.5, seed: 8 }, many)).not.toEqual(tosses);
    const hits = tosses.filter(Boolean).length;
    expect(hits).toBeGreaterThan(75);
    expect(hits).toBeLessThan(125);
  });

  test('counts what it saw and what it did, and can be taken away', () => {
    const faults = createFaults();
    const id = faults.add({ fault: 'hang', match: { times: 1 } });
    for (const address of SIX) faults.due(ask(address), { service: 'graph', operation: undefined });
    expect(faults.list()).toMatchObject([{ id, fault: 'hang', seen: 6, fired: 1 }]);
    expect(faults.remove(id)).toBe(true);
    expect(faults.remove(id)).toBe(false);
    expect(faults.list()).toEqual([]);
  });

  test('that names no fault of the menu is refused', () => {
    expect(() => createFaults().add({ fault: 'gremlins' as FaultName })).toThrow('gremlins');
    const unknown = { aadsts: 1 as 7000222 };
    expect(() => createFaults().add({ fault: 'aadsts', with: unknown })).toThrow('AADSTS1 ');
  });
});

test('every fault of the menu says what it does and does something', () => {
  const entries = Object.entries(FAULT_MENU);
  expect(entries.length).toBeGreaterThan(45);
  for (const [name, { says, answer, alter, deliver }] of entries) {
    expect(says.length, name).toBeGreaterThan(10);
    expect([answer, alter, deliver].filter(Boolean), name).not.toEqual([]);
  }
});
