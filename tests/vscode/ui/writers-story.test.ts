import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  choose,
  clickAt,
  notification,
  waitForNotification,
  goToEnd,
  openProblems,
  problem,
  quickFix,
  replaceWord,
  runCommand,
  save,
  search,
  shown,
  takeSuggestion,
  textLine,
  type,
  clickUntilShown,
  waitUntil,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

/*
 * The whole workflow of a user with a report, an empty folder and a proposal to write. Nothing is configured by hand, and in the
 * end the command line reports no problems.
 */
test('a user starts with an empty folder and writes a proposal with checked citations', () =>
  inWindow({}, async (window) => {
    const { page, folder } = window;
    const stored = (name: string): string => readFileSync(join(folder, name), 'utf8');
    // The user saves the report into the folder.
    writeFileSync(join(folder, 'village-water-2024.md'), REPORT);

    await choose(window, 'Village Water', 'Findings: Add Report');
    await waitForNotification(window, 'type [@ and a word you remember');
    const create = notification(window, 'type [@ and a word you remember').getByRole('button', {
      name: 'New Proposal',
    });
    await clickUntilShown(create, page.locator('.tab.active', { hasText: 'proposal.md' }));

    // The template has a title and one citation, which the user replaces.
    await shown(window, 'as here [@s1.h1]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await type(window, '# Wells that last\n\nWells fail when nobody is paid to look after them ');
    await cite(window, '[@okoye', /s1\.h1/);
    await type(window, '.\nMost repairs wait for one spare part ');
    await cite(window, '[@spare part', /s1\.h2/);
    await type(window, '.\n\nWho draws the water knows first when a pump fails ');
    await runCommand(window, 'Findings: Insert Citation');
    await search(window, 'women walk', 'Ruth Banda');
    await page.locator('.quick-input-action').getByRole('button').first().click();
    await shown(window, '[@s2.h1]');
    await type(window, '.\n\n## What we will do\n\nWe open the books, since ');
    await quote(window, 'receipts', 'Ruth Banda', 'A pump without receipts');
    await shown(window, '.” [@s2.h1]');
    await type(window, '. On water committees we heard this: ');
    await quote(window, 'elected', 'Henrik Sool', 'meet twice as often');
    await shown(window, '[@s2.h2]');
    await type(window, '.\n');
    await save(window, 'proposal.md', /meet twice/);
    await waitUntil('the proposal is stored', () => stored('proposal.md') === PROPOSAL);
    // The stored file replaces the new document in the editor.
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'proposal.md' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /^\s*5 citations, no problems found$/ }).waitFor();
    await shown(window, 'meet twice');

    await replaceWord(window, 'twice', 'thrice');
    // A problem appears when the cursor leaves the sentence.
    await goToEnd(window);
    await page.locator('.squiggly-error').first().waitFor();
    await openProblems(window);
    await problem(window, 'thrice').waitFor();
    await clickAt(window, 'thrice');
    await quickFix(window, 'Use the report’s exact words', textLine(window, 'twice'));
    await save(window, 'proposal.md', /twice/);
    await waitUntil('the proposal is stored', () => stored('proposal.md') === PROPOSAL);
    await page.locator('.statusbar-item', { hasText: '5 citations, no problems found' }).waitFor();

    await choose(window, 'Pandoc or Quarto', 'Findings: Export Bibliography');
    await choose(window, 'What This Proposal Cites');
    await storeAs(window, 'findings.json');
    await waitForNotification(window, 'Saved 4 findings to findings.json');
    await page.locator('.explorer-item', { hasText: 'findings.json' }).waitFor();
    const works = JSON.parse(stored('findings.json')) as { readonly id: string }[];
    assert.deepEqual(works.map(({ id }) => id).sort(), ['s1.h1', 's1.h2', 's2.h1', 's2.h2']);

    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  }));

const command = join(import.meta.dirname, '../../../packages/cli/bin/findings.js');

/** Takes what is suggested while the writer types. */
async function cite(window: WritersWindow, typed: string, expected: RegExp): Promise<void> {
  await type(window, typed);
  await takeSuggestion(window, expected);
}

/** Enters the name of a file in the folder into the save dialog. */
async function storeAs({ page, folder }: WritersWindow, name: string): Promise<void> {
  const input = page.locator('.quick-input-box input');
  // Input is lost before the dialog has suggested a name and listed the folder.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  const path = join(folder, name);
  await waitUntil(`${name} as the name`, async () => {
    await input.fill(path);
    // VS Code may still insert its own suggestion.
    await setTimeout(500);
    return (await input.inputValue()) === path;
  });
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Of what the words find, a sentence. */
async function quote(window: WritersWindow, words: string, speaker: string, sentence: string): Promise<void> {
  await runCommand(window, 'Findings: Insert Quotation');
  await search(window, words, speaker);
  await choose(window, new RegExp(`Sentence.*${sentence}`));
}

const PROPOSAL = `# Wells that last

Wells fail when nobody is paid to look after them [@s1.h1].
Most repairs wait for one spare part [@s1.h2].

Who draws the water knows first when a pump fails [@s2.h1].

## What we will do

We open the books, since “A pump without receipts is a pump without repairs.” [@s2.h1]. On water committees we heard this: “Committees that are elected by the users meet twice as often as those that are appointed.” [@s2.h2].
`;

const REPORT = `# Village Water

Report of a workshop of the Rural Water Network

Lilongwe, 4 and 5 June 2024

## Session 1: Why Pumps Fail

Panel Highlights

- **Grace Okoye (Rural Water Network):** Pumps fail because nobody is paid to look after them. Of 60 pumps that were visited,
  22 stood still, and 19 of these had broken in the first three years.
- **Tomás Ibarra (Pump Makers' Union):** Most repairs wait for one spare part. A seal costs two dollars, and it travels for
  six weeks.

## Session 2: Who Keeps Them Running

Panel Highlights

- **Ruth Banda (Chikwawa District):** Women walk to the pump every morning, so they know first when it fails. A pump without
  receipts is a pump without repairs. Where the money was written down, people paid.
- **Henrik Sool (Wells for All):** Committees that are elected by the users meet twice as often as those that are appointed.
  He advised donors to pay for the election, and not for the committee.

Questions and Answers

Who trains the mechanics? Ms. Banda answered that each district trains two, and that one of them leaves within a year.
`;
