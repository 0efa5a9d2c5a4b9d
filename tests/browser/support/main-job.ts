import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';

/** The steps of the main job as an administrator takes them, in a window or in a frame of Teams. */

const PEOPLE = 'People of the directory';

export async function connectDirectory(tab: Frame, sandbox: Sandbox): Promise<void> {
  await tab.getByRole('link', { name: 'Connect directory' }).click();
  await tab.getByRole('button', { name: 'Fill in the practice directory’s values' }).click();
  await tab.getByRole('heading', { name: 'How to get the values' }).waitFor();
  const secret = tab.getByLabel('Client secret value');
  await secret.fill('abc8Q~not-the-secret');
  await tab.getByRole('button', { name: 'Test and connect' }).click();

  const alert = tab.getByRole('alert').filter({ hasText: 'Copy the Value of the secret' });
  await alert.waitFor();
  expect(await tab.getByText('Sign the application in').isVisible()).toBe(true);

  await secret.fill(sandbox.clientSecret);
  await tab.getByRole('button', { name: 'Test and connect' }).click();
  await tab.getByRole('heading', { name: `${sandbox.displayName} is connected` }).waitFor();
  await tab.getByText('It holds 250 people.').waitFor();
}

export async function chooseOptions(tab: Frame, folder: string): Promise<void> {
  await tab.getByRole('link', { name: 'Choose people' }).click();
  await tab.getByRole('heading', { name: 'Options', level: 1 }).waitFor();
  await tab.getByLabel('Folder', { exact: true }).selectOption('A new folder');
  await tab.getByLabel('Name of the folder').fill(folder);
  expect(await tab.getByRole('switch', { name: 'Automatically sync daily' }).isChecked()).toBe(
    true,
  );
  await tab.getByRole('button', { name: 'Next' }).click();
  await tab.getByRole('heading', { name: 'Choose people', level: 1 }).waitFor();
}

/** Looks for people in every way there is, and leaves two of those who were found out. */
export async function choosePeople(tab: Frame): Promise<string[]> {
  const people = tab.getByRole('grid', { name: PEOPLE });
  await tab.getByText('250 people', { exact: true }).waitFor();
  const chosen = await readChosen(tab);

  await narrowBy(tab, 'Group', 'Sales');
  await narrowBy(tab, 'Department', 'Engineering');

  const leftOut: string[] = [];
  for (const checkbox of (await people.getByRole('checkbox', { checked: true }).all()).slice(
    1,
    3,
  )) {
    leftOut.push(((await checkbox.getAttribute('aria-label')) ?? '').replace('Select ', ''));
  }
  for (const name of leftOut)
    await people.getByRole('checkbox', { name: `Select ${name}` }).uncheck();
  expect(await readChosen(tab)).toBe(chosen - leftOut.length);

  const [searched = ''] = leftOut;
  await tab.getByRole('searchbox', { name: 'Search by name or address' }).fill(searched);
  await expect.poll(() => countPeople(tab)).toBeLessThan(10);
  const found = people.getByRole('checkbox', { name: `Select ${searched}` });
  expect(await found.isChecked()).toBe(false);
  await tab.getByRole('button', { name: 'Next' }).click();
  return leftOut;
}

/** Waits for the plan. Answers how many cards it promises and the button that makes them. */
export async function reviewPlan(tab: Frame): Promise<{ count: number; submit: Locator }> {
  await tab.getByRole('heading', { name: 'Ready to import' }).waitFor();
  const submit = tab.getByRole('button', { name: /^Import \d+ people$/ });
  return { count: readNumber(await submit.textContent()), submit };
}

const readNumber = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);
const readChosen = async (tab: Frame) =>
  readNumber(await tab.getByText(/^\d+ people chosen$/).textContent());
const countPeople = async (tab: Frame) =>
  readNumber(await tab.getByText(/^\d+ (people|person)$/).textContent());

/** Narrows the list by one filter, sees that it holds fewer, and takes the filter away again. */
async function narrowBy(tab: Frame, filter: string, option: string): Promise<void> {
  const combobox = tab.getByRole('combobox', { name: filter });
  await combobox.click();
  await tab.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
  await expect.poll(() => countPeople(tab)).toBeLessThan(250);
  await combobox.fill('');
  await combobox.press('Escape');
  await tab.getByText('250 people', { exact: true }).waitFor();
}
