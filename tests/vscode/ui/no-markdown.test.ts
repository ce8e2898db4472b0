import { after, test } from 'node:test';
import { choice, notification, openFile, openSide, pageWithin, runCommand } from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

test('a folder without Markdown shows the sample report and the next steps', () =>
  inWindow({ files: { 'budget.csv': 'what,cost\npump,60\n' } }, async (window) => {
    const { page } = window;
    await openFile(window, 'budget.csv');
    await openSide(window, 'Findings');
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Day 1' }).first().waitFor();

    await runCommand(window, 'Findings: Check This Proposal');
    await page.locator('.quick-input-box input[placeholder*="This file is neither a proposal nor a report"]').waitFor();
    await choice(window, 'Add another report…').waitFor();
    await window.picture('no-markdown-status');
    await page.keyboard.press('Escape');

    await runCommand(window, 'Findings: Why Are There No Suggestions Here?');
    await notification(window, /./).waitFor();
    await window.picture('no-markdown-why');
    await runCommand(window, 'Notifications: Clear All Notifications');

    await runCommand(window, 'Show Citation Coverage');
    await pageWithin(window).getByText('No Proposals Yet').waitFor();
    await window.picture('no-markdown-coverage');
  }));
