import { after } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertAccessible } from '../accessibility.ts';
import { choose, openFile, pageWithin, repeatUntilShown, runUntilShown, save, waitUntil } from '../writers-hands.ts';
import { closeAllWindows, testsInOneWindow, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `---
title: Rain Workshop 2024
reading: exact
---

## Session 1: Rain gauges

Ana Diaz said that a gauge costs forty crowns and lasts nine years.

She added that half of the gauges are in their boxes.

Tom Okoro said that he keeps the list of the schools. He added that Berta Thome prints it.

A gauge in a school yard is read only in term time, and in the dry months, when the count matters

most, the yard is locked and the gauge runs over.

Pumps and parts

A pump waits eleven weeks for a part.

## Participants

- Ana Diaz (Rain Office)
- Tom Okoro (Well Fund)
- Berta Thome (Pump Works)
`;

/** A paragraph that is joined, a heading, a person who is not named there, a credit to judge, and one of nobody known. */
const OPERATIONS = [
  { op: 'join', units: ['u5', 'u6'] },
  { op: 'part', unit: 'u7', level: 2, kind: 'part' },
  { op: 'speaker', units: ['u8'], person: 'Berta Thome', because: 'own words' },
  { op: 'nobody', units: ['u2'] },
];

const files = {
  'findings.config.json': '{ "reports": { "rain": "rain.md" } }',
  'rain.md': REPORT,
  'secret.md': 'My own notes.\n',
  'shelter.md': '# Shelter\n\nStart low [@s1.p1].\n',
  '.vscode/settings.json': '{ "chat.disableAIFeatures": false }',
};

testsInOneWindow(
  'the review with a language model',
  { files, extensions: [join(import.meta.dirname, '../test-model')] },
  {
    'nothing is sent before it is said what is': async (window) => {
      const within = pageWithin(window);
      await review(window);
      // VS Code may not know the model yet.
      await repeatUntilShown(async () => {
        await window.page.keyboard.press('Escape');
        await improve(window);
      }, within.getByText('all 8 passages of the report'));
      await within.getByRole('option', { name: 'Test Model' }).waitFor({ state: 'attached' });
      await assertAccessible(window);
      await within.getByRole('button', { name: 'Cancel' }).click();
      assert.equal(existsSync(join(window.folder, 'asked.txt')), false);
    },

    'changes are judged, accepted, refused and brought back': async (window) => {
      const { page, folder } = window;
      const within = pageWithin(window);
      await answer(window, `\`\`\`json\n${JSON.stringify({ operations: OPERATIONS })}\n\`\`\``);
      const banner = within.getByRole('group', { name: 'Test Model proposes 4 changes.' });
      await banner.getByText('2 checked by Findings, 1 left to you, 1 refused by Findings.').waitFor();
      const asked = readFileSync(join(folder, 'asked.txt'), 'utf8');
      assert.match(asked, /A pump waits eleven weeks/);
      assert.doesNotMatch(asked, /My own notes/);
      await isAsked(window, 'No speaker?', 'Change 1 of 4');
      await within.locator('.dock').getByText('Needs your decision:').waitFor();
      await assertAccessible(window);
      assert.equal(readFileSync(join(folder, 'rain.md'), 'utf8'), REPORT);

      await within.getByRole('listbox').focus();
      await page.keyboard.press('k');
      await within.getByRole('group', { name: 'Test Model proposes 3 changes.' }).waitFor();
      await within.getByRole('button', { name: 'Restore refused changes' }).click();
      await banner.waitFor();
      await within.getByRole('button', { name: 'Accept the 2 checked changes' }).click();
      await within.getByRole('group', { name: 'Test Model proposes 2 changes.' }).waitFor();
      await save(window, 'rain.md', /when the count matters most, the yard[^]*\n## Pumps and parts\n/);

      // What is undone is to be decided again.
      await within.getByRole('listbox').focus();
      await page.keyboard.press('Control+z');
      await banner.waitFor();
      await isAsked(window, 'Joined with the next passage?', 'Change 2 of 4');
      await page.keyboard.press('p');
      await isAsked(window, 'No speaker?', 'Change 1 of 4');
      await page.keyboard.press('1');
      await within.getByRole('group', { name: 'Test Model proposes 3 changes.' }).waitFor();
      await save(window, 'rain.md', /Ana Diaz said that a gauge costs[^\n]*<!--/);
      await within.getByRole('button', { name: 'Refuse all' }).click();
      await within.getByRole('heading', { name: 'Does this sentence continue in the next passage?' }).waitFor();

      // Another proposal starts over. What is already so is not proposed.
      await answer(window, JSON.stringify({ operations: [...OPERATIONS].reverse() }));
      await within.getByRole('group', { name: 'Test Model proposes 3 changes.' }).waitFor();
      await isAsked(window, '“Pumps and parts” is a heading?', 'Change 1 of 3');
      await within.getByRole('button', { name: 'Refuse K' }).click();
      await within.getByRole('group', { name: 'Test Model proposes 2 changes.' }).waitFor();
      await within.getByRole('button', { name: 'Refuse all' }).click();
      await within.getByRole('heading', { name: 'Does this sentence continue in the next passage?' }).waitFor();
    },

    'an answer that is not a list of corrections is refused': async (window) => {
      const { folder } = window;
      const within = pageWithin(window);
      const before = readFileSync(join(folder, 'rain.md'), 'utf8');
      const said = (text: string) => within.locator('.said', { hasText: text }).waitFor();
      await answer(window, 'I think that Tom Okoro says it all.');
      await said(
        'Test Model proposed no changes: The answer is not a list of corrections: “I think that Tom Okoro says it all.”',
      );
      await answer(window, JSON.stringify({ operations: OPERATIONS }).slice(0, 60));
      await said('The answer is not a list of corrections: “{"operations":');
      await answer(window, JSON.stringify({ operations: [{ op: 'rewrite', unit: 'u2', text: 'Wells are deep.' }] }));
      await said('Some suggested corrections are invalid');
      await answer(window, JSON.stringify({ operations: [] }));
      await said('It finds nothing to correct.');
      await answer(window, 'endless ');
      await said('Test Model did not finish its answer, so it was stopped.');
      assert.equal(readFileSync(join(folder, 'rain.md'), 'utf8'), before);
    },
  },
);

testsInOneWindow(
  'without a language model',
  { files },
  {
    'VS Code lists and starts a server with the reports of the folder, for its agents': async (window) => {
      const { page } = window;
      await openFile(window, 'shelter.md');
      await page.locator('.statusbar-item[id^="findings"]').waitFor();
      await choose(window, 'FindingsStopped', 'List Servers');
      await choose(window, 'Start Server');
      // VS Code shows the output of a server that starts.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.part.panel .view-line')].some((line) =>
          /Discovered.\d+.tools/.test(line.textContent),
        ),
      );
    },

    'the review says so, and names another way': async (window) => {
      const within = pageWithin(window);
      await review(window);
      await improve(window);
      await within.getByText('VS Code has no language model that Findings may use.').waitFor();
      await assertAccessible(window);
      await within.getByRole('button', { name: 'How to connect an assistant' }).click();
      await window.page.locator('.tab', { hasText: 'Preview assistants.md' }).waitFor();
    },
  },
);

