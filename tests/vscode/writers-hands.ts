import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { isWithin, pointAt, type Point } from './point-at.ts';
import { PATIENCE, repeatUntilShown, waitUntil } from './waiting.ts';
import type { WritersWindow } from './writers-window.ts';

export { repeatUntilShown, waitUntil };

/* What a writer does with keyboard and mouse. */

type Seen = Pick<WritersWindow, 'page'>;

/** Clicks something until another thing is shown. */
export async function clickUntilShown(clicked: Locator, shown: Locator): Promise<void> {
  await repeatUntilShown(async () => {
    if (!(await shown.isVisible())) await clicked.click({ timeout: 5000 }).catch(() => undefined);
  }, shown);
}

/** Hovers over something until a card is shown. */
export async function hoverUntilShown({ page }: WritersWindow, hovered: Locator, shown: Locator): Promise<void> {
  await repeatUntilShown(async () => {
    if (await shown.isVisible()) return;
    await page.mouse.move(1, 1);
    await hovered.hover();
  }, shown);
}

/** Presses the two keys of a key binding, such as Ctrl+K Shift+A. */
export async function pressBoth({ page }: WritersWindow, first: string, second: string): Promise<void> {
  const waits = page.locator('.statusbar-item', { hasText: 'Waiting for second key' });
  await repeatUntilShown(() => page.keyboard.press(first), waits);
  await page.keyboard.press(second);
}

/** Opens a list by a key and types into it until a line is shown. A list closes if VS Code moves the focus at that moment. */
async function typeIntoList({ page }: Seen, key: string, text: string, line: Locator): Promise<void> {
  const input = page.locator('.quick-input-box input').first();
  await repeatUntilShown(async () => {
    // An open list does not get lines that were added since.
    if (await input.isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    // If it fails, the list has closed, and is opened again.
    await input.fill(text, { timeout: 5000 }).catch(() => undefined);
  }, line);
}

/** Opens a file of the folder by its name. */
export async function openFile(window: Seen, path: string): Promise<void> {
  const { page } = window;
  const name = path.split('/').at(-1)!;
  const line = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
  await repeatUntilShown(
    async () => {
      await typeIntoList(window, 'Control+P', path, line);
      await page.keyboard.press('Enter');
    },
    page.locator('.tab.active', { hasText: name }),
    20_000,
  );
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
}

/** Runs a command by its title from the palette, even if another command is listed first. */
export async function runCommand(window: WritersWindow, title: string): Promise<void> {
  const { page } = window;
  const whole = new RegExp(`(?:^|: )${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}…?$`);
  const line = page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: whole }).first();
  await typeIntoList(window, 'F1', `>${title}`, line);
  const isFirst = (await page.locator('.monaco-list-row.focused .label-name', { hasText: whole }).count()) > 0;
  if (isFirst) await page.keyboard.press('Enter');
  else await clickWhenStill(line);
}

/** Runs a command until something is shown. VS Code ignores a choice from a list that is moving. */
export async function runUntilShown(window: WritersWindow, title: string, shown: Locator): Promise<void> {
  await repeatUntilShown(() => runCommand(window, title), shown, 20_000);
}

/** Opens the preview of the open document. On a busy machine, VS Code may show what it rendered before the citations were known. */
export async function openPreview(window: WritersWindow, command: string, citation: Locator): Promise<void> {
  await runCommand(window, command);
  await citation.waitFor({ timeout: 20_000 }).catch(() => runUntilShown(window, 'Markdown: Refresh Preview', citation));
}

/** Opens a view of the side bar by its icon. A click on the icon of an open view would close it. */
export async function openSide({ page }: WritersWindow, name: string): Promise<void> {
  const icon = page.locator('.activitybar .action-item', { has: page.locator(`a[aria-label^="${name}"]`) });
  await clickUntilShown(icon.first(), icon.and(page.locator('.checked')).first());
}

/** Clicks a line of a list. VS Code moves the lines of a new list, so that a click may hit another one. */
async function clickWhenStill(line: Locator): Promise<void> {
  let place: string | undefined;
  await line.waitFor({ timeout: 5000 });
  await waitUntil('a line to be still', async () => {
    const last = place;
    await setTimeout(150);
    place = JSON.stringify(await line.boundingBox());
    return place === last;
  });
  await line.click({ timeout: 5000 });
}

/**
 * Saves the open document until its file has the expected text. An edit by VS Code or the server may come after the first
 * save.
 */
