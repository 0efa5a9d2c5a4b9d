import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that the development server forwards to: `npm start` in another terminal. */
const API = 'http://localhost:3978';

export default defineConfig({
  root: 'tab',
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Everything is a file of our own: the page's policy lets no inline script and few data: addresses through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['tab/index.html', 'tab/auth-redirect.html'] },
  },
  server: { port: 5173, proxy: { '/api': API, '/c': API } },
});
