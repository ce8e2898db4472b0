import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  choice,
  notification,
  openFile,
  readCard,
  runCommand,
  runUntilShown,
  search,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Village Water

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
`;

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
        '../elsewhere.md': REPORT,
        'findings.config.json': JSON.stringify({ reports: { water: '../elsewhere.md' } }),
        'wells.md': '# Wells\n\nPumps fail for want of pay [@s1.h1].\n',
      },
    },
    async (window) => {
      const { page, folder } = window;
      const outside = join(folder, '../elsewhere.md');
      // The file system records the next read, if it records any.
      utimesSync(outside, new Date(0), new Date());
      const isRead = (): boolean => statSync(outside).atimeMs !== 0;

      await openFile(window, 'wells.md');
      const status = page.locator('.statusbar-item[id^="findings"]');
      await status.filter({ hasText: 'not checked' }).waitFor();
      await status.filter({ hasText: 'folder not trusted' }).waitFor();
      assert.match((await status.locator('a').getAttribute('aria-label'))!, /This folder is not trusted/);
      await window.picture('untrusted');
      await clickUntilShown(status, choice(window, 'once you trust this workspace'));
      await window.picture('untrusted-status');
      assert.equal(isRead(), false);

      // Export is there, and says what it needs. So does the card of a citation.
      await search(window, 'Export to', 'Export to Word / PDF / HTML');
      const refusal = notification(window, 'it needs your trust in the folder');
      await refusal.getByRole('button', { name: 'Manage Trust' }).waitFor();
      await window.picture('untrusted-export');
      await runCommand(window, 'Notifications: Clear All Notifications');
      await readCard(window, '@s1.h1', 'This citation is not checked.');
      await window.picture('untrusted-card');
      await page.keyboard.press('Escape');
      await runUntilShown(window, 'Findings: Export to Word / PDF / HTML', refusal);
      await runCommand(window, 'Notifications: Clear All Notifications');
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
      await status.filter({ hasText: '1 citation, verified' }).waitFor();
      await readCard(window, '@s1.h1', 'nobody is paid');
      await window.picture('trusted');
      assert.equal(await page.evaluate(() => 'isTheSame' in window), true);
      if (notesReading(folder)) assert.equal(isRead(), true);
    },
  ));
