import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** Where Fluent UI's focus management catches the focus and hands it on at once: nobody stays there. */
const FOCUS_CATCHERS = '[data-tabster-dummy]';

/** What axe-core finds wrong in a page: `rule: element`, with the reason. Empty when all is well. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not as a script of the page, which its policy forbids.
  await page.evaluate(axeCore.source);
  return page.evaluate(async (exclude) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({ exclude }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, FOCUS_CATCHERS);
}
