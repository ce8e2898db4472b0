import { after } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { assertAccessible } from '../accessibility.ts';
import {
  choose,
  chooseFromMenu,
  notification,
  openFile,
  openProblems,
  openSide,
  pageWithin,
  repeatUntilShown,
  runCommand,
  runUntilShown,
  save,
  waitUntil,
} from '../writers-hands.ts';
import { closeAllWindows, printPdf, testsInOneWindow, type Theme, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

/** Each test has a report of its own, since the changes of the tests before stay. */
const REPORT = `---
title: Rain Workshop 2024
dates: March 4 - 5, 2024
reading: exact
---

## Session 1: Rain gauges

The session asked how a district can count its rain without new staff.

Ana Diaz said that a gauge costs forty crowns and lasts nine years.

Tom Okoro said that schools read a gauge every morning and send the number by phone.

A gauge in a school yard is read only in term time, and in the dry months, when the count matters

most, the yard is locked and the gauge runs over.

Rain Workshop 2024 · Report of the meeting

<!-- page 2 -->

Half of the villages have no school. There the miller reads the gauge.

Pumps and parts

A pump waits eleven weeks for a part, and the part costs less than the bread that the driver buys.

Rain Workshop 2024 · Report of the meeting

<!-- page 3 -->

Nobody has counted the villages.

Rain Workshop 2024 · Report of the meeting

## Participants

- Ana Diaz (Rain Office)
- Tom Okoro (Well Fund)
- Berta Thome (Pump Works)
`;

const PAGE = `<style>body { font: 12pt sans-serif; padding: 40px 60px; }</style>${REPORT.replace(/^---[^]*?---/, '')
  .split('\n\n')
  .map((text) =>
    text.startsWith('<!--') ? '<div style="break-before: page"></div>' : `<p>${text.replace(/^#+ /, '')}</p>`,
  )
  .join('\n')}`;

/** The review in the window, without the bars at its edges. */
const REVIEW = { x: 48, y: 92, width: 1232, height: 676 };

/** A report in which the rules leave questions open: a label that is short for a name, and a name on a line of its own. */
const PRINTED = `<style>
@page { size: A4; margin: 0 }
body { margin: 0; font: 12pt/1.5 sans-serif; color: #1c1c1c }
section { height: 297mm; box-sizing: border-box; padding: 24mm; break-after: page }
</style>
<section><h1>Rain Workshop 2024</h1><p>Alva, March 4 - 5, 2024</p>
<h2>Session 1: Rain gauges</h2>
<p>The session asked how a district can count its rain without new staff. Four people spoke.</p>
<p>Ana Diaz (Rain Office) said that a gauge costs forty crowns and lasts nine years. Half of the sixty gauges are still in their boxes.</p>
<p>Schools read a gauge every morning and send the number by phone. That is free, and it is the longest record that the district has.</p>
<p>Bert: A gauge in a school yard is read only in term time.</p><p>Bert: The yard is locked in the dry months.</p></section>
<section><h2>Session 2: Pumps</h2><p>Tom Okoro</p>
<p>A pump waits eleven weeks for a part. The part costs less than the bread that the driver buys on the way.</p>
<p>Karim Lind (District of Alva) asked who would count the pumps. He added that nobody had answered in 2021.</p>
<h2>Participants</h2><ul><li>Ana Diaz (Rain Office)</li><li>Tom Okoro (Well Fund)</li><li>Berta Thome (Pump Works)</li>
<li>Karim Lind (District of Alva)</li></ul></section>`;

const names =
  'answers several forms outside again narrow alone locked long themes people cited quiet details noted keys panel'.split(
    ' ',
  );
const pdf = await printPdf(PAGE);

testsInOneWindow(
  'the review of a report',
  {
    files: {
      'findings.config.json': JSON.stringify({
        reports: Object.fromEntries(names.map((name) => [name, `${name}.md`])),
        default: 'answers',
      }),
      ...Object.fromEntries(names.map((name) => [`${name}.md`, REPORT])),
      'printed.pdf': await printPdf(PRINTED),
      ...Object.fromEntries(['answers', 'narrow', 'themes'].map((name) => [`${name}.pdf`, pdf])),
      'panel.html': PAGE,
      // Nothing in the original runs or is loaded.
      'several.html': `<p>Another page.</p><script>document.body.remove()</script><img src=x onerror="document.body.remove()">${PAGE}`,
      'long.md': longReport(),
      'plain.md': '# Water\n\n## Wells\n\nAna Diaz said that wells run dry.\n',
      '.vscode/settings.json': '{ "files.readonlyInclude": { "**/locked.md": true } }',
      'quiet.md': '---\ntitle: Wells 2024\nreading: exact\n---\n\n## Wells\n\nThe wells ran dry in May.\n',
      'proposal.md': 'The miller reads it [@s1.p7].\n',
      'cites.md': 'A pump waits [@cited:s1.p9].\n',
      'noted.md':
        '---\ntitle: Wells 2023\nreading: exact\n---\n\n<!-- review: No headings were found. -->\n\n## Wells\n\nThe wells ran dry in May.\n',
      'people.md': REPORT.replace('- Tom Okoro', '- T. Okoro (Well Fund)\n- Tom Okoro'),
    },
  },
  {
    'an imported PDF is reviewed with each passage marked on its page': async (window) => {
      const { page, folder } = window;
      const within = pageWithin(window);
      const printed = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'printed.pdf' }).first();
      const note = within.getByRole('group', { name: 'Imported.' });
      await chooseFromMenu(window, printed, 'Add as Findings Report', note);
      await runCommand(window, 'View: Toggle Primary Side Bar Visibility');
      await isAsked(window, 'Who says this?', '2 places to check');
      await within.getByRole('img', { name: /Page 1 of the original\. The passage “Bert.* is marked/ }).waitFor();
      await window.readmePicture('review', REVIEW);
      await within.getByRole('listbox').focus();
      // Several passages get one speaker.
      await within.getByText('Schools read a gauge').click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('s');
      await page.keyboard.type('a');
      await within.locator('#people').getByText('Ana Diaz').waitFor();
      await window.readmePicture('review-said-by', REVIEW);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await isAsked(window, 'Who says this?', '2 places to check');
      await page.keyboard.press('1');
      await isAsked(window, 'Is this the name of the next speaker?', '1 place to check');
      await within.getByRole('img', { name: /Page 2 of the original\. The passage “Tom Okoro” is marked/ }).waitFor();
      await page.keyboard.press('o');
      await assertAccessible(window);
      await page.keyboard.press('1');
      await within.getByRole('heading', { name: 'All places are resolved' }).waitFor();
      await window.readmePicture('review-done', { ...REVIEW, height: 400 });
      await within.getByRole('button', { name: 'Close' }).click();
      await waitUntil('the saved report', () =>
        /all by Berta Thome/.test(readFileSync(join(folder, 'printed.md'), 'utf8')),
      );
      await runCommand(window, 'View: Toggle Primary Side Bar Visibility');
    },

    'answers are one edit each, which VS Code undoes, redoes and saves': async (window) => {
      const { page, folder } = window;
      const list = await review(window, 'answers.md');
      const within = pageWithin(window);
      await within.getByRole('img', { name: 'Page 1 of the original' }).waitFor();
      // The place that concerns most of the report comes first.
      await isAsked(window, 'Is this line part of the report?', '3 places to check');
      await assertAccessible(window);

      // A second key before the result is shown does not answer the next place unseen.
      await list.evaluate((each) => {
        for (const key of ['l', 'k']) each.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
      await isAsked(window, 'Does this sentence continue in the next passage?', '2 places to check');
      await isSaid(window, 'Not part of the report: 3 passages');
      assert.match(await currentText(list), /when the count matters/);
      // The key of “Nobody” removes no speaker where another question is asked.
      await page.keyboard.press('0');
      await isSaid(window, 'Nothing was changed. There is no answer 0 here.');
      await page.keyboard.press('1');
      await isAsked(window, 'Is this a heading?', '1 place to check');
      await save(window, 'answers.md', /when the count matters most, the yard/);
      assert.match(readFileSync(join(folder, 'answers.md'), 'utf8'), /<!-- left out: running-line/);
      assert.doesNotMatch(readFileSync(join(folder, 'answers.md'), 'utf8'), /checked:/);

      // By key, and by button.
      await page.keyboard.press('Control+z');
      await isAsked(window, 'Does this sentence continue in the next passage?', '2 places to check');
      await isSaid(window, 'Undone: Joined with the next passage');
      await page.keyboard.press('Control+y');
      await isSaid(window, 'Redone: Joined with the next passage');
      await within.getByRole('button', { name: 'Undo' }).first().click();
      await isAsked(window, 'Does this sentence continue in the next passage?', '2 places to check');
      await within.getByRole('button', { name: 'Undo' }).first().click();
      await isAsked(window, 'Is this line part of the report?', '3 places to check');
      await save(window, 'answers.md', /the gauge runs over\.\n\nRain Workshop 2024/);
      assert.equal(readFileSync(join(folder, 'answers.md'), 'utf8'), REPORT);
    },

    'several passages get one answer, and the text of a web page is beside them': async (window) => {
      const { page } = window;
      const list = await review(window, 'several.md');
      const within = pageWithin(window);
      await list.getByText('The session asked').click();
      await within.locator('mark', { hasText: 'The session asked' }).waitFor();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await within.getByText('3 passages selected').waitFor();
      await page.keyboard.press('s');
      await page.keyboard.type('pump w');
      await within.getByRole('option', { name: 'Berta Thome' }).waitFor();
      await assertAccessible(window);
      await page.keyboard.press('Enter');
      // One of them says in its own words who speaks, and a person may know better.
      await isSaid(window, 'Said by Berta Thome: 3 passages');
      assert.equal(await within.locator('.chip', { hasText: 'Berta Thome' }).count(), 3);
      await page.keyboard.press('Control+z');
      await isSaid(window, 'Undone: Said by Berta Thome: 3 passages');
      assert.equal(await within.locator('.chip', { hasText: 'Berta Thome' }).count(), 0);
    },

    'a passage is split, made a heading, left out and taken in by keys': async (window) => {
      const { page } = window;
      const list = await review(window, 'forms.md');
      const within = pageWithin(window);
      await list.getByText('Half of the villages').click();
      await page.keyboard.press('d');
      await page.keyboard.press('Enter');
      await isSaid(window, 'Split into two passages');
      assert.equal(await currentText(list), 'Half of the villages have no school.');
      await page.keyboard.press('h');
      await page.keyboard.press('1');
      await isSaid(window, '“Half of the villages have no school.” is a heading');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('l');
      await list.locator('.card.current.out').waitFor();
      await page.keyboard.press('l');
      await list.locator('.card.current:not(.out)').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('j');
      await isSaid(window, 'Joined with the next passage');
      assert.equal(await currentText(list), 'Half of the villages have no school. There the miller reads the gauge.');
      await page.keyboard.press('Control+z');
      await isSaid(window, 'Undone: Joined with the next passage');
      // A refusal says why, and changes nothing.
      await page.keyboard.press('m');
      await isSaid(window, 'Nothing was changed.');
      await save(window, 'forms.md', /## Half of the villages have no school\.[^]*\n\nThere the miller/);
      // Keys can be turned off.
      await page.keyboard.press('?');
      await within.getByRole('heading', { name: 'Keyboard and settings' }).waitFor();
      await assertAccessible(window);
      await within.getByRole('checkbox', { name: /Single keys/ }).click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await page.keyboard.press('F8');
      await within.locator('.dock').getByText('Place 3 of 3').waitFor();
      assert.equal(await within.getByRole('combobox').count(), 0);
      await within.getByRole('button', { name: 'Keys' }).click();
      await within.getByRole('checkbox', { name: /Single keys/ }).click();
      await page.keyboard.press('Escape');
    },

    'one sentence is credited, and two names are one person': async (window) => {
      const { page } = window;
      const list = await review(window, 'people.md');
      const within = pageWithin(window);
      await list.getByText('Half of the villages').click();
      await page.keyboard.press('s');
      await within.getByRole('checkbox', { name: 'Half of the villages have no school.' }).uncheck();
      await assertAccessible(window);
      await within.getByRole('combobox').fill('berta');
      await page.keyboard.press('Enter');
      await isSaid(window, 'Said by Berta Thome');
      assert.match(await currentText(list), /^Half of the villages have no school\.\s+Berta Thome\s+There the miller/);
      await page.keyboard.press('s');
      await within.getByRole('combobox').fill('nobody');
      await page.keyboard.press('Enter');
      await isSaid(window, 'No speaker');
      await list.getByText('Ana Diaz said').click();
      await page.keyboard.press('s');
      await within.getByRole('combobox').fill('t. ok');
      await page.keyboard.press('Enter');
      await isSaid(window, 'Said by T. Okoro');
      await page.keyboard.press('m');
      await within.getByRole('combobox').waitFor();
      await assertAccessible(window);
      await page.keyboard.type('tom okoro');
      await page.keyboard.press('Enter');
      await isSaid(window, 'T. Okoro is Tom Okoro');
      await save(window, 'people.md', /also: T\. Okoro/);
    },

    'citations move along with a finding that gets another id': async (window) => {
      const { page, folder } = window;
      const list = await review(window, 'cited.md');
      const within = pageWithin(window);
      const cites = (): string => readFileSync(join(folder, 'cites.md'), 'utf8');
      await list.getByText('Pumps and parts').click();
      await page.keyboard.press('1');
      await within.getByText('in cites.md: s1.p9 is now pumps-parts.p1').waitFor();
      await assertAccessible(window);
      await waitUntil('the citation to move', () => cites().includes('[@cited:pumps-parts.p1]'));
      await save(window, 'cited.md', /## Pumps and parts/);
      await within.getByRole('group', { name: '1 citation updated' }).getByRole('button', { name: 'Undo' }).click();
      await waitUntil('the citation to be as before', () => cites().includes('[@cited:s1.p9]'));
      await save(window, 'cited.md', /\n\nPumps and parts/);
      await isAsked(window, 'Is this a heading?', '3 places to check');
      // The server offers nothing, since the review has moved the citation itself.
      assert.equal(await notification(window, 'moved finding').count(), 0);
    },

    'a change from elsewhere is shown, and read on request': async (window) => {
      const { page, folder } = window;
      const list = await review(window, 'outside.md');
      const within = pageWithin(window);
      const file = join(folder, 'outside.md');
      // VS Code may miss the change of a file.
      await repeatUntilShown(
        async () => writeFileSync(file, REPORT.replace('Nobody has counted', 'The Rain Office has counted')),
        within.getByText('outside.md was changed outside this view'),
      );
      await assertAccessible(window);
      await list.focus();
      await page.keyboard.press('l');
      await within.getByRole('button', { name: 'Read it again' }).click();
      await list.getByText('The Rain Office has counted').waitFor();
      await isAsked(window, 'Is this line part of the report?', '3 places to check');
      assert.match(readFileSync(file, 'utf8'), /The Rain Office has counted/);
    },

    'the title, organization and dates of a report are corrected': async (window) => {
      const { page } = window;
      await review(window, 'details.md');
      const within = pageWithin(window);
      await within.getByRole('heading', { name: 'Rain Workshop 2024', level: 1 }).waitFor();
      await within.getByRole('button', { name: 'Edit title, organization and dates…' }).click();
      await within.getByRole('textbox', { name: 'Title' }).fill('Rain Workshop of Alva');
      await assertAccessible(window);
      await within.getByRole('textbox', { name: 'Organization' }).fill('Rain Office');
      const purpose = within.getByRole('textbox', { name: 'Short name' }).and(within.locator('[aria-describedby]'));
      const described = await purpose.evaluate((input) => input.getAttribute('aria-describedby')!);
      assert.match(await within.locator(`#${described}`).innerText(), /^In lists, in messages/);
      await page.keyboard.press('Enter');
      await within.getByRole('heading', { name: 'Rain Workshop of Alva', level: 1 }).waitFor();
      // The question stays open.
      await isAsked(window, 'Is this line part of the report?', '3 places to check');
      await save(window, 'details.md', /title: "Rain Workshop of Alva"[^]*reading: exact/);
      await page.keyboard.press('Control+z');
      await within.getByRole('heading', { name: 'Rain Workshop 2024', level: 1 }).waitFor();
    },

    'all is settled, and three statements are compared': async (window) => {
      const { page, folder } = window;
      await review(window, 'again.md');
      const within = pageWithin(window);
      // A number never removes text, whatever the last question was.
      await page.keyboard.press('2');
      await isSaid(window, 'Nothing was changed. There is no answer 2 here.');
      await page.keyboard.press('l');
      await isAsked(window, 'Does this sentence continue in the next passage?', '2 places to check');
      await page.keyboard.press('k');
      await isAsked(window, 'Is this a heading?', '1 place to check');
      await within.getByRole('button', { name: 'Done' }).click();
      await within.getByRole('heading', { name: 'Leave 1 place open?' }).waitFor();
      await assertAccessible(window);
      await within.getByRole('button', { name: 'Leave it open' }).click();
      await within.getByRole('heading', { name: '1 place is still open' }).waitFor();
      await within.getByRole('button', { name: 'New Proposal' }).waitFor();
      await within.getByRole('button', { name: 'Edit title, organization and dates…' }).waitFor();
      await assertAccessible(window);
      await within.getByRole('button', { name: 'Show the whole report' }).click();
      await page.keyboard.press('n');
      await isAsked(window, 'Is this a heading?', '1 place to check');
      await page.keyboard.press('1');
      await within.getByRole('heading', { name: 'All places are resolved' }).waitFor();
      await assertAccessible(window);
      await within.getByRole('button', { name: 'Compare three statements' }).click();
      await isAskedToCompare(window);
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await within.getByRole('heading', { name: 'You have compared 2 statements' }).waitFor();
      await within.getByRole('button', { name: 'Close' }).click();
      await waitUntil('the saved report', () =>
        /checked: reading\.join/.test(readFileSync(join(folder, 'again.md'), 'utf8')),
      );
      // What was settled stays settled.
      await openSide(window, 'Findings');
      const report = page.locator('.pane-body .monaco-list-row', { hasText: 'again' }).first();
      const nothing = pageWithin(window).getByRole('heading', {
        name: 'No questions, but there may be errors',
      });
      await chooseFromMenu(window, report, 'Review Report', nothing);
      await openSide(window, 'Explorer');
    },

    'a note about the whole report is at no passage, and is answered first': async (window) => {
      const list = await review(window, 'noted.md');
      await isAsked(window, 'Is this right for the whole report?', '1 place to check');
      assert.equal(await list.locator('.card.doubt').count(), 0);
      await assertAccessible(window);
    },

    'keys work after a click on an empty place, and F6 goes through the parts of the page': async (window) => {
      const { page } = window;
      const list = await review(window, 'keys.md');
      const within = pageWithin(window);
      for (const [key, place] of [
        ['n', 'Place 2 of 3'],
        ['ArrowUp', 's1.p3'],
        ['ArrowDown', 'Place 2 of 3'],
      ] as const) {
        await within.locator('.progress .bar').click();
        await page.keyboard.press(key);
        await within.locator('.dock .where', { hasText: place }).waitFor();
      }
      await page.keyboard.press('k');
      await isAsked(window, 'Is this a heading?', '2 places to check');
      await list.focus();
      const parts = ['.paper', 'header button', '.paper', '.list', '.dock button'];
      for (const [index, part] of parts.entries()) {
        await page.keyboard.press(index < 2 ? 'Shift+F6' : 'F6');
        await waitUntil(`the focus to be in ${part}`, () =>
          list.evaluate((_, selector) => document.activeElement!.matches(selector), part),
        );
      }
    },

    'with a panel below, the title and the question can be seen, and nothing is cut off': async (window) => {
      const { page } = window;
      const list = await review(window, 'panel.md');
      const within = pageWithin(window);
      await list.getByText('Nobody has counted').click();
      await openProblems(window);
      const details = within.getByRole('button', { name: 'Edit title, organization and dates…' });
      for (const seen of [within.getByRole('heading', { level: 1 }), details, within.locator('.dock h2')])
        await waitUntil('it can be seen', () => isInView(seen));
      await within.locator('mark').waitFor();
      await page.keyboard.press('Control+Shift+M');
      // A page in a frame can move the frames around it.
      const frame = page.locator('iframe.webview.ready:visible').last();
      const top = async (): Promise<number> => (await frame.boundingBox())!.y;
      await waitUntil('the header to be at the top', async () => {
        const header = await within.locator('header').boundingBox();
        return header !== null && Math.abs(header.y - (await top())) < 1;
      });
    },

    'a report without speakers is compared, too': async (window) => {
      await openFile(window, 'quiet.md');
      const compare = pageWithin(window).getByRole('button', { name: 'Compare three statements' });
      await runUntilShown(window, 'Review Report', compare);
      await compare.click();
      await isAskedToCompare(window);
    },

    'it works without the original, and on a narrow or zoomed screen': async (window) => {
      await review(window, 'alone.md');
      await pageWithin(window).getByRole('button', { name: 'Find the original…' }).waitFor();
      await assertAccessible(window);
      const narrow = await review(window, 'narrow.md');
      await narrow.getByText('Nobody has counted').click();
      await pageWithin(window).getByRole('img', { name: 'Page 3 of the original' }).waitFor();
      await runCommand(window, 'View: Toggle Primary Side Bar Visibility');
      await window.page.setViewportSize({ width: 760, height: 900 });
      await assertAccessible(window);
      await window.setZoom(200);
      await assertAccessible(window);
      const current = pageWithin(window).locator('.card.current');
      await waitUntil('the current passage to be uncovered', () =>
        current.evaluate((card) => {
          const { left, top, width } = card.getBoundingClientRect();
          return card.contains(document.elementFromPoint(left + width / 2, top + 12));
        }),
      );
      await window.setZoom(100);
      await runCommand(window, 'View: Toggle Primary Side Bar Visibility');
    },

    'a read-only file is compared, not corrected': async (window) => {
      const { page, folder } = window;
      const within = pageWithin(window);
      const list = within.getByRole('listbox', { name: 'Passages of the report' });
      // The status bar of a report leads to its review, too.
      await openFile(window, 'locked.md');
      await page.locator('.statusbar-item[id^="findings"]').click();
      await choose(window, 'Review the report next to the original');
      await within.getByText('locked.md is read-only').waitFor();
      await within.getByRole('button', { name: 'Save a copy to correct' }).waitFor();
      await list.focus();
      await page.keyboard.press('l');
      await page.keyboard.press('n');
      await within.locator('.dock').getByText('Place 2 of 3').waitFor();
      assert.equal(readFileSync(join(folder, 'locked.md'), 'utf8'), REPORT);
    },

    'the parts of a long report are folded': async (window) => {
      const list = await review(window, 'long.md');
      await list.getByText('▸ Session 40: Wells: 5 passages').waitFor();
      await assertAccessible(window);
      await list.getByText('▸ Session 3: Wells').click();
      await list.getByText('The wells of district 3').first().waitFor();
    },

    'Markdown in another form says what to do': async (window) => {
      await openFile(window, 'plain.md');
      await choose(window, 'Review Next to the Original', 'View: Reopen Editor With...');
      await pageWithin(window).getByText('Import it first').waitFor();
    },

    'all themes have enough contrast': async (window) => {
      await review(window, 'themes.md');
      const themes: readonly Theme[] = ['Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];
      for (const theme of themes) {
        await window.setTheme(theme);
        await pageWithin(window).getByText('Is this line part of the report?').first().waitFor();
        await assertAccessible(window);
      }
    },
  },
);

