import checker, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  // What the checker's script leaves in the page.
  var axe: { run(root: Document): Promise<AxeResults> } | undefined;
}

/** What the checker calls serious or critical, each with where it is. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(checker.source);
  return page.evaluate(async () => {
    if (!globalThis.axe) throw new Error('The checker is not in the page.');
    const { violations } = await globalThis.axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
