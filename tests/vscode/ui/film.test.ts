import { join } from 'node:path';
import { after, test } from 'node:test';
import { startFilm } from '../film.ts';
import { clickAt, goToEnd, openFile, openLightBulb, quickFix, shown, suggestion, textLine } from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const folder = process.env['FINDINGS_README_PICTURES'];

const FILES = {
  'water.md': `# Village Water

Report of a workshop of the Rural Water Network

Lilongwe, 4 June 2024

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
- **Tomás Ibarra (Pump Makers):** Most repairs wait for one spare part, and it travels for six weeks.

## Session 2: Who Keeps Them Running

Panel Highlights

- **Ruth Banda (Chikwawa District):** A pump without receipts is a pump without repairs.
`,
  'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
  'wells.md': '# Wells that last\n\nVillages need pumps that last [@s2].\n\n',
  '.vscode/settings.json': JSON.stringify({
    'workbench.colorTheme': 'Default Light Modern',
    'editor.minimap.enabled': false,
    'editor.fontSize': 15,
    'breadcrumbs.enabled': false,
    'editor.cursorBlinking': 'solid',
  }),
};

/** Makes the film and a picture of the README, if the environment asks for it. */
test('a citation is typed, and a misquoted sentence is corrected', { skip: folder === undefined }, () =>
  inWindow({ files: FILES }, async (window) => {
    const { page } = window;
    await page.keyboard.press('Control+b');
    await page.setViewportSize({ width: 860, height: 430 });
    await openFile(window, 'wells.md');
    await page.locator('.statusbar-item[id^="findings"]').waitFor();
    await goToEnd(window);
    const film = await startFilm(page, { x: 48, y: 36, width: 812, height: 360 });
    const type = async (text: string): Promise<void> => {
      for (const letters of text.match(/.{1,3}/gs) ?? []) {
        await page.keyboard.type(letters, { delay: 25 });
        await film.frame(110);
      }
    };
    await film.frame(600);
    await type('Pumps fail for want of pay ');
    await type('[@oko');
    await suggestion(window, 's1.h1').waitFor();
    await film.frame(1800);
    await suggestion(window, 's1.h1').click();
    await shown(window, '[@s1.h1]');
    await type('.\n\nA pump maker explains: “Most repairs wait for no spare part” [@s1.h2].');
    await page.locator('.squiggly-error').first().waitFor();
    await film.frame(1500);
    await clickAt(window, 'wait for no');
    await openLightBulb(window, 'exact words');
    await film.frame(1800);
    await window.readmePicture('fix', { x: 56, y: 72, width: 780, height: 328 });
    await quickFix(window, 'exact words', textLine(window, 'wait for one spare part'));
    await page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
    await film.frame(2200);
    film.save(join(folder!, 'film.webp'));
  }),
);
