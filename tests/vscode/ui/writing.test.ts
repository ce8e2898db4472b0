import assert from 'node:assert/strict';
import { after } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { assertAccessible } from '../accessibility.ts';
import {
  choice,
  choose,
  clickAt,
  clickUntilShown,
  firstChoice,
  goToEnd,
  hoverUntilShown,
  offered,
  openFile,
  openPreview,
  openLightBulb,
  openMenu,
  openSide,
  pageWithin,
  pressBoth,
  quickFix,
  readCard,
  repeatUntilShown,
  runCommand,
  runUntilShown,
  save,
  suggestion,
  tabTo,
  takeSuggestion,
  textLine,
  type,
  waitUntil,
} from '../writers-hands.ts';
import { closeAllWindows, testsInOneWindow, withSample, type WritersWindow } from '../writers-window.ts';

after(closeAllWindows);

/** The server is ready once the status is shown. */
async function openProposal(window: WritersWindow, name: string): Promise<void> {
  await openFile(window, name);
  await window.page.locator('.statusbar-item[id^="findings"]').waitFor();
  await goToEnd(window);
}

/** Whether “Go to Symbol” has each heading once. */
async function goToSymbolHas({ page }: WritersWindow, expected: readonly string[]): Promise<boolean> {
  // A row that was used before keeps its old second line, hidden.
  const labels = await page.locator('.quick-input-list-row:first-child .label-name').allTextContents();
  return isDeepStrictEqual(
    labels.map((each) => each.replace(/^[#\s]*/, '')),
    expected,
  );
}

const STANDARDS = `# Standards

Start with low standards and let countries compete to raise them. Then train the police.

He drew attention to “group liability, under which victims need not testify”.

Quarks, gluons and leptons collide.

Donors fund what they like [@s8].
`;

const LAWYER = `# A lawyer on two days

Professor Donovan drew attention to “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].

Of them, 45% stayed silent and 62% left [@s2.h1].
`;

const SHELTERS = `# Shelters

Donors compete in a friendly way [@s4.h2].

## Training

As “everybody was trained twice” shows [@s4.h1], training helps.
`;

const STEPS = `# Small steps

Start with low standards and let countries compete to raise them [@s4.h2, p. 9].

A lawyer will ask about “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].
`;

/** Each test has files of its own, since the changes of the tests before stay. */
testsInOneWindow(
  'in a folder with the sample',
  {
    files: {
      ...withSample,
      'thanks.md': 'See [@s4.h2].\n\nThanks to ',
      'next.md': 'See [@s4].\n\nStandards are low ',
      'why.md': '---\ntitle: Standards\n---\n\nSee [@s4].\n\n',
      'rows.md': 'See [@s4].\n\nLow standards ',
      'standards.md': STANDARDS,
      'rivalry.md': '# Rivalry\n\nStart low',
      'compete.md': 'Donors compete in a friendly way [@s4.h2].\n\nStart low',
      'shelter.md': '# Shelter\n\nShelters need standards [@s4].\n\nStart with low standards ',
      'lawyer.md': LAWYER,
      'typing.md': '# Typing\n\nVictims are asked [@s4].\n\n',
      'dead.md': 'Victims need not testify [@group-liability.h1].\n',
      'top.md': 'Start low [@s4.h2].\n',
      'shelters.md': SHELTERS,
      'committees.md': '# Wells\n\nCommittees of users look after them [@s4.h1].\n\nStart low, as others did\n',
      'steps.md': STEPS,
      'paged.md': 'Shelters need standards [@s4, p. 9].\n',
    },
  },
  {
    'a citation has another color than the text, also with a page': async (window) => {
      await openFile(window, 'paged.md');
      const colorOf = (text: string) =>
        window.page
          .locator('.view-line span span', { hasText: text })
          .evaluate((element) => getComputedStyle(element).color);
      for (const part of ['@s4', 'p. 9'])
        await waitUntil(`a color of ${part}`, async () => (await colorOf(part)) !== (await colorOf('Shelters')));
    },

    'a bare @ and unclosed code are left alone, and a request gets suggestions': async (window) => {
      const { page } = window;
      await openProposal(window, 'thanks.md');
      await type(window, '@wex');
      await page.keyboard.press('Enter');
      await type(window, 'and @s4');
      await page.keyboard.press('Enter');
      await type(window, 'Run `npm i [@wex');
      // VS Code has closed the bracket.
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      await type(window, 'In [@wex');
      await suggestion(window, /s4\.h\d/).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      await save(window, 'thanks.md', /^See \[@s4\.h2\]\.\n\nThanks to @wex\nand @s4\nRun `npm i \[@wex\nIn \[@wex\n$/);

      await type(window, 'As @wex');
      assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
      await page.keyboard.press('Control+Space');
      await takeSuggestion(window, /s4\.h2/);
      await save(window, 'thanks.md', /\nAs @s4\.h2$/);
    },

    'after an accepted suggestion, the writer goes on after the bracket': async (window) => {
      await openProposal(window, 'next.md');
      // VS Code closes the bracket.
      await type(window, '[@low standards');
      await suggestion(window, /s4\.h\d/).waitFor();
      await window.page.keyboard.press('Enter');
      await type(window, '. They need more training.');
      await save(window, 'next.md', /low \[@s\d\.\w+\]\. They need more training\.$/);
    },

    'a row of suggestions has the id, the words and the speaker': async (window) => {
      await openProposal(window, 'rows.md');
      await type(window, '[@standards');
      const row = suggestion(window, /standards.*Wex.*s4\.h2/s);
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /Reference/);
      await window.page.keyboard.press('Escape');
      // A typed name is before the words, where VS Code highlights it.
      await type(window, ']\n\nLow [@wex');
      const named = suggestion(window, /Wex: .*s4\.h2/s);
      await named.waitFor();
      assert.deepEqual(await named.locator('.label-name .highlight').allTextContents(), ['Wex']);
      await window.page.keyboard.press('Escape');
    },

    'a reason for no suggestions has a button that fixes it': async (window) => {
      const { page } = window;
      const fix = (title: string) => page.locator('.notification-list-item .monaco-button', { hasText: title }).first();
      await openProposal(window, 'why.md');
      await type(window, 'As @standards');
      await runUntilShown(window, 'Why Are There No Suggestions Here?', fix('Add a Bracket'));
      await fix('Add a Bracket').click();
      await takeSuggestion(window, /Wex.*s4\.h2/s);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await runUntilShown(window, 'Why Are There No Suggestions Here?', fix('Move the Cursor'));
      await fix('Move the Cursor').click();
      await fix('Move the Cursor').waitFor({ state: 'hidden' });
      await page.locator('.statusbar-item', { hasText: 'Ln 4' }).first().waitFor();
      await type(window, 'First.');
      await save(window, 'why.md', /\n---\nFirst\.\nSee \[@s4\]\.\n\nAs \[@s4\.h2\]$/);
    },

    'a sentence is cited with the finding that supports it': async (window) => {
      const { page } = window;
      await openProposal(window, 'standards.md');
      await clickAt(window, 'let countries');
      await runUntilShown(window, 'Cite This Sentence…', firstChoice(window, /Wex.*s4\.h2/s));
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /compete to raise them \[@s4\.h2\]\. Then train/);

      await clickAt(window, 'group liability');
      await repeatUntilShown(
        async () => {
          await page.keyboard.press('Escape');
          await pressBoth(window, 'Control+k', 'Shift+A');
        },
        firstChoice(window, 'exact words'),
        20_000,
      );
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /need not testify” \[@s2\.h1\]\./);

      await clickAt(window, 'Donors fund');
      await openLightBulb(window, 'Cite this sentence…');
      await quickFix(window, 'Cite this sentence…', choice(window, /s\d\.[hpq]\d/));
      await page.keyboard.press('Enter');
      await save(window, 'standards.md', /what they like \[@s8; @s\d\.\w+\]\./);

      await clickAt(window, 'gluons');
      const nothing = page.locator('.quick-input-box input[placeholder^="No finding has the words"]');
      await runUntilShown(window, 'Cite This Sentence…', nothing);
      await page.keyboard.type('friendly rivalry');
      await firstChoice(window, /Wex.*s4\.h2/s).waitFor();
      await page.keyboard.press('Escape');
    },

    'a finding is inserted from a list, and words of the report are pasted as a quotation': async (window) => {
      const { page } = window;
      await openFile(window, 'rivalry.md');
      await goToEnd(window);
      await runUntilShown(window, 'Insert Citation…', choice(window, 'Session 1'));
      await page.keyboard.type('friendly rivalry');
      await firstChoice(window, /Wex.*s4\.h2/s).waitFor();
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
      await quickFix(window, 'otation', textLine(window, '“gave three'));
      await save(window, 'rivalry.md', /“gave three reasons for its success\.” \[@s4\.h2\]$/);

      // Many words are the report's, so they are a quotation without a choice.
      await page.keyboard.type('\n\n');
      const words = 'the program began small and set its standards low';
      await page.evaluate((text) => navigator.clipboard.writeText(text), words);
      await page.keyboard.press('Control+v');
      await save(window, 'rivalry.md', /“the program began small and set its standards low” \[@s4\.h2\]$/);
    },

    'what the proposal cites is first in the list, and a page and words before the citation can be added': async (
      window,
    ) => {
      const { page } = window;
      const input = (title: string) => page.locator('.quick-input-widget', { hasText: title }).locator('input:visible');
      await openProposal(window, 'compete.md');
      await runUntilShown(window, 'Insert Citation…', firstChoice(window, /Wex.*s4\.h2.*Cited in this proposal/s));
      await choice(window, /Executive summary.*Trafficking in Persons/s).waitFor();
      await page.keyboard.type('standards');
      // The best result is chosen, also where a cited one is above it.
      const best = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /s4\.p4.*Other findings/s });
      await best.waitFor();
      await firstChoice(window, /Wex.*s4\.h2.*Cited in this proposal/s).waitFor();
      await tabTo(window, best.getByRole('button', { name: 'Add Page or Prefix…' }));
      await page.keyboard.press('Enter');
      await input('Page or Section').fill('p. 4');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: 'Words Before the Citation' }).waitFor();
      await input('Words Before the Citation').fill('see');
      await page.keyboard.press('Enter');
      await save(window, 'compete.md', /\n\nStart low \[see @s4\.p4, p\. 4\]$/);
    },

    'a suggestion after [@ and a name is accepted, and has a card': async (window) => {
      await openProposal(window, 'shelter.md');
      await type(window, '[@wex');
      await suggestion(window, /s4\.h\d/).waitFor();
      await window.readmePicture('cite', { x: 380, y: 92, width: 740, height: 180 });
      await takeSuggestion(window, /s4\.h\d/);
      await save(window, 'shelter.md', /low standards \[@s4\.h\d\]$/);

      await readCard(window, '@s4.h', 'Wex');
    },

    'an altered quotation is fixed with the light bulb, and the status shows the remaining problems': async (
      window,
    ) => {
      const { page } = window;
      await openFile(window, 'lawyer.md');
      await page.locator('.squiggly-error').first().waitFor();
      await readCard(window, 'must not', 'need not');

      // The page of the rule is shown as readers see it.
      await page.locator('.monaco-hover:visible a.code-link').click();
      await page.locator('.tab.active', { hasText: 'quote.altered.md' }).waitFor();
      await pageWithin(window).locator('h1', { hasText: 'quote.altered' }).waitFor();
      await clickUntilShown(
        page.locator('.tab', { hasText: 'lawyer.md' }),
        page.locator('.tab.active', { hasText: 'lawyer.md' }),
      );

      // The words are in the title only if the cursor is somewhere else in the paragraph.
      await clickAt(window, 'drew attention');
      await openLightBulb(window, 'exact words (for “group liability, under which victims…”)');
      assert.equal(await offered(window, 'Ignore with a reason').count(), 0);
      await page.keyboard.press('Escape');
      await clickAt(window, 'must not');
      await openLightBulb(window, /exact words$/);
      await quickFix(window, 'exact words', textLine(window, 'victims need not'));
      await save(window, 'lawyer.md', /victims need not testify” \[@s2\.h1\]/);

      const status = page.locator('.statusbar-item[id^="findings"]');
      await clickUntilShown(
        status.filter({ hasText: '3 citations, 1 to fix, 2 to review' }),
        choice(window, 'There is no session 99'),
      );

      await page.keyboard.press('Escape');
      await readCard(window, 's99', 'There is no session 99');
      const shown = await page.locator('.monaco-hover:visible').first().textContent();
      assert.equal(shown?.match(/Did you mean/g)?.length, 1);
      await clickAt(window, 's99');
      const reason = page.locator('.quick-input-widget', { hasText: 'Ignore with a reason' }).locator('input:visible');
      await quickFix(window, 'Ignore with a reason…', reason);
      await reason.fill('they come in May');
      await page.keyboard.press('Enter');
      await save(window, 'lawyer.md', /<!-- findings-ignore citation\.unresolved: they come in May -->/);

      // Only the figure under the cursor is ignored.
      await clickAt(window, '45%');
      await quickFix(window, 'Ignore with a reason…', reason);
      await reason.fill('our own survey');
      await page.keyboard.press('Enter');
      await save(window, 'lawyer.md', /<!-- findings-ignore figure\.unsupported "45%": our own survey -->/);
      await status.filter({ hasText: '3 citations, 1 to review, 2 ignored' }).waitFor();
    },

    'problems of a sentence appear when it is finished, and stay while it is corrected': async (window) => {
      const { page } = window;
      const problems = page.locator('.editor-instance .squiggly-error');
      const toFix = page.locator('.statusbar-item[id^="findings"]', { hasText: '1 to fix' });
      await openProposal(window, 'typing.md');
      await type(window, 'Victims must not testify [@s99');
      await page.keyboard.press('Escape');
      await toFix.waitFor();
      assert.equal(await problems.count(), 0);
      await page.keyboard.press('ArrowUp');
      await problems.first().waitFor();
      await clickAt(window, '@s99');
      await type(window, '9');
      await toFix.waitFor();
      assert.equal(await problems.count(), 1);
      await goToEnd(window);
      await type(window, ', and more. So they say');
      await problems.first().waitFor();
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
      await quickFix(window, 'Cite this sentence…', choice(window, /s\d\.[hpq]\d/));
      await choose(window, /s\d\.[hpq]\d/);
      await save(window, 'dead.md', /^Victims need not testify \[@s\d\.\w+\]\.\n$/);

      await openFile(window, 'top.md');
      await readCard(window, '@s4.h2', 'Insert quotation');
      const cards = page.locator('.monaco-hover:visible .hover-row');
      assert.equal(await cards.count(), 1);
      assert.doesNotMatch((await cards.allTextContents()).join(), /ctrl \+ click/i);
      // The words are first.
      await cards.locator('blockquote').first().hover();
      const link = cards.locator('a', { hasText: 'Insert quotation' });
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await choice(window, /Sentence 2/).waitFor();
      await choose(window, /Sentence 2/);
      await save(window, 'top.md', /Start low “Its subject .*” \[@s4\.h2\]\.\n$/);
    },

    'the preview and citation coverage can be read, also at 200 %': async (window) => {
      const { page } = window;
      await openFile(window, 'steps.md');
      const preview = pageWithin(window);
      await openPreview(window, 'Markdown: Open Preview', preview.locator('.findings-cited'));
      await preview.locator('.findings-error', { hasText: 's99' }).waitFor();
      await hoverUntilShown(
        window,
        preview.locator('.findings-error', { hasText: 's2.h1' }).locator('.findings-key'),
        preview.locator('.findings-card:visible', { hasText: 'need not' }),
      );
      await window.readmePicture('preview', { x: 390, y: 92, width: 680, height: 390 });
      // The page around it is VS Code's.
      await assertAccessible(window, '.markdown-body');

      const coverage = pageWithin(window);
      await runUntilShown(window, 'Show Citation Coverage', coverage.getByText('At a glance'));
      await window.readmePicture('coverage', { x: 370, y: 100, width: 890, height: 480 });
      await window.setZoom(200);
      await waitUntil('all of it can be read', () =>
        coverage.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth),
      );
      await window.setZoom(100);
      await coverage.locator('a[href$="steps.md#L3"]').scrollIntoViewIfNeeded();
      await clickUntilShown(
        coverage.locator('a[href$="steps.md#L3"]'),
        page.locator('.tab.active', { hasText: 'steps.md' }),
      );
      await page.locator('.statusbar-item', { hasText: 'Ln 3' }).waitFor();
    },

    'the welcome page shows the first steps, and creates a proposal': async (window) => {
      await runCommand(window, 'Findings: Get Started');
      const welcome = pageWithin(window);
      for (const title of ['Add your report', 'Cite while you write', 'Read what you cite', 'Export your proposal']) {
        await welcome.getByRole('heading', { name: title }).waitFor();
      }
      for (const theme of ['light', 'dark'] as const) {
        await window.setTheme(theme === 'light' ? 'Default Light Modern' : 'Default Dark Modern');
        const pictures = welcome.locator(`img.${theme}`);
        await pictures.first().waitFor();
        for (const picture of await pictures.all()) {
          const width = await picture.evaluate((image: HTMLImageElement) =>
            image.decode().then(() => image.naturalWidth),
          );
          assert.ok(width > 0);
        }
        await assertAccessible(window);
      }
      await window.setTheme('Default Light Modern');
      await clickUntilShown(
        welcome.getByRole('link', { name: 'New Proposal' }),
        textLine(window, 'Title of Your Proposal'),
      );
    },

    'the outline shows what a proposal cites and what is wrong, and follows the cursor': async (window) => {
      const { page } = window;
      await openFile(window, 'shelters.md');
      await openSide(window, 'Findings');
      const header = page.locator('.pane-header', { hasText: 'Proposal' });
      const pane = page.locator('.pane', { has: header });
      const heightOf = async (name: string): Promise<number> => {
        const body = page
          .locator('.pane', { has: page.locator('.pane-header', { hasText: name }) })
          .locator('.pane-body');
        return (await body.boundingBox())?.height ?? 0;
      };
      // The cited finding has more room than the list of reports, before the user changes it.
      await page.locator('.pane .monaco-list-row', { hasText: 'Executive summary' }).waitFor();
      assert.ok((await heightOf('Cited Finding')) > (await heightOf('Reports')));
      const line = (words: string) => pane.locator('.monaco-list-row', { hasText: words }).first();
      await clickUntilShown(header, line('Shelters'));
      await line('1 problem').waitFor();
      await line('Training').locator('.codicon-error').waitFor();
      await line('s4.h1').locator('.codicon-error').waitFor();
      await line('Bronwyn Wex').waitFor();

      // The cursor goes to the citation.
      await clickUntilShown(line('s4.h1'), page.locator('.statusbar-item', { hasText: 'Ln 7' }).first());
      await clickAt(window, 'friendly way');
      await page.locator('.monaco-list-row.selected', { hasText: 'Shelters' }).first().waitFor();
      // VS Code's own outline has each heading once.
      await repeatUntilShown(
        () => page.keyboard.press('Control+Shift+O'),
        page.locator('.quick-input-list .monaco-list-row', { hasText: 'Training' }).first(),
      );
      await waitUntil('each heading once', () => goToSymbolHas(window, ['Shelters', 'Training']));
      await page.keyboard.press('Escape');

      // Each view shows something in a small window.
      await clickAt(window, 'friendly way');
      await page.locator('.pane .monaco-list-row', { hasText: 'Bronwyn Wex' }).first().waitFor();
      const heights: Record<string, number> = {};
      for (const name of ['Reports', 'Proposal', 'Cited Finding']) heights[name] = await heightOf(name);
      assert.deepEqual(
        Object.entries(heights).filter(([, height]) => height < 100),
        [],
      );

      // The buttons are within a small view, and the proposal’s outline stays while the report is open.
      const button = pageWithin(window).getByRole('button', { name: 'Report', exact: true });
      await clickUntilShown(button, page.locator('.tab.active', { hasText: 'tip-2012.md' }));
      await line('Training').waitFor();
    },

    'a finding from the explorer is dropped into a proposal as a quotation': async (window) => {
      const { page } = window;
      await openFile(window, 'committees.md');
      await openSide(window, 'Findings');
      const line = (words: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
      // The actions of a view are shown while the mouse is over it.
      const act = async (name: string): Promise<void> => {
        await page.locator('.pane-header', { hasText: 'Reports' }).hover();
        await page.locator(`.sidebar .action-label[aria-label^="${name}"]:visible`).click();
      };
      await line('Day 1').waitFor();

      await repeatUntilShown(() => act('Group Findings'), choice(window, 'By speaker'));
      await clickUntilShown(choice(window, 'By speaker'), line('Baruah'));

      await repeatUntilShown(
        () => act('Search Findings'),
        page.locator('.quick-input-title', { hasText: 'Search Findings' }),
      );
      await page.keyboard.type('friendly rivalry');
      await page.locator('.pane-body .message', { hasText: 'friendly rivalry' }).waitFor();
      await page.keyboard.press('Enter');
      await openMenu(window, line('s4.h2'), 'Copy as Citation');
      await page.keyboard.press('Escape');

      // The key of “Insert Citation” acts on the selected line.
      await openFile(window, 'committees.md');
      await goToEnd(window);
      await clickUntilShown(line('s4.h2'), page.locator('.tab.active', { hasText: 'tip-2012.md' }));
      await page.locator('.pane-body .monaco-list:focus-within').waitFor();
      await pressBoth(window, 'Control+k', 'a');
      await page.locator('.tab.active', { hasText: 'committees.md' }).waitFor();
      await save(window, 'committees.md', /\n\[@s4\.h2\]$/);

      // VS Code ignores what is dropped while it is not ready.
      await waitUntil('the dropped citation', async () => {
        const to = (await page.locator('.view-line', { hasText: 'as others did' }).boundingBox())!;
        const from = (await line('s4.h2').boundingBox())!;
        await page.mouse.move(from.x + 80, from.y + 10);
        await page.mouse.down();
        await page.mouse.move(from.x + 120, from.y + 20, { steps: 4 });
        await page.mouse.move(to.x + 180, to.y + 9, { steps: 12 });
        await page.mouse.up();
        const options = page.locator('.post-edit-widget');
        return options.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      });
      await openLightBulb(window, 'Quotation');
      await quickFix(window, 'Quotation', textLine(window, '“'));
      await save(window, 'committees.md', /“.*friendly rivalry.*” \[@s4\.h2\]/s);
    },
  },
);
