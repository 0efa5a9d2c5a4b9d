import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { listAddresses } from './api/contract/addresses.ts';
import { leanTeamsfx } from './scripts/lean-teamsfx.ts';
import { precompress } from './scripts/precompress.ts';

/** The server that the development server forwards to: `npm start` in another terminal. */
const API = 'http://localhost:3978';

/**
 * What the first screens stand on, in few files: a hundred small ones compress a tenth worse. Each group
 * takes along what its modules import, unless a group above has it.
 */
const FIRST_LOAD = [
  {
    name: 'base',
    tags: ['$initial' as const],
    test: /^(?!.*(?:@azure|auth-redirect))/,
    priority: 3,
  },
  {
    name: 'shell',
    test: new RegExp(
      [
        String.raw`tab[\\/]routes\.tsx$`,
        // Small things of both My card and the lists, which the one must not fetch with the other.
        String.raw`tab[\\/]components[\\/](?:LinkButton|use-locale-format)`,
        String.raw`@fluentui[\\/]react-(?:icons|text)[\\/]`,
        String.raw`@fluentui[\\/]react-field[\\/]lib[\\/]contexts`,
        String.raw`use(?:ControllableState|FocusWithin)\.js$|isResolvedShorthand\.js$`,
      ].join('|'),
    ),
    priority: 2,
  },
  {
    name: 'list',
    test: /tab[\\/]components[\\/](?:grid|SearchInput|PersonCell)|@fluentui[\\/]react-(?:select|badge|field)[\\/]/,
    priority: 1,
  },
];

export default defineConfig({
  root: 'tab',
  base: '/tab/',
  plugins: [react(), leanTeamsfx(), precompress()],
  define: { CONTRACT_ADDRESSES: JSON.stringify(listAddresses()) },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Everything is a file of our own: the page's policy lets no inline script and few data: addresses through.
    assetsInlineLimit: 0,
    // Vite's limit is for the bytes before they are compressed; tests/browser/budgets.test.ts holds those after.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['tab/index.html', 'tab/auth-redirect.html'],
      output: { codeSplitting: { groups: FIRST_LOAD } },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': API, '/c': API, '/consent': API, '/privacy': API, '/terms': API },
  },
});
