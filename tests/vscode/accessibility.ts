import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pageWithin } from './writers-hands.ts';
import type { WritersWindow } from './writers-window.ts';

/** Fails if axe finds a violation in the page within the window, or in a part of it. */
export async function assertAccessible(window: WritersWindow, selector = 'html'): Promise<void> {
  const html = await pageWithin(window)
    .locator('html')
    .evaluate((root) => root.outerHTML);
  // A copy of the page, since no script runs in the page itself. The colors of the theme are in its styles.
  const copy = await window.page.context().newPage();
  await copy.setContent(html.replaceAll(/<script[^]*?<\/script>/g, ''));
  // In VS Code, the page is transparent and in front of the editor.
  await copy.evaluate(() => (document.documentElement.style.background = 'var(--vscode-editor-background)'));
  await assertNoViolations(copy, selector);
}

/** Fails if axe finds a violation in the page of a file. */
export async function assertAccessibleFile({ page }: WritersWindow, path: string): Promise<void> {
  const opened = await page.context().newPage();
  await opened.setContent(readFileSync(path, 'utf8'));
  await assertNoViolations(opened);
}

/** Closes the page. */
async function assertNoViolations(copy: Page, selector = 'html'): Promise<void> {
  // A page's policy forbids scripts, but not those of the developer tools.
  await copy.evaluate(axe.source);
  const { violations } = (await copy.evaluate(`axe.run(${JSON.stringify(selector)})`)) as AxeResults;
  await copy.close();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`),
    [],
  );
}
