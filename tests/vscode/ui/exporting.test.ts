import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { findLibreOffice } from '../../../scripts/test/libreoffice.ts';
import { findPandoc } from '../../../scripts/test/pandoc.ts';
import { assertAccessibleFile } from '../accessibility.ts';
import {
  clearNotifications,
  choice,
  choose,
  chooseFromMenu,
  clickAt,
  notification,
  waitForNotification,
  openFile,
  repeatUntilShown,
  runUntilShown,
  search,
  waitUntil,
  clickUntilShown,
  hoverUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, testsInOneWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

const pandoc = findPandoc();
const skip = pandoc === undefined ? 'Pandoc is missing.' : false;

const FILES = {
  'water.md': `# Village Water

Report of a workshop of the Rural Water Network

Lilongwe, 4 June 2024

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.
- **Tomás Ibarra (Pump Makers):** Repairs wait for one spare part.
`,
  'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
  'refs.bib': '@book{smith2020, author = {Smith, Ana}, title = {Wells}, year = {2020}}\n',
  'wells.md': `---
title: Wells that last
bibliography: refs.bib
---

Pumps fail for want of pay [@s1.h1; @smith2020, p. 3]. <!-- a private note -->
`,
  'drafts/odd.md': '---\ntitle: Wells: a plan: today\n---\n\nPumps fail [@s1.h1] [@nobody2001].\n',
};

const DRAFT =
  'Pumps fail “because nobody is paid” [@s1.h1].\n\n“Repairs wait for no spare part.” [@s1.h2] See [@s1.h9].\n';

/** A Word document in which citations are plain text, as a writer types them. */
function wordDocument(markdown: string): Buffer {
  return execFileSync(pandoc!, ['--from=markdown-citations', '--to=docx', '--output=-'], { input: markdown });
}

function commentsOf(path: string): string {
  return execFileSync(pandoc!, [path, '--track-changes=all', '--to=markdown', '--wrap=none'], { encoding: 'utf8' });
}

/** The text of a document, as Pandoc reads it. */
function textOf(path: string): string {
  return execFileSync(pandoc!, [path, '--standalone', '--to=plain', '--wrap=none'], { encoding: 'utf8' });
}

const EXPORT = 'Findings: Export to Word / PDF / HTML';

/** The palette has the command once VS Code has found out that the folder is trusted. */
async function exportAs(window: WritersWindow, format: string): Promise<void> {
  await choose(window, format, EXPORT);
}

const TASKS = {
  version: '2.0.0',
  tasks: [{ type: 'findings', format: 'html', label: 'Export', group: { kind: 'build', isDefault: true } }],
};

testsInOneWindow(
  'in a folder with a report',
  {
    skip,
    files: {
      ...FILES,
      'pumps.md': '“Pumps fail for love” [@s1.h1]. No [@s1.h9]. They cost 40 dollars [@s1.h1].\n',
      '.vscode/tasks.json': JSON.stringify(TASKS),
      // A skipped test has no Pandoc.
      'draft.docx': pandoc === undefined ? '' : wordDocument(DRAFT),
      'quoted.md': 'Pumps fail “because nobody is paid” [@s1.h1].\n',
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
      assert.ok(readFileSync(draft).equals(before));
      assert.match(commentsOf(copy), /Error: The report says/);
      assert.match(commentsOf(copy), /Rule: citation\.unresolved/);

      // An edited copy stays, and a document without problems needs none.
      writeFileSync(copy, wordDocument(DRAFT));
      const edited = readFileSync(copy);
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await waitForNotification(window, 'draft-checked-2.docx');
      assert.ok(readFileSync(copy).equals(edited));
      await clearNotifications(window);
      writeFileSync(draft, wordDocument('Pumps fail “because nobody is paid” [@s1.h1].\n'));
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await waitForNotification(window, 'No problems found in draft.docx. Citations: 1.');
      assert.equal(existsSync(join(folder, 'draft-checked-3.docx')), false);
      await clearNotifications(window);

      writeFileSync(draft, 'This is no archive.');
      await choose(window, 'draft.docx', 'Findings: Check Word Document');
      await waitForNotification(window, 'draft.docx was not checked');
    },

    'an exported document is checked in its proposal': async (window) => {
      const { page, folder } = window;
      await openFile(window, 'quoted.md');
      const status = page.locator('.statusbar-item', { hasText: '1 citation, no problems found' });
      // A click that comes early opens no list.
      await repeatUntilShown(() => status.click(), choice(window, 'Export to Word / PDF / HTML'));
      await clickUntilShown(choice(window, 'Export to Word / PDF / HTML'), choice(window, 'Citation style'));
      await choose(window, 'Word');
      // It is selected in the Explorer, which takes the focus.
      await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'quoted.docx' }).waitFor();
      await openFile(window, 'drafts/odd.md');
      const message = notification(window, 'quoted.docx was exported from quoted.md. Check that proposal instead.');
      const open = message.getByRole('button', { name: 'Open quoted.md' });
      await runUntilShown(window, 'Findings: Check Word Document', choice(window, 'draft.docx'));
      assert.equal(await choice(window, /quoted\.docx|-checked/).count(), 0);
      await page.keyboard.press('Escape');
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'quoted.docx' });
      await chooseFromMenu(window, row, 'Check Word Document', open);
      await open.click();
      await page.locator('.tab.active', { hasText: 'quoted.md' }).waitFor();
      assert.equal(existsSync(join(folder, 'wells-checked.docx')), false);
    },

    'a proposal becomes a Word document, a web page with notes and a PDF': async (window) => {
      const { page, folder } = window;
      const [word, html] = [join(folder, 'wells.docx'), join(folder, 'wells.html')];
      await openFile(window, 'wells.md');
      await page.locator('.statusbar-item', { hasText: '1 citation, no problems found' }).waitFor();
      await runUntilShown(window, EXPORT, choice(window, 'Citation style: Author and date'));
      await choose(window, 'Word');
      await waitForNotification(window, 'Exported wells.docx.');
      await page
        .locator('.explorer-item.selected, .monaco-list-row.focused', { hasText: 'wells.docx' })
        .first()
        .waitFor();
      const text = textOf(word);
      assert.match(text, /Wells that last/);
      assert.match(text, /Pumps fail for want of pay \(“Village Water” 2024, Grace Okoye; Smith 2020, 3\)\./);
      assert.match(text, /References\n+Smith, Ana\. 2020\. Wells\.\n+“Village Water\.” 2024\./);
      assert.doesNotMatch(text, /private/);

      // An exported document may have been edited.
      writeFileSync(word, 'edited');
      await exportAs(window, 'Word');
      const dialog = page.locator('.monaco-dialog-box', { hasText: '“wells.docx” already exists. Replace it?' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(readFileSync(word, 'utf8'), 'edited');
      await exportAs(window, 'Word');
      await dialog.getByRole('button', { name: 'Replace' }).click();
      await waitUntil('another wells.docx', () => statSync(word).size > 5000);
      assert.equal(textOf(word), text);

      // A task exports the open proposal.
      await clickAt(window, 'want of pay');
      // The key of the default build task. VS Code ignores it until it has read the tasks.
      const terminal = page.locator('.part.panel', { hasText: 'Export' });
      await repeatUntilShown(() => page.keyboard.press('Control+Shift+B'), terminal, 10_000);
      await waitUntil('wells.html', () => existsSync(html));
      // It is selected in the Explorer, which takes the focus.
      const shownPage = page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'wells.html' });
      await shownPage.waitFor();
      assert.match(textOf(html), /2024, Grace Okoye/);
      await assertAccessibleFile(window, html);
      rmSync(html);
      await shownPage.waitFor({ state: 'hidden' });

      // Citations become notes.
      rmSync(word);
      await choose(window, 'Citation style', EXPORT);
      await choose(window, 'Notes');
      await choice(window, 'Citation style: Notes').waitFor();
      await choose(window, 'Web page');
      await waitUntil('another wells.html', () => existsSync(html));
      await shownPage.waitFor();
      const notes = readFileSync(html, 'utf8')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ');
      assert.match(notes, /Village Water, .*2024, Grace Okoye; Ana Smith, Wells, 2020, p\. 3\./);
      assert.equal(existsSync(word), false);
      await assertAccessibleFile(window, html);

      // An installed program makes the PDF.
      await openFile(window, 'wells.md');
      await exportAs(window, 'PDF');
      if (findLibreOffice() === undefined) {
        await waitForNotification(window, /PDF/);
      } else {
        await waitForNotification(window, 'Exported wells.pdf.');
        assert.match(readFileSync(join(folder, 'wells.pdf'), 'latin1').slice(0, 5), /%PDF-/);
      }
    },

    'what goes wrong is said in plain words': async (window) => {
      const { page, folder } = window;
      await openFile(window, 'drafts/odd.md');
      await page.locator('.statusbar-item', { hasText: '1 citation, no problems found' }).waitFor();
      await exportAs(window, 'Word');
      await waitForNotification(window, 'settings between the --- lines');
      await clickUntilShown(
        notification(window, 'settings between').getByRole('button', { name: 'Show Log' }),
        page.locator('.part.panel', { hasText: 'Output' }),
      );
      assert.equal(existsSync(join(folder, 'drafts/odd.docx')), false);
      window.setSettings({ 'findings.pandocPath': '/nowhere/pandoc' });
      // VS Code takes a moment to read the setting.
      await repeatUntilShown(
        async () => {
          await clearNotifications(window);
          await exportAs(window, 'Word');
        },
        notification(window, '“/nowhere/pandoc” is not the program'),
      );
      window.setSettings({});
    },

    'a proposal with problems is exported only if the writer wants it': async (window) => {
      const { page, folder } = window;
      const word = join(folder, 'pumps.docx');
      await openFile(window, 'pumps.md');
      const status = page.locator('.statusbar-item', { hasText: '3 citations, 2 to fix, 1 to review' });
      const card = page.locator('.monaco-hover', { hasText: 'were compared with the report' });
      await hoverUntilShown(window, status, card);
      const dialog = page.locator('.monaco-dialog-box', { hasText: 'before you export pumps.md.' });
      await runUntilShown(window, EXPORT, dialog.getByText('Review 3 problems'));
      await dialog.getByRole('button', { name: 'Show Problems' }).click();
      await page.locator('.markers-panel-container').waitFor();
      assert.equal(existsSync(word), false);

      await clickUntilShown(status, choice(window, 'Export to Word / PDF / HTML'));
      await search(window, 'Export to', 'Export to Word / PDF / HTML');
      await dialog.getByRole('button', { name: 'Export Anyway' }).click();
      await choose(window, '.docx');
      await waitForNotification(window, 'Some citations match nothing');
      assert.match(textOf(word), /s1\.h9\?/);

      // The exported document is not a report to add.
      await runUntilShown(window, 'Findings: Add Report', choice(window, 'Choose a file'));
      assert.equal(await choice(window, 'pumps.docx').count(), 0);
      await page.keyboard.press('Escape');

      // A figure alone, and a report that is gone.
      // VS Code may miss the change of a file.
      await repeatUntilShown(
        async () => writeFileSync(join(folder, 'pumps.md'), 'They cost 40 dollars [@s1.h1].\n'),
        page.locator('.statusbar-item', { hasText: '1 citation, 1 to review' }),
      );
      await runUntilShown(window, EXPORT, dialog.getByText('Review 1 problem'));
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      rmSync(join(folder, 'water.md'));
      await page.locator('.statusbar-item', { hasText: 'not checked' }).waitFor();
      const unchecked = page.locator('.monaco-dialog-box', { hasText: 'pumps.md was not checked:' });
      await runUntilShown(window, EXPORT, unchecked.getByRole('button', { name: 'Export Anyway' }));
    },
  },
);