async function review(window: WritersWindow): Promise<void> {
  await openFile(window, 'rain.md');
  await runUntilShown(
    window,
    'Review Report',
    pageWithin(window).getByRole('listbox', { name: 'Passages of the report' }),
  );
}

async function improve(window: WritersWindow): Promise<void> {
  const within = pageWithin(window);
  await within.getByRole('button', { name: 'Improve with an assistant…' }).click();
  await within.getByRole('heading', { name: 'Improve with an assistant' }).waitFor();
}

/** Makes the model answer with a text, and asks it. */
async function answer(window: WritersWindow, text: string): Promise<void> {
  writeFileSync(join(window.folder, 'answer.txt'), text);
  rmSync(join(window.folder, 'asked.txt'), { force: true });
  await improve(window);
  await pageWithin(window).getByRole('button', { name: 'Send' }).click();
  const allow = window.page.getByRole('button', { name: 'Allow', exact: true });
  await waitUntil('the model to be asked', async () => {
    // VS Code asks the person once.
    if (await allow.isVisible()) await allow.click();
    return existsSync(join(window.folder, 'asked.txt'));
  });
}

async function isAsked(window: WritersWindow, question: string, where: string): Promise<void> {
  const within = pageWithin(window);
  await within.getByRole('heading', { name: question }).waitFor();
  await within.locator('.dock').getByText(where).waitFor();
}
