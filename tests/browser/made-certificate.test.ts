import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { findViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit } from './support/visit.ts';

let browser: Browser;
let carte: Carte;
beforeAll(async () => {
  // Where one click is not offered, this is the way that is recommended.
  const withoutOneClick = { AAD_APP_CLIENT_SECRET: undefined };
  [browser, carte] = await Promise.all([launchChromium(), startPractice({}, withoutOneClick)]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('a certificate from Carte connects in ten steps, and is renewed by four presses in Carte', async () => {
  const visit = await openVisit(browser, { carte, as: 'administrator' });
  const { page, context, faults, close } = visit;
  const steps: string[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    steps.push(name);
    return work();
  };
  await page.goto(`${carte.url}/tab/directory`);
  await step('Connect directory', () => link(page, 'Connect directory').click());
  const portal = await step('Open a new registration', () =>
    follow(context, link(page, 'Open a new registration')),
  );
  await step('Name it and register', async () => {
    await portal.getByLabel('Name of the new application').fill('Carte directory');
    await portal.getByRole('button', { name: 'Register' }).click();
  });
  await portal.getByRole('heading', { name: 'Carte directory' }).waitFor();
  const clientId = portal.url().split('/').at(-1) ?? '';
  await step('Paste the tenant’s ID', () =>
    page.getByLabel('Directory (tenant) ID').fill(carte.sandbox.tenantId),
  );
  await step('Paste the application’s ID', () =>
    page.getByLabel('Application (client) ID').fill(clientId),
  );
  const file = await step('Download certificate', () => download(page, 'Download certificate'));

  // Too early: each thing that is missing is named, at its step.
  const test = page.getByRole('button', { name: 'Test and connect' });
  await test.click();
  await page.getByText('Entra does not know the certificate yet').waitFor();
  await expectToMend(page, 'Upload the certificate');
  await step('Upload it', async () => {
    const tab = await follow(context, link(page, 'Open Certificates & secrets'));
    await upload(tab, file);
    await tab.close();
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('User.Read.All is missing').waitFor();
  await expectToMend(page, 'Let it read people');
  expect(await findViolations(page)).toEqual([]);
  const permissions = await step('Add User.Read.All', () =>
    follow(context, link(page, 'Open API permissions')),
  );
  await step('Grant admin consent', () =>
    permissions.getByRole('button', { name: 'grant admin consent' }).click(),
  );
  await permissions.getByText('Not granted').first().waitFor({ state: 'detached' });
  await step('Test and connect', () => test.click());
  await page.getByRole('heading', { name: `${carte.sandbox.displayName} is connected` }).waitFor();
  expect(steps).toHaveLength(10);

  await link(page, 'See the connection').click();
  expect(await renew(page, context)).toEqual([
    'Replace it',
    'Download certificate',
    'Open Certificates & secrets',
    'Test and replace',
  ]);
  expect(faults).toEqual([]);
  await close();
});

/** Another certificate in the place of the first. What was pressed in Carte for it; the upload in Entra comes on top. */
async function renew(page: Page, context: BrowserContext): Promise<string[]> {
  const pressed: string[] = [];
  await page.exposeFunction('notePress', (name: string) => pressed.push(name));
  // Whatever is pressed, by whichever way, is counted where it arrives.
  await page.evaluate(() => {
    const note = (event: Event) => {
      const pressable = (event.target as Element).closest('button, a, input');
      const { notePress } = window as unknown as { notePress: (name: string) => void };
      if (pressable) notePress(pressable.textContent.trim());
    };
    document.addEventListener('click', note, true);
  });
  await page.getByRole('button', { name: 'Replace it' }).click();
  const next = await download(page, 'Download certificate');
  const tab = await follow(context, link(page, 'Open Certificates & secrets'));
  await upload(tab, next);
  await tab.close();
  await page.getByRole('button', { name: 'Test and replace' }).click();
  await page.getByText('Replaced', { exact: true }).first().waitFor();
  return pressed;
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The page that a link opens beside the tab. */
async function follow(context: BrowserContext, target: Locator): Promise<Page> {
  const opened = context.waitForEvent('page');
  await target.click();
  return opened;
}

/** The file that a button downloads, by its path. */
async function download(page: Page, name: string): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toBe('carte.cer');
  return file.path();
}

/** As Entra asks for it under “Certificates”: a file with the right ending. */
async function upload(portal: Page, path: string): Promise<void> {
  const chosen = portal.waitForEvent('filechooser');
  await portal.getByLabel('Certificate file').click();
  await (await chosen).setFiles(path);
  await portal.getByRole('button', { name: 'Upload certificate' }).click();
  await portal.waitForLoadState();
}

async function expectToMend(page: Page, title: string): Promise<void> {
  const step = page.locator('li', { has: page.getByRole('heading', { name: title, level: 3 }) });
  await step.getByText('look here').waitFor();
}
