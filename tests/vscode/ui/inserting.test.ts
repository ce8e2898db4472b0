import { after, test } from 'node:test';
import {
  choice,
  firstChoice,
  goToEnd,
  openFile,
  openLightBulb,
  quickFix,
  save,
  textLine,
  runUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

test('a finding is inserted from a list, and words of the report are pasted as a quotation', () =>
  inWindow({ files: { ...withSample, 'rivalry.md': '# Rivalry\n\nStart low' } }, async (window) => {
    const { page } = window;
    await openFile(window, 'rivalry.md');
    await goToEnd(window);
    await runUntilShown(window, 'Insert Citation…', choice(window, 'Session 1'));
    await window.picture('insert-citation');
    await page.keyboard.type('friendly rivalry');
    await firstChoice(window, /Wex.*s4\.h2/s).waitFor();
    await window.picture('insert-citation-found');
    await page.keyboard.press('Escape');

    // Enter inserts what was typed, even before the list is updated.
    await runUntilShown(window, 'Insert Citation…', choice(window, 'Session 1'));
    await page.keyboard.type('friendly rivalry');
    await page.keyboard.press('Enter');
    await save(window, 'rivalry.md', /Start low \[@s4\.h2\]$/);

    await page.keyboard.type('\n\n');
    await page.evaluate(() => navigator.clipboard.writeText('gave three reasons for its success.'));
    await page.keyboard.press('Control+v');
    await page.locator('.post-edit-widget').waitFor();
    await openLightBulb(window, 'otation');
    await window.picture('paste');
    await quickFix(window, 'otation', textLine(window, '“gave three'));
    await save(window, 'rivalry.md', /“gave three reasons for its success\.” \[@s4\.h2\]$/);

    // Many words are the report's, so they are a quotation without a choice.
    await page.keyboard.type('\n\n');
    const words = 'the program began small and set its standards low';
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await page.keyboard.press('Control+v');
    await save(window, 'rivalry.md', /“the program began small and set its standards low” \[@s4\.h2\]$/);
    await window.picture('paste-long');
  }));
