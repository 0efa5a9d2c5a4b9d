import type { Browser } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Carte } from '../support/carte.ts';
import { decodeQr, readVcard } from './support/cards.ts';
import { launchChromium } from './support/chromium.ts';
import { createGate } from './support/gate.ts';
import { chooseOptions, choosePeople, connectDirectory, reviewPlan } from './support/main-job.ts';
import { startPractice } from './support/practice.ts';
import { openVisit, type Visit } from './support/visit.ts';

const gate = createGate();
let carte: Carte;
let browser: Browser;
let visit: Visit;
let card: CardView;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(gate), launchChromium()]);
  visit = await openVisit(browser, { carte });
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('an administrator signs in, connects the directory, chooses people and imports them', async () => {
  const { page, faults } = visit;
  const tab = page.mainFrame();
  await page.goto(carte.url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /Administrator/ }).click();
  await connectDirectory(tab, carte.sandbox);
  await chooseOptions(tab, 'Head office');
  const leftOut = await choosePeople(tab);

  const { count, submit } = await reviewPlan(tab);
  gate.shut(carte.sandbox);
  await submit.click();
  await tab.getByText('Reading the directory: 200 of 250 people').waitFor();
  const bar = tab.getByRole('progressbar', { name: 'Progress of the run' });
  expect(await bar.getAttribute('aria-valuenow')).toBe('0.4');
  gate.open();
  await tab.getByText(`${count} cards created`).waitFor();

  await tab.getByRole('link', { name: 'Open cards' }).click();
  await tab.getByText(`${count} cards`, { exact: true }).waitFor();
  const cards = await carte.admin.listCards();
  const names = cards.map(({ fields }) => fields.displayName);
  expect(names).toHaveLength(count);
  for (const name of leftOut) expect(names).not.toContain(name);
  expect(faults).toEqual([]);
});

test('a card is found, its link copied and its code scanned', async () => {
  const { page, faults } = visit;
  card = (await carte.admin.listCards()).find(({ fields }) => fields.emails?.length) ?? card;
  const name = card.fields.displayName ?? '';
  await page.getByRole('searchbox', { name: 'Search cards' }).fill(name);
  await page.getByText('1 card', { exact: true }).waitFor();

  await page.getByRole('button', { name: `Copy the link of ${name}` }).click();
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(card.url);

  await page.getByRole('button', { name: `QR code of ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `QR code of ${name}` });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Code as PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${name}.png`);
  const decoded = await decodeQr(await readFile(await download.path()));
  expect(decoded?.toLowerCase()).toBe(card.url.toLowerCase());
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
});

test('a visitor opens the card and saves its contact', async () => {
  const page = await visit.context.newPage();
  await page.goto(card.url);
  await page.getByRole('heading', { level: 1, name: card.fields.displayName ?? '' }).waitFor();
  const save = page.getByRole('link', { name: 'Save contact' });
  const answer = await visit.context.request.get(
    new URL((await save.getAttribute('href')) ?? '', page.url()).href,
  );
  expect(answer.headers()['content-type']).toBe('text/vcard; charset=utf-8');
  const contact = readVcard(await answer.text());
  expect(contact.get('fn')).toBe(card.fields.displayName);
  expect(contact.get('email')).toBe(card.fields.emails?.[0]?.value);
  await page.close();
});

test('a paused card is gone for visitors, and comes back', async () => {
  const { page, context, faults } = visit;
  const name = card.fields.displayName ?? '';
  const visitor = await context.newPage();

  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Pause card' }).click();
  await page.getByText(`The card of ${name} is paused`).first().waitFor();
  const gone = await visitor.goto(card.url);
  expect(gone?.status()).toBe(410);
  expect(await visitor.locator('body').innerText()).not.toContain(name);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(`The card of ${name} is back`).first().waitFor();
  const back = await visitor.goto(card.url);
  expect(back?.status()).toBe(200);
  await visitor.close();
  expect(faults).toEqual([]);
});
