import { expect, test, vi } from 'vitest';
import { NOW } from '../domain/factories.fixture.ts';
import { createGate } from './gate.ts';

const inMs = (ms: number) => new Date(NOW.getTime() + ms);

function aGate(notBefore: Date | null = null) {
  let now = NOW;
  const onClose = vi.fn<(until: Date) => Promise<void>>(async () => {});
  const gate = createGate({ clock: () => now, notBefore, onClose });
  return { gate, onClose, pass: (ms: number) => (now = new Date(now.getTime() + ms)) };
}

test('it is open until somebody closes it, and again after that time', async () => {
  const { gate, pass } = aGate();
  expect(gate.waitMs()).toBe(0);
  await gate.close(inMs(5_000));
  expect(gate.waitMs()).toBe(5_000);
  expect(gate.opensAt()).toEqual(inMs(5_000));
  pass(4_999);
  expect(gate.waitMs()).toBe(1);
  pass(1);
  expect(gate.waitMs()).toBe(0);
});

test('the longest wait holds: a shorter one neither opens it nor is stored', async () => {
  const { gate, onClose } = aGate(inMs(10_000));
  await gate.close(inMs(5_000));
  expect(gate.waitMs()).toBe(10_000);
  expect(onClose).not.toHaveBeenCalled();
  await gate.close(inMs(20_000));
  expect(onClose).toHaveBeenCalledExactlyOnceWith(inMs(20_000));
});

test('it is closed for everybody before it is stored', () => {
  const { gate, onClose } = aGate();
  onClose.mockReturnValue(new Promise(() => {}));
  void gate.close(inMs(5_000));
  expect(gate.waitMs()).toBe(5_000);
});
