import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { clickAt, openFile, openSide, repeatUntilShown, clickUntilShown } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = `# Shelters

Donors compete in a friendly way [@s4.h2].

## Training

As “everybody was trained twice” shows [@s4.h1], training helps.
`;

test('the outline shows what a proposal cites and what is wrong, and follows the cursor', () =>
  inWindow({ files: { ...withSample, 'shelters.md': PROPOSAL } }, async (window) => {
    const { page } = window;
    await openFile(window, 'shelters.md');
    await openSide(window, 'Findings');
    const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Proposal' }) });
    const line = (words: string) => pane.locator('.monaco-list-row', { hasText: words }).first();
    await line('Shelters').waitFor();
    await line('Training').locator('.codicon-error').waitFor();
    await line('s4.h1').locator('.codicon-error').waitFor();
    await line('Bronwyn Wex').waitFor();
    await window.picture('outline');

    // The cursor goes to the citation.
    await clickUntilShown(line('s4.h1'), page.locator('.statusbar-item', { hasText: 'Ln 7' }).first());
    await clickAt(window, 'friendly way');
    await page.locator('.monaco-list-row.selected', { hasText: 'Shelters' }).first().waitFor();
    // VS Code's own outline has each heading once.
    const symbols = await headingsInGoToSymbol(page);
    assert.deepEqual(symbols, ['Shelters', 'Training']);

    // Each view shows something in a small window.
    await clickAt(window, 'friendly way');
    await page.locator('.pane .monaco-list-row', { hasText: 'Bronwyn Wex' }).first().waitFor();
    await window.picture('three-views');
    const heights: Record<string, number> = {};
    for (const name of ['Reports', 'Proposal', 'Cited Finding']) {
      const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: name }) });
      heights[name] = (await pane.locator('.pane-body').boundingBox())?.height ?? 0;
    }
    assert.deepEqual(
      Object.entries(heights).filter(([, height]) => height < 100),
      [],
    );
  }));

async function headingsInGoToSymbol(page: Parameters<typeof openFile>[0]['page']): Promise<string[]> {
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  const line = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Training' }).first();
  await repeatUntilShown(() => page.keyboard.press('Control+Shift+O'), line);
  const labels = page.locator('.quick-input-list .monaco-list-row .label-name');
  const all = await labels.allTextContents();
  await page.keyboard.press('Escape');
  return all.map((each) => each.replace(/^[#\s]*/, ''));
}
