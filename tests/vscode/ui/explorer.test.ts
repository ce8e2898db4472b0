import { after, test } from 'node:test';
import {
  choice,
  goToEnd,
  openFile,
  openLightBulb,
  openSide,
  quickFix,
  save,
  textLine,
  waitUntil,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = '# Wells\n\nCommittees of users look after them [@s4.h1].\n\nStart low, as others did\n';

test('a finding from the explorer is dropped into a proposal as a quotation', () =>
  inWindow({ files: { ...withSample, 'wells.md': PROPOSAL }, theme: 'Default Dark Modern' }, async (window) => {
    const { page } = window;
    await openFile(window, 'wells.md');
    await openSide(window, 'Findings');
    const line = (words: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
    // The actions of a view are shown while the mouse is over it.
    const act = async (name: string): Promise<void> => {
      await page.locator('.pane-header', { hasText: 'Reports' }).hover();
      await page.locator(`.sidebar .action-label[aria-label^="${name}"]:visible`).click();
    };
    await line('Day 1').waitFor();
    await window.picture('explorer');

    await act('Group Findings');
    await clickUntilShown(choice(window, 'By speaker'), line('Baruah'));
    await window.picture('explorer-by-speaker');

    await act('Search Findings');
    await page.locator('.quick-input-title', { hasText: 'Search Findings' }).waitFor();
    await page.keyboard.type('friendly rivalry');
    await page.locator('.pane-body .message', { hasText: 'friendly rivalry' }).waitFor();
    await page.keyboard.press('Enter');
    await line('s4.h2').click({ button: 'right' });
    await page.locator('.monaco-menu', { hasText: 'Copy as Citation' }).waitFor();
    await window.picture('explorer-menu');
    await page.keyboard.press('Escape');

    // The key of “Insert Citation” acts on the selected line.
    await openFile(window, 'wells.md');
    await goToEnd(window);
    await clickUntilShown(line('s4.h2'), page.locator('.tab.active', { hasText: 'tip-2012.md' }));
    await page.locator('.pane-body .monaco-list:focus-within').waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('.statusbar-item', { hasText: 'Waiting for second key' }).waitFor();
    await page.keyboard.press('a');
    await page.locator('.tab.active', { hasText: 'wells.md' }).waitFor();
    await save(window, 'wells.md', /\n\[@s4\.h2\]$/);

    // VS Code ignores what is dropped while it is not ready.
    await waitUntil('the dropped citation', async () => {
      const to = (await page.locator('.view-line', { hasText: 'as others did' }).boundingBox())!;
      const from = (await line('s4.h2').boundingBox())!;
      await page.mouse.move(from.x + 80, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 120, from.y + 20, { steps: 4 });
      await page.mouse.move(to.x + 180, to.y + 9, { steps: 12 });
      await page.mouse.up();
      const options = page.locator('.post-edit-widget');
      return options.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await openLightBulb(window, 'Quotation');
    await window.picture('drop');
    await quickFix(window, 'Quotation', textLine(window, '“'));
    await save(window, 'wells.md', /“.*friendly rivalry.*” \[@s4\.h2\]/s);
  }));
