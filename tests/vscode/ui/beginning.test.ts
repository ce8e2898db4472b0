import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickAt, openFile, pageWithin, runCommand, save, clickUntilShown, textLine } from '../writers-hands.ts';
import { assertAccessible } from '../accessibility.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Water Workshop

## Session 1: Wells

### Highlights

- **Asha Rai (Water Board)** said that shallow wells run dry in spring. {#shallow}
- **Bina Lama (District)** said that pumps need spare parts.
`;

test('the welcome page shows the first steps, a proposal is created, and an alias can be renamed', () =>
  inWindow(
    {
      files: {
        'water.md': REPORT,
        'wells.md': '# Wells\n\nDig deep [@shallow].\n',
        'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
      },
    },
    async (window) => {
      const { page, folder } = window;
      await page.keyboard.press('Control+b');
      await runCommand(window, 'Findings: Get Started');
      const welcome = pageWithin(window);
      for (const title of ['Add your report', 'Cite while you write', 'Read what you cite', 'Know that it is true']) {
        await welcome.getByRole('heading', { name: title }).waitFor();
      }
      for (const theme of ['light', 'dark'] as const) {
        await window.setTheme(theme === 'light' ? 'Default Light Modern' : 'Default Dark Modern');
        const pictures = welcome.locator(`img.${theme}`);
        await pictures.first().waitFor();
        for (const picture of await pictures.all()) {
          const width = await picture.evaluate((image: HTMLImageElement) =>
            image.decode().then(() => image.naturalWidth),
          );
          assert.ok(width > 0);
        }
        await window.picture(`welcome-${theme}`);
        await assertAccessible(window);
      }
      await window.setTheme('Default Light Modern');
      await clickUntilShown(welcome.getByRole('link', { name: 'New Proposal' }), textLine(window, 'as here [@s1.h1]'));
      await window.picture('new-proposal');

      await openFile(window, 'wells.md');
      await clickAt(window, '@shallow');
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input');
      await box.waitFor();
      await window.picture('rename');
      await box.fill('wells-run-dry');
      await page.keyboard.press('Enter');
      await save(window, 'wells.md', /\[@wells-run-dry\]/);
      await openFile(window, 'water.md');
      await save(window, 'water.md', /\{#wells-run-dry\}/);
      assert.doesNotMatch(readFileSync(join(folder, 'water.md'), 'utf8'), /shallow\}/);
    },
  ));
