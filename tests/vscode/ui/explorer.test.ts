import { after, test } from 'node:test';
import { choice, offered, openFile, openSide, save } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = '# Wells\n\nCommittees of users look after them [@s4.h1].\n\nStart low, as others did\n';

test('a finding from the explorer is dropped into a proposal as a quotation', () =>
  inWindow({ files: { ...withSample, 'wells.md': PROPOSAL }, theme: 'Default Dark Modern' }, async (window) => {
    const { page } = window;
    await openFile(window, 'wells.md');
    await openSide(window, 'Findings');
    const line = (words: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
    await line('Day 1').waitFor();
    await window.picture('explorer');

    await page.locator('.sidebar .action-label[aria-label^="Group Findings"]:visible').click();
    await choice(window, 'By speaker').click();
    await line('Wex').waitFor();
    await window.picture('explorer-by-speaker');

    await page.locator('.sidebar .action-label[aria-label^="Search Findings"]:visible').click();
    await page.locator('.quick-input-title', { hasText: 'Search Findings' }).waitFor();
    await page.keyboard.type('friendly rivalry');
    await page.locator('.pane-body .message', { hasText: 'friendly rivalry' }).waitFor();
    await page.keyboard.press('Enter');
    await line('s4.h2').click({ button: 'right' });
    await page.locator('.monaco-menu', { hasText: 'Copy as Citation' }).waitFor();
    await window.picture('explorer-menu');
    await page.keyboard.press('Escape');

    const to = (await page.locator('.view-line', { hasText: 'as others did' }).boundingBox())!;
    const from = (await line('s4.h2').boundingBox())!;
    await page.mouse.move(from.x + 80, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 120, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 180, to.y + 9, { steps: 12 });
    await page.mouse.up();
    await page.locator('.post-edit-widget').waitFor();
    await page.keyboard.press('Control+.');
    await offered(window, 'Quotation').waitFor();
    await window.picture('drop');
    await offered(window, 'Quotation').click();
    await save(window, 'wells.md', /“.*friendly rivalry.*” \[@s4\.h2\]/s);
  }));
