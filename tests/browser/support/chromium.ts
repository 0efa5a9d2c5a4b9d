import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Keep in step with scripts/setup.mjs, which installs a Chromium where there is none. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function findChromium(): string {
  const known = [process.env.CHROME_PATH, ...SYSTEM_BROWSERS, chromium.executablePath()];
  const found = known.find((file) => file && existsSync(file));
  if (found) return found;
  throw new Error(
    'There is no Chromium for the browser tests. Run: sudo apt-get install -y chromium   (or set CHROME_PATH)',
  );
}

/** Starts the browser as people have it: certificates are checked. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  // The sandbox of the browser does not work for root, and containers lack a large /dev/shm.
  const args = [
    '--disable-dev-shm-usage',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...more,
  ];
  // Without a UTF-8 locale it saves a download whose name has an accent as “download”.
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath: findChromium(), args, env });
}
