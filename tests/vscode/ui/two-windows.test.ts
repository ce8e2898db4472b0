import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  choose,
  goToEnd,
  waitForNotification,
  openFile,
  openProblems,
  problem,
  replaceWord,
  save,
  type,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const report = (title: string): string => `# ${title}

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
- **Tomás Ibarra (Pump Makers):** Repairs wait for one spare part.
- **Ruth Banda (Chikwawa):** Women know first when a pump fails.
`;

const FILES = {
  'water.md': report('Village Water'),
  'rain.md': report('Late Rain'),
  'seeds.md': report('Seeds and Soils'),
  'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
  'wells.md': '# Wells\n\nWe heard “Repairs wait for one spare part.” [@water:s1.h2].\n',
};

test('a window sees what another window saves, and both may add reports', () =>
  inWindow({ files: FILES }, (one) =>
    inWindow({ folder: one.folder }, async (other) => {
      const stored = (name: string): string => readFileSync(join(one.folder, name), 'utf8');
      const altered = problem(other, '“no”');

      // One window breaks the proposal, and the other fixes the report to match.
      await openProblems(other);
      await openFile(one, 'wells.md');
      await replaceWord(one, 'one', 'no');
      await save(one, 'wells.md', /no spare/);
      await altered.waitFor();
      await openFile(other, 'water.md');
      // Code lenses move the lines.
      await other.page.locator('.codelens-decoration').first().waitFor();
      await replaceWord(other, 'one', 'no');
      await save(other, 'water.md', /no spare/);
      await altered.waitFor({ state: 'hidden' });
      await one.page.locator('.statusbar-item', { hasText: '1 citation, no problems found' }).waitFor();

      for (const [window, title] of [
        [one, 'Late Rain'],
        [other, 'Seeds and Soils'],
      ] as const) {
        await choose(window, title, 'Findings: Add Report');
        await waitForNotification(window, 'type [@ and a word you remember');
      }
      const { reports } = JSON.parse(stored('findings.config.json')) as { reports: Readonly<Record<string, string>> };
      assert.deepEqual(Object.values(reports).sort(), ['rain.md', 'seeds.md', 'water.md']);
      await openFile(one, 'wells.md');
      await goToEnd(one);
      await type(one, `\nRain is late [@${Object.keys(reports).find((key) => reports[key] === 'seeds.md')}:s1.h1`);
      await one.page.locator('.statusbar-item', { hasText: '2 citations, no problems found' }).waitFor();
    }),
  ));
