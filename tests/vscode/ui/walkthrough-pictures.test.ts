import { after, test } from 'node:test';
import {
  choice,
  clickAt,
  goToEnd,
  offered,
  openFile,
  pageWithin,
  readCard,
  runCommand,
  suggestion,
  type,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const report = (title: string, lines: readonly string[]): string =>
  `# ${title}\n\n## Session 1: Why Pumps Fail\n\nPanel Highlights\n\n${lines.map((words) => `- ${words}\n`).join('')}`;

const FILES = {
  'water.md': report('Village Water', [
    '**Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.',
    '**Tomás Ibarra (Pump Makers):** Repairs wait for one spare part.',
    '**Ruth Banda (Chikwawa):** Women know first when a pump fails.',
  ]),
  'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
  'seeds.md': report('Seeds and Soils', [
    '**Lena Moyo (Seed Bank):** Farmers keep their own seed where they can.',
    '**Ravi Nair (Soil Lab):** Nobody tests the soil before they plant.',
    '**Asha Rai (Farmers Union):** Compost is carried by hand.',
  ]),
  'rain.md': report('Late Rain', [
    '**Ada Okoye (WaterAid):** Rain comes later each year.',
    '**Ben Ali (UNDP):** Nobody believes the forecast.',
    '**Mina Karki (Met Office):** Radios reach the villages first.',
  ]),
  'cite.md': 'Wells fail ',
  'card.md': 'Wells fail [@s1.h1].\n',
  'check.md': '“Repairs wait for no spare part.” [@s1.h2]\n',
};

/*
 * Takes the pictures of the walkthrough, if the environment asks for them. The window is small, since lists fill its width.
 */
if (process.env['FINDINGS_README_PICTURES'] !== undefined)
  test('the walkthrough has a picture for each step', () =>
    inWindow({ files: FILES, theme: 'Default Light Modern' }, async (window) => {
      const { page } = window;
      await page.keyboard.press('Control+b');
      await page.setViewportSize({ width: 620, height: 460 });

      await runCommand(window, 'Findings: Add Report');
      await choice(window, 'Late Rain').waitFor();
      await window.walkthroughPicture('report', { x: 119, y: 7, width: 270, height: 152 });
      await page.keyboard.press('Escape');

      await openFile(window, 'cite.md');
      await goToEnd(window);
      await type(window, '[@pump');
      await suggestion(window, /s1\.h1/).waitFor();
      await window.walkthroughPicture('cite', { x: 112, y: 92, width: 285, height: 75 });
      await page.keyboard.press('Escape');

      await openFile(window, 'card.md');
      await readCard(window, '@s1.h1', 'nobody is paid');
      await window.walkthroughPicture('card', { x: 104, y: 92, width: 386, height: 118 });
      await page.keyboard.press('Escape');

      await openFile(window, 'check.md');
      await page.locator('.squiggly-error').first().waitFor();
      await clickAt(window, 'epai');
      await page.keyboard.press('Control+.');
      await offered(window, 'exact words').waitFor();
      await window.walkthroughPicture('check', { x: 112, y: 92, width: 300, height: 75 });
      await page.keyboard.press('Escape');

      await runCommand(window, 'Show Citation Coverage');
      await pageWithin(window).getByText('At a glance').waitFor();
      await window.walkthroughPicture('coverage', { x: 66, y: 114, width: 352, height: 118 });
    }));
