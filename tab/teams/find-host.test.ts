import { expect, test, vi } from 'vitest';
import { findHost } from './find-host.ts';
import type { Host } from './host.ts';
import { toThemeName } from './theme.ts';

const host = { theme: 'dark' } as Host;
const self = {};
const plain = { parent: self, self, opener: null };
const framed = { parent: {}, self, opener: null };
const silent = () => new Promise<Host>(() => undefined);
const timeouts = { frameTimeoutMs: 5, openerTimeoutMs: 5 };

test('a plain browser is recognized without asking anybody', async () => {
  const connect = vi.fn(silent);
  expect(await findHost({ surroundings: plain, connect })).toEqual({ kind: 'browser' });
  expect(connect).not.toHaveBeenCalled();
});

test.each([
  ['a frame', framed],
  ['a window of its own', { ...plain, opener: {} }],
  ['a phone', { ...plain, nativeInterface: {} }],
])('Teams in %s answers', async (_, surroundings) => {
  const found = await findHost({ surroundings, connect: async () => host, ...timeouts });
  expect(found).toEqual({ kind: 'host', host });
});

test('a frame that never answers is told from a window that somebody opened', async () => {
  expect(await findHost({ surroundings: framed, connect: silent, ...timeouts })).toEqual({
    kind: 'framed',
  });
  const opened = { ...plain, opener: {} };
  expect(await findHost({ surroundings: opened, connect: silent, ...timeouts })).toEqual({
    kind: 'browser',
  });
});

test('a host that cannot be spoken to is none', async () => {
  const connect = () => Promise.reject(new Error('no SDK here'));
  expect(await findHost({ surroundings: framed, connect, ...timeouts })).toEqual({
    kind: 'framed',
  });
});

test.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['glass', 'dark'],
  ['contrast', 'contrast'],
  ['yet to come', 'light'],
])('the host’s theme %s is shown as %s', (theme, ours) => {
  expect(toThemeName(theme)).toBe(ours);
});