export async function save({ page, folder }: WritersWindow, path: string, expected: RegExp): Promise<void> {
  let round = 0;
  await waitUntil(`${path} with ${expected.source}`, async () => {
    // Saving a saved document writes the file once more, and a test could read it half written.
    const isChanged = round % 20 === 0 && (round === 0 || (await page.locator('.tab.active.dirty').count()) > 0);
    round++;
    if (isChanged) await page.keyboard.press('Control+s');
    const file = join(folder, path);
    return existsSync(file) && expected.test(readFileSync(file, 'utf8'));
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

/** Hovers over words until a card with the expected text is shown. VS Code shows none while the document is updated. */
export async function readCard(window: WritersWindow, words: string, shown: string): Promise<void> {
  const card = window.page.locator('.monaco-hover:visible', { hasText: shown });
  await repeatUntilShown(async () => void (await pointAt(window, words)), card);
}

/** Puts the cursor into words of the open document. */
export async function clickAt(window: WritersWindow, words: string): Promise<void> {
  const { x, y } = await reach(window, words);
  await window.page.mouse.click(x, y);
}

/** Moves the mouse to words of the open document once nothing covers them, such as a hover card or a notification. */
async function reach(window: WritersWindow, words: string): Promise<Point> {
  const { page } = window;
  const card = page.locator('.monaco-hover:not(.hidden)').first();
  let point: Point = { x: 0, y: 0 };
  await waitUntil(`“${words}” to be uncovered`, async () => {
    // A card is shown as long as the mouse is on it.
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => undefined);
    point = await pointAt(window, words);
    return page.evaluate(
      ({ x, y }) => !!document.elementFromPoint(x, y)?.closest('.view-lines, .view-overlays, .cursors-layer'),
      point,
    );
  });
  return point;
}

/**
 * Renames what is at these words until something is shown. It starts over if VS Code missed the click, the key or the name. That is
 * harmless: a rename that was refused has changed nothing.
 */
export async function rename(window: WritersWindow, words: string, name: string, shown: Locator): Promise<void> {
  const { page } = window;
  const box = page.locator('.rename-box input');
  const act = async (): Promise<void> => {
    if (await shown.isVisible()) return;
    if (await box.isVisible()) await page.keyboard.press('Escape');
    await clickAt(window, words);
    await page.keyboard.press('F2');
    // VS Code writes the old name into the box.
    await waitUntil('the old name', async () => (await box.inputValue({ timeout: 5000 })) !== '');
    await box.fill(name, { timeout: 5000 });
    if ((await box.inputValue()) === name) await page.keyboard.press('Enter');
  };
  await repeatUntilShown(() => act().catch(() => undefined), shown, 10_000);
}

/** The suggestion with these words. */
export function suggestion({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first();
}

/**
 * Takes a suggestion for what was just typed. The writer asks for suggestions if none are shown, as when the text was typed
 * before the server was ready.
 */
export async function takeSuggestion(window: WritersWindow, words: string | RegExp): Promise<void> {
  const { keyboard } = window.page;
  let isRetry = false;
  await repeatUntilShown(
    async () => {
      if (isRetry) {
        await keyboard.press('Escape');
        await keyboard.press('Control+Space');
      }
      isRetry = true;
    },
    suggestion(window, words),
  );
  await suggestion(window, words).click();
}

/** Chooses the line with these words from the open list, or from that of a command, which runs again if its list closes. */
export async function choose(window: WritersWindow, words: string | RegExp, command?: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    if (command !== undefined) await runUntilShown(window, command, choice(window, words));
    // The tooltip of another line would be in the way.
    await window.page.mouse.move(1, 1);
    try {
      return await clickWhenStill(choice(window, words));
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** Types a search into the open list, and chooses the line with these words. The list may just be opening. */
export async function search(window: WritersWindow, typed: string, words: string | RegExp): Promise<void> {
  const input = window.page.locator('.quick-input-box input');
  await repeatUntilShown(() => input.fill(typed), choice(window, words), 10_000);
  await choose(window, words);
}

/** Opens the context menu of something. */
export async function openMenu({ page }: WritersWindow, of: Locator, words: string): Promise<void> {
  await repeatUntilShown(() => of.click({ button: 'right' }), menuItem(page, words));
}

/** Chooses an item of a context menu until something is shown. VS Code may close a menu. */
export async function chooseFromMenu(window: WritersWindow, of: Locator, words: string, shown: Locator): Promise<void> {
  const { page } = window;
  const menu = page.locator('.monaco-menu').first();
  const act = async (): Promise<void> => {
    if (await shown.isVisible()) return;
    if (await menu.isVisible()) await page.keyboard.press('Escape');
    await openMenu(window, of, words);
    // A new menu ignores clicks for a moment.
    await waitUntil('a menu to close', async () => {
      await menuItem(page, words)
        .click({ timeout: 1000 })
        .catch(() => undefined);
      return !(await menu.isVisible());
    });
  };
  // What was chosen may take long.
  await repeatUntilShown(act, shown, 20_000);
}

function menuItem(page: WritersWindow['page'], words: string): Locator {
  return page.locator('.monaco-menu .action-item', { hasText: words }).first();
}

/** Clears all notifications. VS Code shows few at a time, and hides others at once if many come quickly. */
export async function clearNotifications(window: WritersWindow): Promise<void> {
  await runCommand(window, 'Notifications: Clear All Notifications');
  await window.page.locator('.notification-list-item').first().waitFor({ state: 'hidden' });
}

/** The notification with these words. */
export function notification({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.notification-list-item', { hasText: words }).first();
}

/** Waits for a notification. VS Code hides it after some seconds, which may be all that a busy machine needs to look for it. */
export async function waitForNotification(window: WritersWindow, words: string | RegExp): Promise<void> {
  const found = notification(window, words);
  await found
    .waitFor({ timeout: 20_000 })
    .catch(() => runUntilShown(window, 'Notifications: Show Notifications', found));
}

/** Clicks a button of a notification, which VS Code may have hidden. */
export async function answerNotification(window: WritersWindow, words: string | RegExp, name: string): Promise<void> {
  const button = notification(window, words).getByRole('button', { name });
  await button.click({ timeout: 10_000 }).catch(async () => {
    await runUntilShown(window, 'Notifications: Show Notifications', button);
    await button.click();
  });
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
  const selection = window.page.locator('.editor-instance .monaco-editor .selected-text').first();
  await waitUntil(`“${word}” to be selected`, async () => {
    const { x, y } = await reach(window, word);
    // On a busy machine, the two clicks may arrive too far apart to select the word.
    await window.page.mouse.dblclick(x, y);
    await selection.waitFor({ timeout: 5000 }).catch(() => undefined);
    const box = await selection.boundingBox({ timeout: 1000 }).catch(() => undefined);
    // Code lenses move the lines, so that the clicks may hit another word.
    const now = await pointAt(window, word);
    return !!box && isWithin(box, { x, y }) && isWithin(box, now);
  });
  await type(window, by);
}

/** Opens the Problems panel. The key would close it. */
export async function openProblems({ page }: WritersWindow): Promise<void> {
  const panel = page.locator('.markers-panel').first();
  await repeatUntilShown(async () => {
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  }, panel);
}

/** A line of the Problems panel. */
export function problem({ page }: WritersWindow, words: string): Locator {
  return page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
}

/** Opens the light bulb at the cursor until it offers an action with these words. */
export async function openLightBulb(window: WritersWindow, words: string | RegExp): Promise<void> {
  await repeatUntilShown(() => pressForActions(window), offered(window, words));
}

/** Chooses an action of the light bulb at the cursor until something is shown. VS Code ignores clicks when it is not ready. */
export async function quickFix(window: WritersWindow, words: string | RegExp, shown: Locator): Promise<void> {
  await repeatUntilShown(async () => {
    if (await shown.isVisible()) return;
    await pressForActions(window);
    // If it fails, the actions have closed, and are opened again.
    await offered(window, words)
      .click({ timeout: 5000 })
      .catch(() => undefined);
  }, shown);
}

async function pressForActions({ page }: WritersWindow): Promise<void> {
  // What was just pasted or dropped has options by the same key, until Escape is pressed.
  if (!(await page.locator('.post-edit-widget').isVisible())) await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
}

/** A line of the open document. */
export function textLine({ page }: WritersWindow, words: string | RegExp): Locator {
  return page.locator('.editor-instance .view-line', { hasText: words }).first();
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

/** The visible page within the window that was opened last: a preview, a panel or a view. VS Code may replace it at any time. */
export function pageWithin({ page }: WritersWindow): FrameLocator {
  const outer = page.locator('iframe.webview.ready:visible').last().contentFrame();
  return outer.locator('#active-frame').contentFrame();
}

export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((each) => each === each.ownerDocument.activeElement);
}

/** Presses Tab until an element has the focus, once its page has the focus. An editor would insert the tabs. */
export async function tabTo({ page }: WritersWindow, element: Locator): Promise<void> {
  await waitUntil('the page to have the focus', () => element.evaluate((each) => each.ownerDocument.hasFocus()));
  await waitUntil('an element to have the focus', async () => {
    if (await hasFocus(element)) return true;
    await page.keyboard.press('Tab');
    return hasFocus(element);
  });
}
