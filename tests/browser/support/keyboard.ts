import type { Locator, Page } from 'playwright-core';

/** Somebody without a mouse. */
export type Keyboard = ReturnType<typeof createKeyboard>;

/** More stops than any screen has. */
const MAX_STOPS = 60;

/** Goes through a page by keys alone; whatever was wrong with the focus on the way is in `faults`. */
export function createKeyboard(page: Page) {
  const faults: string[] = [];

  const press = (key: string) => page.keyboard.press(key);

  async function look(): Promise<void> {
    faults.push(...(await page.evaluate(findFocusFaults)));
  }

  const has = (target: Locator) =>
    target.evaluateAll((elements) => elements.some((one) => one === document.activeElement));

  return {
    faults,
    press,
    has,
    /** Presses Tab, or another key, until one of these has the focus. */
    async goTo(target: Locator, key = 'Tab'): Promise<void> {
      await target.first().waitFor();
      for (let stops = 0; stops < MAX_STOPS; stops += 1) {
        await press(key);
        await look();
        if (await has(target)) return;
      }
      throw new Error(`${MAX_STOPS} times ${key} do not come to ${String(target)}`);
    },
    /** What a key brought about is there, and has taken the focus along. */
    async arriveAt(place: Locator): Promise<void> {
      await place.waitFor();
      await page.waitForFunction(() => document.activeElement !== document.body);
      await look();
    },
  };
}

type Looked = { element: Element; looks: string };

/**
 * Runs in the page: whether the focus is somewhere, within sight, and whether whatever had it before
 * looked different then.
 */
async function findFocusFaults(): Promise<string[]> {
  const memory = window as unknown as { lastFocus?: Looked };
  const looksOf = (element: Element) =>
    [element, element.parentElement, element.parentElement?.parentElement]
      .filter((one) => one instanceof Element)
      .flatMap((one) =>
        [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)),
      )
      .map((style) =>
        [
          style.outline,
          style.boxShadow,
          style.border,
          style.transform,
          style.backgroundColor,
        ].join(),
      )
      .join('\n');
  const wordsOf = (element: Element) =>
    `${element.tagName} “${element.getAttribute('aria-label') ?? element.textContent.slice(0, 60)}”`;

  // By then every change of looks is over.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const found: string[] = [];
  const { lastFocus } = memory;
  const element = document.activeElement;
  if (lastFocus?.element.isConnected && lastFocus.element !== element) {
    if (looksOf(lastFocus.element) === lastFocus.looks)
      found.push(`the focus did not show on ${wordsOf(lastFocus.element)}`);
  }
  delete memory.lastFocus;
  if (!element || element === document.body) return [...found, 'the focus is lost'];
  memory.lastFocus = { element, looks: looksOf(element) };
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const isSeen =
    width > 0 &&
    height > 0 &&
    bottom > 0 &&
    right > 0 &&
    top < window.innerHeight &&
    left < window.innerWidth;
  return isSeen ? found : [...found, `the focus is out of sight, on ${wordsOf(element)}`];
}
