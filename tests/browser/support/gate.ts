import type { Sandbox } from '../../../sandbox/sandbox.ts';

/** Holds the practice directory's second page of people back, so that what a run shows meanwhile can be looked at. */
export function createGate() {
  let { promise, resolve } = Promise.withResolvers<void>();
  resolve();
  return {
    /** What the practice directory sleeps by: until the gate is open, whatever time it was to be. */
    sleep: () => promise,
    shut(sandbox: Sandbox): void {
      ({ promise, resolve } = Promise.withResolvers<void>());
      sandbox.faults.add({ fault: 'delay', match: { operation: 'users.delta', nth: 2 } });
    },
    open: () => resolve(),
  };
}
