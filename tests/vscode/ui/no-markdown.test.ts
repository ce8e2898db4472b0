import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  choice,
  notification,
  openFile,
  openSide,
  pageWithin,
  runCommand,
  clickUntilShown,
  runUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

test('a folder without a report is left alone, and offers to add one', () =>
  inWindow({ files: { 'budget.csv': 'what,cost\npump,60\n', 'notes.md': 'Ask @wex [@s4.h2].\n' } }, async (window) => {
    const { page } = window;
    await openFile(window, 'notes.md');
    await openSide(window, 'Findings');
    const welcome = page.locator('.welcome-view-content');
    await welcome.getByText('Add Your Report…').waitFor();
    assert.equal(await page.locator('.statusbar-item[id^="findings"]').count(), 0);
    await window.picture('no-report');
    await runUntilShown(window, 'Show Citation Coverage', pageWithin(window).getByText('Nothing to Cite Yet'));
    await window.picture('no-report-coverage');
    // Close the page, because it takes the focus when it is updated.
    await page.locator('.tab', { hasText: 'Citation Coverage' }).click({ button: 'middle' });

    await clickUntilShown(
      welcome.getByText('Try the sample'),
      page.locator('.pane-body .monaco-list-row', { hasText: 'Day 1' }).first(),
    );
    await notification(window, 'type [@ and a word you remember').waitFor();
    await runCommand(window, 'Notifications: Clear All Notifications');

    await openFile(window, 'budget.csv');
    await runCommand(window, 'Findings: Check This Proposal');
    await page.locator('.quick-input-box input[placeholder*="This file is neither a proposal nor a report"]').waitFor();
    await choice(window, 'Add another report…').waitFor();
    await window.picture('no-markdown-status');
    await page.keyboard.press('Escape');

    await runUntilShown(window, 'Findings: Why Are There No Suggestions Here?', notification(window, /./));
    await window.picture('no-markdown-why');
    await runCommand(window, 'Notifications: Clear All Notifications');
  }));
