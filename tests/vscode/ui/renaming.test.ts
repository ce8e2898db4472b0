import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  clickAt,
  goToEnd,
  notification,
  openFile,
  repeatUntilShown,
  runCommand,
  save,
  type,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Water

## Session 1: Wells

Panel Highlights

- **Ana Diaz (Well Fund)** said that shallow wells run dry. {#shallow}
- **Tom Okoro (District)** said that pumps need spare parts.
`;
const PROPOSAL = '# Soil\n\nDig [@shallow], then [@shallow, p. 3] and [@s1.okoro].\n';

/** Renames what is at these words, and answers the editor's box. */
async function rename({ page }: WritersWindow, name: string): Promise<void> {
  const box = page.locator('.rename-box input');
  await repeatUntilShown(() => page.keyboard.press('F2'), box);
  await box.fill(name);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

test('a rename that Findings refuses changes nothing and says why, and headings can be renamed', () =>
  inWindow(
    {
      files: {
        'water.md': REPORT,
        'wells.md': PROPOSAL,
        'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
      },
    },
    async (window) => {
      const { folder } = window;
      await openFile(window, 'wells.md');
      for (const [place, name, reason] of [
        ['@shallow]', 'two words', '“two words” is not a valid name'],
        ['@shallow]', 's1.h2', '“s1.h2” is already a name of'],
        ['p. 3', 'participants', 'Put the cursor on the key of a citation'],
        ['@s1.okoro', 'participants', 'is the report’s name for Tom Okoro'],
      ] as const) {
        await clickAt(window, place);
        await rename(window, name);
        await notification(window, reason).waitFor();
        await window.picture(`rename-refused-${name}`);
        await runCommand(window, 'Notifications: Clear All Notifications');
        await window.page.locator('.notification-list-item').first().waitFor({ state: 'hidden' });
      }
      await goToEnd(window);
      await type(window, 'Tom agrees.');
      await save(window, 'wells.md', /agrees\.$/);
      assert.equal(readFileSync(join(folder, 'wells.md'), 'utf8'), `${PROPOSAL}Tom agrees.`);

      await clickAt(window, 'Soil');
      await rename(window, 'Clay');
      await save(window, 'wells.md', /^# Clay\n/);
    },
  ));
