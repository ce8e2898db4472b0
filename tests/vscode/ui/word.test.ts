import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findPandoc } from '../../../scripts/test/pandoc.ts';
import {
  choice,
  choose,
  chooseFromMenu,
  notification,
  openFile,
  repeatUntilShown,
  waitUntil,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, testsInOneWindow } from '../writers-window.ts';

after(closeAllWindows);

const pandoc = findPandoc();
const skip = pandoc === undefined ? 'Pandoc is missing.' : false;

const REPORT = `# Village Water

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
- **Tomás Ibarra (Pump Makers):** Repairs wait for one spare part.
`;
const DRAFT =
  'Pumps fail “because nobody is paid” [@s1.h1].\n\n“Repairs wait for no spare part.” [@s1.h2] See [@s1.h9].\n';

/** A Word document in which citations are plain text, as a writer types them. */
function wordDocument(markdown: string): Buffer {
  return execFileSync(pandoc!, ['--from=markdown-citations', '--to=docx', '--output=-'], { input: markdown });
}

function commentsOf(path: string): string {
  return execFileSync(pandoc!, [path, '--track-changes=all', '--to=markdown', '--wrap=none'], { encoding: 'utf8' });
}

testsInOneWindow(
  'in a folder with a report',
  {
    skip,
    files: {
      'water.md': REPORT,
      'findings.config.json': '{ "reports": { "water": "water.md" } }',
      // A skipped test has no Pandoc.
      'draft.docx': pandoc === undefined ? '' : wordDocument(DRAFT),
      'wells.md': 'Pumps fail “because nobody is paid” [@s1.h1].\n',
    },
  },
  {
    'a Word document is checked, and its copy has comments': async (window) => {
      const { page, folder } = window;
      const [draft, copy] = [join(folder, 'draft.docx'), join(folder, 'draft-checked.docx')];
      const before = readFileSync(draft);
      // From the menu of the file.
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'draft.docx' });
      const result = notification(window, '2 problems in draft.docx. Comments in the copy draft-checked.docx');
      await chooseFromMenu(window, row, 'Check Word Document', result);
      await window.picture('word-checked');
      assert.ok(readFileSync(draft).equals(before));
      assert.match(commentsOf(copy), /Error: The quotation says/);
      assert.match(commentsOf(copy), /Rule: citation\.unresolved/);

      // An edited copy stays, and a document without problems needs none.
      writeFileSync(copy, wordDocument(DRAFT));
      const edited = readFileSync(copy);
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await notification(window, 'draft-checked-2.docx').waitFor();
      assert.ok(readFileSync(copy).equals(edited));
      writeFileSync(draft, wordDocument('Pumps fail “because nobody is paid” [@s1.h1].\n'));
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await notification(window, 'No problems in draft.docx. Citations: 1, all verified.').waitFor();
      assert.equal(existsSync(join(folder, 'draft-checked-3.docx')), false);
    },

    'an exported document is checked in its proposal': async (window) => {
      const { page, folder } = window;
      await openFile(window, 'wells.md');
      const status = page.locator('.statusbar-item', { hasText: '1 citation, verified' });
      // A click that comes early opens no list.
      await repeatUntilShown(() => status.click(), choice(window, 'Export to Word / PDF / HTML'));
      await clickUntilShown(choice(window, 'Export to Word / PDF / HTML'), choice(window, 'Citation style'));
      await choose(window, 'Word');
      // It is selected in the Explorer, which takes the focus.
      await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'wells.docx' }).waitFor();
      await openFile(window, 'water.md');
      const message = notification(window, 'wells.docx was exported from wells.md, where its citations are checked.');
      const open = message.getByRole('button', { name: 'Open wells.md' });
      await repeatUntilShown(async () => {
        await choose(window, 'wells.docx', 'Findings: Check Word Document');
      }, open);
      await window.picture('word-exported');
      await open.click();
      await page.locator('.tab.active', { hasText: 'wells.md' }).waitFor();
      assert.equal(existsSync(join(folder, 'wells-checked.docx')), false);
    },
  },
);

test('without a report, one can be added; a damaged document is refused', { skip }, () =>
  inWindow({ files: { 'water.md': REPORT, 'draft.docx': wordDocument(DRAFT) } }, async (window) => {
    const { folder } = window;
    await choose(window, 'draft.docx', 'Findings: Check Word Document');
    const refusal = notification(window, 'There is no report in this folder');
    await refusal.getByRole('button', { name: 'Add Report' }).waitFor();
    await window.picture('word-no-report');
    writeFileSync(join(folder, 'findings.config.json'), '{ "reports": { "water": "water.md" } }');
    writeFileSync(join(folder, 'draft.docx'), 'This is no archive.');
    await waitUntil('the damage', async () => {
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await notification(window, 'draft.docx was not checked').waitFor();
      return (await notification(window, /draft\.docx was not checked: (?!There is no report)/).count()) > 0;
    });
    await window.picture('word-damaged');
  }),
);
