import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { PATIENCE, type WritersWindow } from './writers-window.ts';

/* What a writer does with keyboard and mouse. */

type Seen = Pick<WritersWindow, 'page'>;

/** Waits until a condition holds. */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Timed out waiting for: ${what}`);
    await setTimeout(50);
  }
}

/** Repeats an action until something is shown, since VS Code ignores keys when it is not ready. */
async function repeatUntilShown(act: () => Promise<void>, shown: Locator): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    await act();
    try {
      return await shown.waitFor({ timeout: 5000 });
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** Opens a file of the folder by its name. */
export async function openFile({ page }: Seen, path: string): Promise<void> {
  const name = path.split('/').at(-1)!;
  const input = page.locator('.quick-input-box input').first();
  await repeatUntilShown(() => page.keyboard.press('Control+P'), input);
  await input.fill(path);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
}

/** Runs a command by its title from the palette, even if another command is listed first. */
export async function runCommand({ page }: WritersWindow, title: string): Promise<void> {
  const input = page.locator('.quick-input-box input').first();
  await repeatUntilShown(() => page.keyboard.press('F1'), input);
  await input.fill(`>${title}`);
  const whole = new RegExp(`(?:^|: )${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}…?$`);
  await page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: whole }).first().click();
}

/** Opens a view of the side bar by its icon. */
export async function openSide({ page }: WritersWindow, name: string): Promise<void> {
  await page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).first().click();
}

/**
 * Saves the open document until its file has the expected text. An edit by VS Code or the server may come after the first
 * save.
 */
export async function save({ page, folder }: WritersWindow, path: string, expected: RegExp): Promise<void> {
  let round = 0;
  await waitUntil(`${path} with ${expected.source}`, async () => {
    if (round++ % 20 === 0) await page.keyboard.press('Control+s');
    return expected.test(readFileSync(join(folder, path), 'utf8'));
  });
}

/** Puts the cursor at the end of the open document. */
export async function goToEnd({ page }: Seen): Promise<void> {
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
}

/** Types character by character, since VS Code shows suggestions only while typing. */
export function type({ page }: WritersWindow, text: string): Promise<void> {
  return page.keyboard.type(text, { delay: 35 });
}

/** Moves the mouse to words of the open document, and returns their position. */
async function pointAt({ page }: WritersWindow, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .monaco-editor .view-line')) {
      // VS Code renders spaces as non-breaking spaces.
      const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0;
      const middle = at + Math.floor(wanted.length / 2);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (middle < passed + length) {
          const range = document.createRange();
          range.setStart(node, middle - passed);
          range.setEnd(node, middle - passed + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        passed += length;
      }
    }
    return undefined;
  }, words);
  const { x, y } = (await place.jsonValue())!;
  await page.mouse.move(x - 60, y + 40);
  await page.mouse.move(x, y, { steps: 6 });
  return { x, y };
}

/** Hovers over words until a card with the expected text is shown. VS Code shows none while the document is updated. */
export async function readCard(window: WritersWindow, words: string, shown: string): Promise<void> {
  const card = window.page.locator('.monaco-hover:visible', { hasText: shown });
  await repeatUntilShown(async () => void (await pointAt(window, words)), card);
}

/** Puts the cursor into words of the open document. */
export async function clickAt(window: WritersWindow, words: string): Promise<void> {
  const { x, y } = await pointAt(window, words);
  await window.page.mouse.click(x, y);
}

/** The suggestion with these words. */
export function suggestion({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first();
}

/** Chooses the line with these words from the open list. */
export async function choose(window: WritersWindow, words: string | RegExp): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    // The tooltip of another line would be in the way.
    await window.page.mouse.move(1, 1);
    try {
      return await choice(window, words).click({ timeout: 5000 });
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** Types a search into the open list, and chooses the line with these words. */
export async function search(window: WritersWindow, typed: string, words: string | RegExp): Promise<void> {
  await window.page.locator('.quick-input-box input').fill(typed);
  await choose(window, words);
}

/** The notification with these words. */
export function notification({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.notification-list-item', { hasText: words }).first();
}

/** Enters the name of a file in the folder into the save dialog. */
export async function storeAs({ page, folder }: WritersWindow, name: string): Promise<void> {
  const input = page.locator('.quick-input-box input');
  // Input is lost before the dialog has suggested a name and listed the folder.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  const path = join(folder, name);
  await waitUntil(`${name} as the name`, async () => {
    await input.fill(path);
    // VS Code may still insert its own suggestion.
    await setTimeout(500);
    return (await input.inputValue()) === path;
  });
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Waits until the open document shows these words. */
export async function shown({ page }: WritersWindow, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.editor-instance .view-lines')?.textContent?.replaceAll('\u00a0', ' ').includes(wanted),
    words,
  );
}

/** Replaces a word, which is selected by a double click. */
export async function replaceWord(window: WritersWindow, word: string, by: string): Promise<void> {
  const { x, y } = await pointAt(window, word);
  // On a busy machine, the two clicks may arrive too far apart to select the word.
  const selection = window.page.locator('.editor-instance .monaco-editor .selected-text').first();
  await repeatUntilShown(() => window.page.mouse.dblclick(x, y), selection);
  await type(window, by);
}

/** Chooses an action of the light bulb at the cursor. */
export async function quickFix(window: WritersWindow, words: string | RegExp): Promise<void> {
  await openLightBulb(window, words);
  await offered(window, words).click();
}

/** Opens the light bulb at the cursor until it offers an action with these words. */
export async function openLightBulb(window: WritersWindow, words: string | RegExp): Promise<void> {
  const { keyboard } = window.page;
  await repeatUntilShown(
    async () => {
      await keyboard.press('Escape');
      await keyboard.press('Control+.');
    },
    offered(window, words),
  );
}

/** An action of the light bulb, or an option for pasted or dropped text. */
export function offered({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.action-widget .monaco-list-row.action', { hasText: words }).first();
}

/** A line of a quick pick. */
export function choice({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
}

/** The first line of a quick pick, if it has these words. */
export function firstChoice({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.quick-input-list .monaco-list-row[data-index="0"]', { hasText: words });
}

/** The visible page within the window: a preview or a panel. VS Code may replace it at any time. */
export function pageWithin({ page }: WritersWindow): FrameLocator {
  const outer = page.locator('iframe.webview.ready:visible').contentFrame();
  return outer.locator('#active-frame').contentFrame();
}
