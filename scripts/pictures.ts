// `npm run pictures`: takes the pictures of the README and the docs from the running product,
// beside the practice directory. Needs a Chromium, as the browser tests do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { PRACTICE_APPS, PRACTICE_TENANT } from '../sandbox/practice-apps.ts';
import { findFreePort } from './free-port.ts';

const FOLDER = 'docs/pictures';
const WINDOW = { width: 1280, height: 820 };
const PHONE = { width: 390, height: 780 };
/** Who gets a card, each department in a folder of its own. */
const DEPARTMENTS = ['IT', 'Design', 'Marketing', 'Finance', 'Legal', 'People & Culture'];
/** Whose card is shown. */
const PERSON = 'Falkenrath';

const home = `http://localhost:${await findFreePort(4988)}`;
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'carte-pictures-'));
const carte = spawn(process.execPath, ['scripts/start.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: new URL(home).port, DATA_DIR: dataDir },
});
try {
  await untilReady();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  await mkdir(FOLDER, { recursive: true });
  await takePictures(browser);
  await browser.close();
} finally {
  carte.kill('SIGTERM');
  await once(carte, 'exit');
  await rm(dataDir, { recursive: true });
}

async function takePictures(browser: Browser): Promise<void> {
  const tab = await openPage(browser, WINDOW);
  await signIn(tab);
  await keep('connect', await photograph(tab, '/tab/directory/connect?way=made'));
  const api = await openApi(tab);
  const connection = await api<{ id: string }>('connections', registration());
  for (const department of DEPARTMENTS) await importDepartment(api, connection.id, department);
  const card = await cardWithPhoto(api);
  await untilPhotos(tab);
  const cards = await photograph(tab, '/tab/cards');
  const phone = await openPage(browser, PHONE);
  const page = await photograph(phone, new URL(card.url).pathname);
  await tab.goto(`${home}/tab/import/new`);
  await tab.getByRole('button', { name: 'Next' }).click();
  await tab.getByRole('searchbox').fill('an');
  await tab.getByText(/^\d{1,2} people$/).waitFor();
  await keep('choose', await tab.screenshot());
  await keep('carte', await together(browser, { cards, page }));
}

async function untilReady(): Promise<void> {
  while (carte.exitCode === null) {
    const answer = await fetch(`${home}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('Carte did not start.');
}

async function openPage(browser: Browser, viewport: typeof WINDOW): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function signIn(tab: Page): Promise<void> {
  await tab.goto(`${home}/tab/`);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.getByText('Ines Falkenrath').click();
  await tab.getByRole('navigation').first().waitFor();
}

function registration() {
  const { clientId, clientSecret } = PRACTICE_APPS.working;
  return { tenantId: PRACTICE_TENANT.tenantId, clientId, clientSecret };
}

type Api = <T>(name: string, body?: object) => Promise<T>;

/** The API with the token of whoever is signed in. */
async function openApi(tab: Page): Promise<Api> {
  const kept = await tab.evaluate(() => sessionStorage.getItem('carte.practice.token'));
  const { value } = JSON.parse(kept ?? '{}') as { value: string };
  return async <T>(name: string, body?: object) => {
    const answer = await fetch(`${home}/api/${name}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}

async function importDepartment(api: Api, connectionId: string, name: string): Promise<void> {
  const folder = await api<{ id: string }>('folders', { name });
  const run = await api<{ id: string }>('imports', {
    connectionId,
    people: { all: true, except: [] },
    filter: { departments: [name] },
    folderId: folder.id,
    syncDaily: true,
  });
  while ((await api<{ status: string }>(`imports/${run.id}`)).status !== 'done') await sleep(50);
}

/** A card that has its photo already: photos come after the cards. */
async function cardWithPhoto(api: Api): Promise<{ url: string }> {
  for (;;) {
    const { items } = await api<{ items: { url: string }[] }>(`cards?search=${PERSON}&limit=1`);
    const [card] = items;
    if (card && (await fetch(`${card.url}/photo`)).ok) return card;
    await sleep(200);
  }
}

/** Until the list has shown the same faces for a while. */
async function untilPhotos(tab: Page): Promise<void> {
  for (let before = 0, calm = 0; calm < 4; await sleep(1_000)) {
    await tab.goto(`${home}/tab/cards`, { waitUntil: 'networkidle' });
    const faces = await tab.locator('[role=grid] img').count();
    calm = faces > 0 && faces === before ? calm + 1 : 0;
    before = faces;
  }
}

async function photograph(page: Page, address: string): Promise<Buffer> {
  await page.goto(home + address, { waitUntil: 'networkidle' });
  return page.screenshot();
}

/** The list of cards and, before it, the page that a visitor sees. */
async function together(
  browser: Browser,
  { cards, page }: { cards: Buffer; page: Buffer },
): Promise<Buffer> {
  const sheet = await openPage(browser, { width: 1440, height: 960 });
  const picture = (bytes: Buffer, name: string) =>
    `<img class="${name}" src="data:image/png;base64,${bytes.toString('base64')}">`;
  await sheet.setContent(`<style>
    body { margin: 0; height: 100vh; position: relative; overflow: hidden;
           background: linear-gradient(160deg, #eef3f9, #d7e3f1) }
    img { position: absolute; display: block; box-shadow: 0 24px 60px rgb(20 40 70 / 22%) }
    .window { width: 1150px; left: 48px; top: 64px; border-radius: 12px }
    .phone { width: 330px; right: 60px; bottom: 56px; border-radius: 36px; border: 8px solid #111 }
    </style>${picture(cards, 'window')}${picture(page, 'phone')}`);
  await sheet.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  return sheet.screenshot();
}

async function keep(name: string, screenshot: Buffer): Promise<void> {
  const file = path.join(FOLDER, `${name}.webp`);
  await writeFile(file, await sharp(screenshot).webp({ quality: 82 }).toBuffer());
  console.log(file);
}
