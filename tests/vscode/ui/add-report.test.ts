import { after } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerNotification,
  clearNotifications,
  choice,
  chooseFromMenu,
  clickAt,
  notification,
  waitForNotification,
  openFile,
  openMenu,
  openSide,
  pageWithin,
  quickFix,
  runCommand,
  runUntilShown,
  save,
  shown,
  textLine,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, printPdf, testsInOneWindow, type WritersWindow } from '../writers-window.ts';

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

/** Nothing marks its content, so that its longest text is looked for. */
const PAGE = `<!doctype html><html lang="en"><title>Wells</title><nav><a href="/">Home</a></nav><div><h1>Wells</h1>
${'<p>Most wells of the district were dug by hand, and half of them are dry in spring.</p>'.repeat(4)}</div></html>`;

const fileInExplorer = ({ page }: WritersWindow, name: string) =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();

testsInOneWindow(
  'in a folder without a report',
  {
    // They are there from the start: VS Code may miss files that are written while it opens the folder.
    files: {
      'asks.md': 'Ask @wex [@s4.h2].\n',
      'cites.md': 'A tank lasts for twenty years [@water:s2.h1].\n',
      'budget.csv': 'what,cost\npump,60\n',
      'water.pdf': await printPdf(REPORT),
      'damaged.pdf': '%PDF-1.7\nnothing',
      'wells.html': PAGE,
    },
  },
  {
    'a folder without a report is left alone': async (window) => {
      const { page } = window;
      await openFile(window, 'asks.md');
      for (const command of ['Cite This Sentence…', 'Insert Citation…']) {
        const message = notification(window, 'There is no report to cite yet');
        // VS Code hides a notification after some seconds, which may be all that a busy machine needs to look for its button.
        await runUntilShown(window, `Findings: ${command}`, message.getByRole('button', { name: 'Add Report…' }));
        await clearNotifications(window);
      }
      await runUntilShown(window, 'Findings: Check This Proposal', choice(window, 'Add Report…'));
      await page.keyboard.press('Escape');
      await openSide(window, 'Findings');
      const welcome = page.locator('.welcome-view-content');
      await welcome.getByText('Add Your Report…').waitFor();
      // There is nothing to search or to group.
      assert.equal(await page.getByRole('button', { name: /^(?:Search|Group) Findings/ }).count(), 0);
      assert.equal(await page.locator('.statusbar-item[id^="findings"]').count(), 0);
      await runUntilShown(window, 'Show Citation Coverage', pageWithin(window).getByText('Nothing to Cite Yet'));
      // Close the page, because it takes the focus when it is updated.
      await page.locator('.tab', { hasText: 'Citation Coverage' }).click({ button: 'middle' });
      await openSide(window, 'Explorer');
    },

    'a PDF becomes a report that is reviewed, renamed and removed without JSON': async (window) => {
      const { page, folder } = window;
      const pdf = fileInExplorer(window, 'water.pdf');
      await openMenu(window, pdf, 'Add as Findings Report');
      // The review opens, with the page beside the passages.
      const reading = pageWithin(window);
      const note = reading.getByRole('group', { name: 'Imported.' });
      await chooseFromMenu(window, pdf, 'Add as Findings Report', note);
      await note.getByText('“Water Workshop” added: 2 sessions, 3 speakers').waitFor();
      await reading.getByRole('button', { name: 'Show the whole report' }).click();
      await reading.getByText('shallow wells run dry').click();
      await reading.getByRole('img', { name: 'Page 1 of the original. The passage' }).waitFor();
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
      const box = page.locator('.quick-input-box input').first();
      await chooseFromMenu(window, report, 'Change Key in Citations', box);
      await box.fill('alva2020');
      await page.keyboard.press('Enter');
      await page.locator('.pane-body .monaco-list-row', { hasText: 'alva2020' }).first().waitFor();

      await save(window, 'cites.md', /@alva2020:s2\.h1/);
      await save(window, 'water.md', /^key: alva2020$/m);

      await openFile(window, 'cites.md');
      await runCommand(window, 'Findings: Show Cited Finding');
      await clickAt(window, '@alva2020:s2.h1');
      const cited = pageWithin(window).getByRole('heading', { name: 'Tom Okoro (Rain Office)' });
      await cited.waitFor();
      const path = join(folder, 'findings.config.json');
      const only = readFileSync(path, 'utf8');
      const two = only.replace('"water.md"', '"water.md", "tip2012": "sample"');
      writeFileSync(path, two);
      const sample = page.locator('.pane-body .monaco-list-row', { hasText: 'tip2012' }).first();
      await sample.waitFor();
      const dialog = (effect: string) => page.locator('.monaco-dialog-box', { hasText: `The file stays. ${effect}` });
      const reported = dialog('1 citation in 1 proposal will be reported as wrong');
      await chooseFromMenu(window, report, 'Remove Report', reported);
      await reported.locator('.monaco-button', { hasText: 'Remove' }).click();
      await pageWithin(window).getByRole('heading', { name: '“alva2020:s2.h1” matches no finding' }).waitFor();
      await pageWithin(window).getByRole('button', { name: 'Add Report…' }).waitFor();
      const unchecked = dialog('1 citation in 1 proposal will not be checked');
      await chooseFromMenu(window, sample, 'Remove Report', unchecked);
      await unchecked.locator('.monaco-button', { hasText: 'Remove' }).click();
      await sample.waitFor({ state: 'detached' });
      // The first “Undo” also undoes what came after it, and then the second one has nothing to do.
      await answerNotification(window, '“Water Workshop” was removed.', 'Undo');
      await cited.waitFor();
      await sample.waitFor();
      assert.equal(readFileSync(path, 'utf8'), two);

      writeFileSync(path, only);
      await sample.waitFor({ state: 'detached' });
      await chooseFromMenu(window, report, 'Remove Report', unchecked);
      await unchecked.locator('.monaco-button', { hasText: 'Remove' }).click();
      await page.locator('.welcome-view:visible', { hasText: 'Add Your Report' }).waitFor();
      await clearNotifications(window);
    },

    'a damaged PDF gets a clear message, and the sample can be tried': async (window) => {
      const { page } = window;
      await openSide(window, 'Findings');
      await clickUntilShown(
        page.locator('.welcome-view .monaco-button', { hasText: 'Add Your Report' }),
        choice(window, 'damaged.pdf'),
      );
      await clickUntilShown(choice(window, 'damaged.pdf'), notification(window, 'The PDF is damaged'));
      await clickUntilShown(
        page.locator('.welcome-view-content').getByText('Try the sample'),
        page.locator('.pane-body .monaco-list-row', { hasText: 'Day 1' }).first(),
      );
      await waitForNotification(window, 'type [@ and a word you remember');

      await openFile(window, 'budget.csv');
      const list = page.locator('.quick-input-box input[placeholder*="This file is neither a proposal nor a report"]');
      await runUntilShown(window, 'Findings: Check This Proposal', list);
      await choice(window, 'Add another report…').waitFor();
      await page.keyboard.press('Escape');

      await runUntilShown(window, 'Findings: Why Are There No Suggestions Here?', notification(window, /./));
      await clearNotifications(window);
    },

    'a web page becomes a report': async (window) => {
      await openSide(window, 'Explorer');
      const added = pageWithin(window).getByText('“Wells” added: 4 findings');
      await chooseFromMenu(window, fileInExplorer(window, 'wells.html'), 'Add as Findings Report', added);
      const report = readFileSync(join(window.folder, 'wells.md'), 'utf8');
      assert.doesNotMatch(report, /Home/);
      // A new proposal cites it, and not the sample, which is the default report.
      await runUntilShown(window, 'Findings: New Proposal', textLine(window, 'as here [@wells:'));
      await window.page
        .locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, no problems found' })
        .waitFor();
    },
  },
);
