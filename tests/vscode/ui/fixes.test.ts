import assert from 'node:assert/strict';
import { after } from 'node:test';
import { choice, choose, clickAt, openFile, openLightBulb, pageWithin, clickUntilShown } from '../writers-hands.ts';
import { quickFix, readCard, save, textLine, type } from '../writers-hands.ts';
import { closeAllWindows, testsInOneWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = `# A lawyer on two days

Professor Donovan drew attention to “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].

Of them, 45% stayed silent and 62% left [@s2.h1].
`;

testsInOneWindow(
  'problems',
  {
    files: {
      ...withSample,
      'lawyer.md': PROPOSAL,
      'dead.md': 'Victims need not testify [@group-liability.h1].\n',
      'top.md': 'Start low [@s4.h2].\n',
    },
  },
  {
    'an altered quotation is fixed with the light bulb, and the status shows the remaining problems': async (
      window,
    ) => {
      const { page } = window;
      await openFile(window, 'lawyer.md');
      await page.locator('.squiggly-error').first().waitFor();
      await readCard(window, 'must not', 'need not');
      await window.picture('problem');

      // The page of the rule is shown as readers see it.
      await page.locator('.monaco-hover:visible a.code-link').click();
      await page.locator('.tab.active', { hasText: 'quote.altered.md' }).waitFor();
      await pageWithin(window).locator('h1', { hasText: 'quote.altered' }).waitFor();
      await window.picture('rule');
      await clickUntilShown(
        page.locator('.tab', { hasText: 'lawyer.md' }),
        page.locator('.tab.active', { hasText: 'lawyer.md' }),
      );

      await clickAt(window, 'must not');
      await openLightBulb(window, 'exact words');
      await window.picture('light-bulb');
      await quickFix(window, 'exact words', textLine(window, 'victims need not'));
      await save(window, 'lawyer.md', /victims need not testify” \[@s2\.h1\]/);

      const status = page.locator('.statusbar-item[id^="findings"]');
      await clickUntilShown(
        status.filter({ hasText: '3 citations, 1 to fix, 2 to look at' }),
        choice(window, 'There is no session 99'),
      );
      await window.picture('status');

      await page.keyboard.press('Escape');
      await readCard(window, 's99', 'There is no session 99');
      await window.picture('unresolved');
      const shown = await page.locator('.monaco-hover:visible').first().textContent();
      assert.equal(shown?.match(/Did you mean/g)?.length, 1);
      await clickAt(window, 's99');
      await quickFix(window, 'Ignore with a reason…', page.locator('.editor-instance .selected-text').first());
      await window.picture('reason');
      await type(window, 'they come in May');
      await save(window, 'lawyer.md', /<!-- findings-ignore citation\.unresolved: they come in May -->/);

      // Only the figure under the cursor is ignored.
      await clickAt(window, '45%');
      await quickFix(window, 'Ignore with a reason…', page.locator('.editor-instance .selected-text').first());
      await window.picture('reason-figure');
      await type(window, 'our own survey');
      await save(window, 'lawyer.md', /<!-- findings-ignore figure\.unsupported "45%": our own survey -->/);
      await status.filter({ hasText: '3 citations, 1 to look at' }).waitFor();
    },

    'an unresolved citation is replaced, and a quotation is inserted from a card at the top of the window': async (
      window,
    ) => {
      const { page } = window;
      await openFile(window, 'dead.md');
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, 1 to fix' }).waitFor();
      await clickAt(window, 'group-liability');
      await openLightBulb(window, 'Cite this sentence…');
      await window.picture('dead-id');
      await quickFix(window, 'Cite this sentence…', choice(window, /s\d\.[hpq]\d/));
      await choose(window, /s\d\.[hpq]\d/);
      await save(window, 'dead.md', /^Victims need not testify \[@s\d\.\w+\]\.\n$/);

      await openFile(window, 'top.md');
      await readCard(window, '@s4.h2', 'Insert quotation');
      await window.picture('card-at-top');
      const cards = page.locator('.monaco-hover:visible .hover-row');
      assert.equal(await cards.count(), 1);
      assert.doesNotMatch((await cards.allTextContents()).join(), /ctrl \+ click/i);
      // The words are first.
      await cards.locator('blockquote').first().hover();
      const link = cards.locator('a', { hasText: 'Insert quotation' });
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await choice(window, /Sentence 2/).waitFor();
      await window.picture('card-quotation');
      await choose(window, /Sentence 2/);
      await save(window, 'top.md', /Start low “Its subject .*” \[@s4\.h2\]\.\n$/);
    },
  },
);