/** Opens the review of a file, and returns its passages once they have the focus. */
async function review(window: WritersWindow, name: string): Promise<Locator> {
  const list = pageWithin(window).getByRole('listbox', { name: 'Passages of the report' });
  await openFile(window, name);
  await runUntilShown(window, 'Review Report', list);
  // VS Code may give the focus to something else once it has closed its list of commands.
  await waitUntil('the passages to have the focus', async () => {
    await list.focus();
    return list.evaluate((each) => each === document.activeElement && document.hasFocus());
  });
  return list;
}

/** Whether all of an element is in the view of its page. */
function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((each) => {
    const { top, bottom, left, right } = each.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
}

/** Waits for a question, and for the number of places that are left. */
async function isAsked(window: WritersWindow, question: string, left: string): Promise<void> {
  const within = pageWithin(window);
  await within.getByRole('heading', { name: question }).waitFor();
  await within.getByRole('button', { name: left }).waitFor();
}

async function isAskedToCompare(window: WritersWindow): Promise<void> {
  await pageWithin(window).getByRole('heading', { name: 'Is this what the original says' }).waitFor();
}

/** Waits for what the last answer did. */
async function isSaid(window: WritersWindow, text: string): Promise<void> {
  await pageWithin(window).locator('.said', { hasText: text }).waitFor();
}

function currentText(list: Locator): Promise<string> {
  return list.locator('.card.current .text').innerText();
}

function longReport(): string {
  const parts = Array.from({ length: 60 }, (_, nth) => {
    const texts = ['first', 'second', 'third', 'fourth'].map(
      (word) => `The wells of district ${nth + 1} ran dry in the ${word} week of May.`,
    );
    return [`## Session ${nth + 1}: Wells`, ...texts].join('\n\n');
  });
  const [head] = REPORT.split('## Session');
  return `${head}${parts.join('\n\n')}\n\n${REPORT.slice(REPORT.indexOf('## Session') + '## Session 1: Rain gauges\n\n'.length)}`;
}
