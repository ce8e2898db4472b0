import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../browser.ts';
import {
  choice,
  chooseFromMenu,
  clickAt,
  notification,
  openFile,
  openMenu,
  openSide,
  pageWithin,
  quickFix,
  runCommand,
  repeatUntilShown,
  save,
  shown,
  textLine,
  waitUntil,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, testsInOneWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `<!doctype html><html lang="en"><title>Water Workshop</title>
<h1>Water Workshop</h1><p>Alva, March 2 - 3, 2020</p>
<h2>Session 1: Wells</h2>
<p>Most wells of the district were dug by hand, and half of them are dry in spring.</p>
<h3>Panel Highlights</h3>
<ul><li><b>Asha Rai (Water Board)</b> said that shallow wells run dry in spring.</li>
<li><b>Bina Lama (District Office)</b> explained that a pump without spare parts stands still after a year.</li></ul>
<h2>Session 2: Tanks</h2>
<p>Tanks cost less than pumps, and villages repair them without help from the city.</p>
<h3>Panel Highlights</h3>
<ul><li><b>Tom Okoro (Rain Office)</b> said that a tank lasts for twenty years.</li></ul>`;

/** Prints a web page as a PDF. */
async function printPdf(html: string): Promise<Buffer> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ format: 'A4' });
  await browser.close();
  return pdf;
}

const fileInExplorer = ({ page }: WritersWindow, name: string) =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();

testsInOneWindow(
  'in a folder with PDFs',
  {
    // They are there from the start: VS Code may miss files that are written while it opens the folder.
    files: { 'notes.md': '# Notes\n', 'water.pdf': await printPdf(REPORT), 'damaged.pdf': '%PDF-1.7\nnothing' },
  },
  {
    'a PDF becomes a report that is reviewed, renamed and removed without JSON': async (window) => {
      const { page, folder } = window;
      const pdf = fileInExplorer(window, 'water.pdf');
      await openMenu(window, pdf, 'Add as Findings Report');
      await window.picture('add-report-menu');
      // The review opens, with the page beside the passages.
      const reading = pageWithin(window);
      const note = reading.getByRole('group', { name: 'Imported.' });
      await chooseFromMenu(window, pdf, 'Add as Findings Report', note);
      await note.getByText('“Water Workshop” added: 2 sessions, 3 speakers').waitFor();
      await reading.getByRole('button', { name: 'Show the whole reading' }).click();
      await reading.getByText('shallow wells run dry').click();
      await reading.getByRole('img', { name: 'Page 1 of the original. The passage' }).waitFor();
      await window.picture('add-report-added');
      const configuration = JSON.parse(readFileSync(join(folder, 'findings.config.json'), 'utf8')) as object;
      assert.deepEqual(configuration, { reports: { water: 'water.md' }, default: 'water' });

      await runCommand(window, 'View: Reopen Editor with Text Editor');
      await shown(window, 'Asha Rai (Water Board)');
      await clickAt(window, 'Tanks cost less');
      await quickFix(window, 'This is not part of the report', textLine(window, '<!-- left out: boilerplate'));
      await save(window, 'water.md', /<!-- left out: boilerplate\nTanks cost less .*\n-->/);

      await openSide(window, 'Findings');
      const report = page.locator('.pane-body .monaco-list-row', { hasText: 'Water Workshop' }).first();
      await chooseFromMenu(window, report, 'Open Original', page.locator('.tab', { hasText: 'water.pdf' }));

      await openMenu(window, report, 'Change Key in Citations');
      await window.picture('report-menu');
      const box = page.locator('.quick-input-box input').first();
      await chooseFromMenu(window, report, 'Change Key in Citations', box);
      await box.fill('alva2020');
      await page.keyboard.press('Enter');
      await page.locator('.pane-body .monaco-list-row', { hasText: 'alva2020' }).first().waitFor();

      await chooseFromMenu(window, report, 'Remove Report', page.locator('.monaco-dialog-box'));
      await window.picture('report-remove');
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Remove' }).click();
      await page.locator('.welcome-view:visible', { hasText: 'Add Your Report' }).waitFor();
    },

    'a damaged PDF gets a clear message': async (window) => {
      const { page } = window;
      await openSide(window, 'Findings');
      await clickUntilShown(
        page.locator('.welcome-view .monaco-button', { hasText: 'Add Your Report' }),
        choice(window, 'damaged.pdf'),
      );
      await window.picture('add-report-choose');
      await clickUntilShown(choice(window, 'damaged.pdf'), notification(window, 'The PDF is damaged'));
      await window.picture('add-report-damaged');
    },
  },
);

test('a report that is renamed in the Explorer stays the report of its proposals', () =>
  inWindow(
    {
      files: {
        'findings.config.json': '{ "reports": { "water": "water.md" } }\n',
        'water.md': '# Water\n\n## Session 1: Wells\n\n- **Asha Rai (Water Board)** Shallow wells run dry in spring.\n',
        'proposal.md': 'Wells run dry [@s1.h1].\n',
      },
    },
    async (window) => {
      const { page, folder } = window;
      await openFile(window, 'proposal.md');
      await page.locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, verified' }).waitFor();
      // VS Code selects the open file, and renames the selected one.
      await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'proposal.md' }).waitFor();
      const name = page.locator('.explorer-item-edited input');
      // VS Code asks before it lets an extension change other files.
      const allow = page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' });
      await repeatUntilShown(async () => {
        await chooseFromMenu(window, fileInExplorer(window, 'water.md'), 'Rename...', name);
        await name.fill('lab-2020.md');
        await page.keyboard.press('Enter');
      }, allow);
      await allow.click();
      await window.picture('report-renamed');
      const config = join(folder, 'findings.config.json');
      await waitUntil('the new name', () => readFileSync(config, 'utf8').includes('"water": "lab-2020.md"'));
      await page.locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, verified' }).waitFor();
    },
  ));
