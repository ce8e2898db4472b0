import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickAt, openFile, runCommand, save } from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Water Workshop

## Session 1: Wells

### Highlights

- **Asha Rai (Water Board)** said that shallow wells run dry in spring. {#shallow}
- **Bina Lama (District)** said that pumps need spare parts.
`;

const manifest = join(import.meta.dirname, '../../../apps/vscode/package.nls.json');
const manifestTexts = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, string>>;
const words = (name: string): string => manifestTexts[`walkthrough.${name}`]!;

test('the walkthrough shows its steps, and an alias can be renamed', () =>
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
      // The pictures of the steps need the width.
      await page.keyboard.press('Control+b');
      await runCommand(window, 'Findings: Get Started');
      for (const step of ['report', 'cite', 'card', 'check', 'coverage']) {
        const title = page.locator('.gettingStartedContainer .step-title', { hasText: words(`${step}.title`) }).first();
        await title.waitFor();
        // The first step is expanded.
        if (step !== 'report') await title.click();
        const picture = page.getByRole('img', { name: words(`${step}.alt`) });
        await picture.waitFor();
        assert.ok(
          await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
        );
        await window.picture(`walkthrough-${step}`);
      }
      await window.setTheme('Default Dark Modern');
      await window.picture('walkthrough-dark');
      await window.setTheme('Default Light Modern');

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
