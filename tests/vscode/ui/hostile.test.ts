import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  clearNotifications,
  choice,
  clickAt,
  notification,
  waitForNotification,
  openFile,
  openSide,
  pageWithin,
  readCard,
  clickUntilShown,
  hoverUntilShown,
  runUntilShown,
  search,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

/*
 * Text of a report or a configuration that tries to attack the user. The command in its links would close the window, and its
 * images are found nowhere else.
 */
const QUIT = '[Quit](command:workbench.action.quit)';
const REPORT = `# Rain ${QUIT} $(zap) \\<img src=x>

## Session 1: Dry ${QUIT} $(zap) \\<b>years\\</b> \u202Eesrever

Panel Highlights

- **Eve \\<i>Mallory\\</i> $(zap) (Org \\${QUIT}):** Rain comes \\${QUIT} late $(zap) \\<img src=x onerror="alert(1)">.
- **Ben Ali (UNDP \\<img src=x>):** Nobody believes ${QUIT} it.
`;

const VILLAGE = `# Village Water

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
`;

/** Everything that is shown, in the window and in the page within it. */
async function assertHarmless(window: WritersWindow): Promise<void> {
  for (const frame of window.page.frames()) {
    const found = await frame.evaluate(() =>
      [
        ...document.querySelectorAll('.codicon-zap, img[src="x"], [href*="action.quit"], [data-href*="action.quit"]'),
      ].map((each) => each.outerHTML),
    );
    assert.deepEqual(found, []);
    const lists = await frame.locator('.monaco-list').allTextContents();
    assert.doesNotMatch(lists.join(), /[\u202D\u202E]/);
  }
}

test('text of a report adds no images, commands or links to the window', () =>
  inWindow(
    {
      files: {
        'rain.md': REPORT,
        'findings.config.json': JSON.stringify({ reports: { rain: 'rain.md' } }),
        'wells.md': '# Wells\n\nRain is late [@s1.h1]. It is not believed [@s1.h2; @s1.h9].\n',
      },
    },
    async (window) => {
      const { page } = window;
      await openFile(window, 'wells.md');
      const status = page.locator('.statusbar-item[id^="findings"]');
      await status.filter({ hasText: '3 citations, 1 to fix' }).waitFor();
      await readCard(window, '@s1.h1', 'Mallory');
      await assertHarmless(window);
      await page.keyboard.press('Escape');

      await openSide(window, 'Findings');
      const session = page.locator('.pane-body .monaco-list-row', { hasText: 'Dry' }).first();
      await hoverUntilShown(window, session, page.locator('.monaco-hover:visible', { hasText: 'Dry' }));
      await assertHarmless(window);

      await clickAt(window, '@s1.h1');
      await pageWithin(window).getByText('Mallory').waitFor();
      const believed = page.locator('.monaco-list-row', { hasText: 'Nobody believes' }).first();
      await clickUntilShown(page.locator('.pane-header', { hasText: 'Proposal' }), believed);
      await assertHarmless(window);

      await runUntilShown(window, 'Insert Citation…', choice(window, 'Dry'));
      await assertHarmless(window);
      await page.keyboard.press('Escape');

      await runUntilShown(window, 'Show Citation Coverage', pageWithin(window).getByText('At a glance'));
      await pageWithin(window).getByText('Mallory').first().waitFor();
      await assertHarmless(window);
    },
  ));

/** Not all file systems record access times. */
function notesReading(folder: string): boolean {
  const file = join(folder, '../read');
  writeFileSync(file, 'read');
  utimesSync(file, new Date(0), new Date());
  readFileSync(file);
  return statSync(file).atimeMs !== 0;
}

test('files outside an untrusted folder are not read until the user trusts it', () =>
  inWindow(
    {
      isUntrusted: true,
      files: {
        '../elsewhere.md': VILLAGE,
        'findings.config.json': JSON.stringify({ reports: { water: '../elsewhere.md' } }),
        'wells.md': '# Wells\n\nPumps fail for want of pay [@s1.h1].\n',
        'odd/findings.config.json': JSON.stringify({ reports: { rain: `../../${QUIT} $(zap).md` } }),
        'odd/rain.md': 'Rain is late [@s1.h1].\n',
      },
    },
    async (window) => {
      // Text of a configuration adds nothing to the message that its report is not read.
      await openFile(window, 'odd/rain.md');
      await waitForNotification(window, 'once you trust this workspace');
      await assertHarmless(window);
      const status = window.page.locator('.statusbar-item[id^="findings"]');
      await clickUntilShown(status.filter({ hasText: 'not checked' }), choice(window, 'once you trust this workspace'));
      await assertHarmless(window);
      await window.page.keyboard.press('Escape');
      await clearNotifications(window);

      const { page, folder } = window;
      const outside = join(folder, '../elsewhere.md');
      // The file system records the next read, if it records any.
      utimesSync(outside, new Date(0), new Date());
      const isRead = (): boolean => statSync(outside).atimeMs !== 0;

      await openFile(window, 'wells.md');
      await status.filter({ hasText: 'not checked' }).waitFor();
      await status.filter({ hasText: 'folder not trusted' }).waitFor();
      assert.match((await status.locator('a').getAttribute('aria-label'))!, /This folder is not trusted/);
      await clickUntilShown(status, choice(window, 'once you trust this workspace'));
      assert.equal(isRead(), false);

      // Export is there, and says what it needs. So does the card of a citation.
      await search(window, 'Export to', 'Export to Word / PDF / HTML');
      const refusal = notification(window, 'so you must trust the folder first');
      await refusal.getByRole('button', { name: 'Manage Trust' }).waitFor();
      await clearNotifications(window);
      await readCard(window, '@s1.h1', 'This citation is not checked.');
      await page.keyboard.press('Escape');
      await runUntilShown(window, 'Findings: Export to Word / PDF / HTML', refusal);
      await clearNotifications(window);
      await clickUntilShown(status, choice(window, 'Trust this folder'));

      await page.evaluate(() => Object.assign(window, { isTheSame: true }));
      await clickUntilShown(choice(window, 'Trust this folder'), page.locator('.workspace-trust-editor'));
      await clickUntilShown(
        page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }),
        page.locator('.workspace-trust-editor', { hasText: 'You trust this folder' }),
      );
      await page
        .locator('.modal-editor-header')
        .getByRole('button', { name: /^Close/ })
        .click();
      await status.filter({ hasText: '1 citation, no problems found' }).waitFor();
      await readCard(window, '@s1.h1', 'nobody is paid');
      assert.equal(await page.evaluate(() => 'isTheSame' in window), true);
      if (notesReading(folder)) assert.equal(isRead(), true);
    },
  ));
