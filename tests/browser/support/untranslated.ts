import type { Frame } from 'playwright-core';
import { texts as arabic } from '../../../tab/languages/ar.ts';
import { en } from '../../../tab/languages/en.ts';
import { textsOf } from '../../../tab/test-support/texts-of.ts';

const ARABIC = new Map(textsOf(arabic));

/** What stands in English where Arabic has other words: whole texts, without values to fill in. */
const ENGLISH = textsOf(en)
  .filter(
    ([key, text]) => !text.includes('{{') && ARABIC.get(key) !== text && /[a-z]{3}/.test(text),
  )
  .map(([, text]) => text);
/** What Arabic itself leaves in Latin letters. */
const LEFT = new Set(ARABIC.values());
const WRONG = ENGLISH.filter((text) => !LEFT.has(text));

/** English texts that somebody who reads Arabic meets on a screen, shown or spoken, but for what has a name of its own. */
export const findUntranslated = (tab: Frame, names: readonly string[]): Promise<string[]> =>
  tab.evaluate(
    (wrong) => {
      const known = new Set(wrong);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const said: string[] = [];
      while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '');
      for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]'))
        for (const name of ['aria-label', 'title', 'placeholder'])
          said.push(element.getAttribute(name) ?? '');
      return [...new Set(said.map((text) => text.trim()).filter((text) => known.has(text)))];
    },
    WRONG.filter((text) => !names.includes(text)),
  );
