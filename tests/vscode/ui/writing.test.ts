import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  choice,
  clickAt,
  firstChoice,
  goToEnd,
  openFile,
  openLightBulb,
  runCommand,
  clickUntilShown,
  runUntilShown,
} from '../writers-hands.ts';
import { quickFix, readCard, save, suggestion, takeSuggestion, textLine, type } from '../writers-hands.ts';
import { closeAllWindows, inWindow, testsInOneWindow, withSample, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

/** VS Code adds no closing brackets. */
const withoutClosing = { '.vscode/settings.json': '{ "editor.autoClosingBrackets": "never" }\n' };

const list = ({ page }: WritersWindow) => page.locator('.suggest-widget.visible');

/** The server is ready once the status is shown. */
async function openProposal(window: WritersWindow, name: string): Promise<void> {
  await openFile(window, name);
  await window.page.locator('.statusbar-item[id^="findings"]').waitFor();
  await goToEnd(window);
}

test('a bare @ and unclosed code are left alone, and a request gets suggestions', () =>
  inWindow(
    { files: { ...withSample, ...withoutClosing, 'thanks.md': 'See [@s4.h2].\n\nThanks to ' } },
    async (window) => {
      const { page } = window;
      await openProposal(window, 'thanks.md');
      await type(window, '@wex');
      await page.keyboard.press('Enter');
      await type(window, 'and @s4');
      await page.keyboard.press('Enter');
      await type(window, 'Run `npm i [@wex');
      await page.keyboard.press('Enter');
      await type(window, 'In [@wex');
      await suggestion(window, /s4\.h\d/).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await save(window, 'thanks.md', /^See \[@s4\.h2\]\.\n\nThanks to @wex\nand @s4\nRun `npm i \[@wex\nIn \[@wex\n$/);

      await type(window, 'As @wex');
      assert.equal(await list(window).count(), 0);
      await page.keyboard.press('Control+Space');
      await suggestion(window, /s4\.h2/).waitFor();
      await window.picture('bare-key');
      await takeSuggestion(window, /s4\.h2/);
      await save(window, 'thanks.md', /\nAs @s4\.h2$/);
    },
  ));

const SENTENCES = `# Standards

Start with low standards and let countries compete to raise them. Then train the police.

He drew attention to “group liability, under which victims need not testify”.

Quarks, gluons and leptons collide.

Donors fund what they like [@s8].
`;

testsInOneWindow(
  'in a folder with the sample',
  {
    files: {
      ...withSample,
      'next.md': 'See [@s4].\n\nStandards are low ',
      'rows.md': 'See [@s4].\n\nLow standards ',
      'standards.md': SENTENCES,
      'rivalry.md': '# Rivalry\n\nStart low',
      'shelter.md': '# Shelter\n\nShelters need standards [@s4].\n\nStart with low standards ',
    },
  },
  {
    'after an accepted suggestion, the writer goes on after the bracket': async (window) => {
      await openProposal(window, 'next.md');
      // VS Code closes the bracket.
      await type(window, '[@low standards');
      await suggestion(window, /s4\.h\d/).waitFor();
      await window.page.keyboard.press('Enter');
      await type(window, '. They need more training.');
      await window.picture('after-bracket');
      await save(window, 'next.md', /low \[@s\d\.\w+\]\. They need more training\.$/);
    },

    'a row of suggestions has the id, the words and the speaker': async (window) => {
      const { page } = window;
      await openProposal(window, 'rows.md');
      await type(window, '[@wex standards');
      const row = suggestion(window, /s4\.h2.*standards.*Bronwyn Wex/s);
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /Reference/);
      await window.picture('rows-wide');
      await window.setZoom(200);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Space');
      await suggestion(window, 's4.h2').waitFor();
      await window.picture('rows-narrow');
      await page.keyboard.press('Escape');
      await window.setZoom(100);
    },

    'a sentence is cited with the finding that supports it': async (window) => {
      const { page } = window;
      await openProposal(window, 'standards.md');
      await clickAt(window, 'let countries');
      await runUntilShown(window, 'Cite This Sentence…', firstChoice(window, /Wex.*s4\.h2/s));
      await window.picture('cite-sentence');
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /compete to raise them \[@s4\.h2\]\. Then train/);

      await clickAt(window, 'group liability');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Shift+A');
      await firstChoice(window, 'exact words').waitFor();
      await window.picture('cite-exact-words');
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /need not testify” \[@s2\.h1\]\./);

      await clickAt(window, 'Donors fund');
      await openLightBulb(window, 'Cite this sentence…');
      await window.picture('cite-action');
      await quickFix(window, 'Cite this sentence…', choice(window, /s\d\.[hpq]\d/));
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /what they like \[@s8; @s\d\.\w+\]\./);

      await clickAt(window, 'gluons');
      await runCommand(window, 'Cite This Sentence…');
      const nothing = page.locator('.quick-input-box input[placeholder^="No finding has the words"]');
      await nothing.waitFor();
      await window.picture('cite-nothing');
      await clickUntilShown(
        choice(window, 'Search for Another Finding'),
        page.locator('.quick-input-title', { hasText: 'Insert Citation' }),
      );
      await page.keyboard.press('Escape');
    },

    'a finding is inserted from a list, and words of the report are pasted as a quotation': async (window) => {
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
    },

    'a suggestion after [@ and a name is accepted, and has a card': async (window) => {
      const { page } = window;
      await openFile(window, 'shelter.md');
      // The server is ready then. VS Code has no suggestions for text that is typed before.
      await page.locator('.statusbar-item[id^="findings"]').waitFor();
      await goToEnd(window);
      await type(window, '[@wex');
      await suggestion(window, /s4\.h\d/).waitFor();
      await window.picture('suggestions');
      await window.readmePicture('cite', { x: 380, y: 92, width: 740, height: 180 });
      // The list may close while the window is photographed.
      await takeSuggestion(window, /s4\.h\d/);
      await save(window, 'shelter.md', /low standards \[@s4\.h\d\]$/);

      await readCard(window, '@s4.h', 'Wex');
      await window.picture('card');
      await page.keyboard.press('Escape');
      await window.setTheme('Default High Contrast');
      await readCard(window, '@s4.h', 'Wex');
      await window.picture('card-high-contrast');
    },
  },
);
