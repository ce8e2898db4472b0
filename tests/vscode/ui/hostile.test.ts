import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  choice,
  clickAt,
  notification,
  openFile,
  openSide,
  pageWithin,
  readCard,
  clickUntilShown,
  runUntilShown,
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
      await window.picture('hostile-card');
      await assertHarmless(window);
      await page.keyboard.press('Escape');

      await openSide(window, 'Findings');
      const session = page.locator('.pane-body .monaco-list-row', { hasText: 'Dry' }).first();
      await session.waitFor();
      await session.hover();
      await page.locator('.monaco-hover:visible', { hasText: 'Dry' }).waitFor();
      await window.picture('hostile-explorer');
      await assertHarmless(window);

      await clickAt(window, '@s1.h1');
      await pageWithin(window).getByText('Mallory').waitFor();
      await page.locator('.monaco-list-row', { hasText: 'Nobody believes' }).first().waitFor();
      await window.picture('hostile-reading');
      await assertHarmless(window);

      await runUntilShown(window, 'Insert Citation…', choice(window, 'Dry'));
      await window.picture('hostile-list');
      await assertHarmless(window);
      await page.keyboard.press('Escape');

      await runUntilShown(window, 'Show Citation Coverage', pageWithin(window).getByText('At a glance'));
      await pageWithin(window).getByText('Mallory').first().waitFor();
      await window.picture('hostile-coverage');
      await assertHarmless(window);
    },
  ));

test('text of a configuration adds none to the message that its report is not read', () =>
  inWindow(
    {
      isUntrusted: true,
      files: {
        'findings.config.json': JSON.stringify({ reports: { rain: `../${QUIT} $(zap).md` } }),
        'wells.md': 'Rain is late [@s1.h1].\n',
      },
    },
    async (window) => {
      await openFile(window, 'wells.md');
      await notification(window, 'once you trust this workspace').waitFor();
      await window.picture('hostile-message');
      await assertHarmless(window);
      await clickUntilShown(
        window.page.locator('.statusbar-item[id^="findings"]').filter({ hasText: 'not checked' }),
        choice(window, 'once you trust this workspace'),
      );
      await window.picture('hostile-status');
      await assertHarmless(window);
    },
  ));
