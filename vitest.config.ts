import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { listAddresses } from './api/contract/addresses.ts';

/** teamsfx resolves to its Node build under a test runner; the tab always runs its browser build. */
const teamsfxBrowserBuild = path.resolve('node_modules/@microsoft/teamsfx/dist/index.esm2017.js');

/** Each waits much: for the database, a run, a process. They share one PostgreSQL, which has connections for so many. */
const BOOTING_AT_ONCE = Math.min(8, Math.max(2, availableParallelism() - 1));

/** Ends a test that hangs. It says nothing about speed: the machine may be busy. */
const GUARD_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{api,sandbox,scripts,bench}/**/*.test.ts'],
          environment: 'node',
          testTimeout: GUARD_MS,
          hookTimeout: GUARD_MS,
        },
      },
      {
        resolve: { alias: { '@microsoft/teamsfx': teamsfxBrowserBuild } },
        define: { CONTRACT_ADDRESSES: JSON.stringify(listAddresses()) },
        test: {
          name: 'tab',
          include: ['tab/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          server: { deps: { inline: [/@microsoft\/teams/] } },
          testTimeout: GUARD_MS,
          hookTimeout: GUARD_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/cluster.ts'],
          maxWorkers: BOOTING_AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: GUARD_MS,
          hookTimeout: GUARD_MS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/cluster.ts', 'tests/browser/support/build.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
