import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { assertAccessible } from '../accessibility.ts';
import {
  answerNotification,
  choice,
  clearNotifications,
  chooseFromMenu,
  clickAt,
  clickUntilShown,
  goToEnd,
  hasFocus,
  notification,
  openFile,
  openPreview,
  openSide,
  pageWithin,
  quickFix,
  readCard,
  rename,
  repeatUntilShown,
  runCommand,
  runUntilShown,
  save,
  tabTo,
  takeSuggestion,
  textLine,
  type,
  waitUntil,
} from '../writers-hands.ts';
import { closeAllWindows, testsInOneWindow } from '../writers-window.ts';

after(closeAllWindows);

const TALKS = `# Water

## Session 1: Wells

Panel Highlights

- **Ana Diaz (Well Fund)** said that shallow wells run dry. {#shallow}
- **Tom Okoro (District)** said that pumps need spare parts.
`;
const SOIL = '# Soil\n\nDig [@shallow], then [@shallow, p. 3] and [@s1.okoro].\n';

const ROOFS = `# Water

## Session 1: Wells

Panel Highlights

- **Ana Diaz (Well Fund):** Shallow wells run dry in May.
- **Tom Okoro (District):** Pumps need spare parts.
`;

const SPEECHES = `# Water Workshop

## Session 1: Wells

### Panel Highlights

- **Asha Rai (Water Board)** said that <b onclick="x">shallow wells</b> run dry in spring. Deeper wells cost 400 dollars.
- **Bina Lama (District Office)** explained that a pump without spare parts stands still after a year.
- **Chandra Giri (Village Fund)** said that a fund pays for the parts.
`;

const sentenceOf = (session: number): string => `Well ${session} gives water for ${session * 10} households.`;
/** Longer than the window, so that the preview must scroll. */
const VILLAGE = `# Village Water\n\n${Array.from(
  { length: 30 },
  (_, nth) =>
    `## Session ${nth + 1}: Well ${nth + 1}\n\nPanel Highlights\n\n- **Ada Okoye (WaterAid):** Nobody came.\n- **Ben Ali (UNDP):** ${sentenceOf(nth + 1)}\n`,
).join('\n')}`;

/** Each test has a folder of its own with a configuration. */
const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  names: { 'findings.config.json': '{ "reports": { "water": "talks.md" } }', 'talks.md': TALKS, 'soil.md': SOIL },
  memory: {
    'findings.config.json': '{ "reports": { "water": "roofs.md" }, "include": ["pumps.md"] }',
    'roofs.md': ROOFS,
    'pumps.md': '# Pumps\n\nPumps need parts [@s1.h2].\n',
  },
  preview: {
    'findings.config.json': '{ "reports": { "water": "reports/village water.md" } }',
    'reports/village water.md': VILLAGE,
    'proposals/wells.md': '# Wells\n\nIt is known how many a well is for [@s24.h2].\n',
  },
  renamed: {
    'findings.config.json': '{ "reports": { "water": "lake.md" } }\n',
    'lake.md': '# Water\n\n## Session 1: Wells\n\n- **Asha Rai (Water Board)** Shallow wells run dry in spring.\n',
    'lake.pdf': 'The original.',
    'lake.layout.json': '{ "version": 1, "document": "lake.pdf", "pages": [] }\n',
    'proposal.md': 'Wells run dry [@s1.h1].\n',
    'drafts/own.md': '---\nfindings: ../lake.md\n---\n\nWells run dry [@s1.h1].\n',
  },
  gone: {
    'findings.config.json': '{ "reports": { "water": "roofs.md" } }\n',
    'roofs.md': ROOFS,
    'old/years/rain.md': ROOFS,
    'draft.md':
      '---\nfindings:\n  - roofs.md\n  - rain.md\n---\n\nPumps need parts [@s1.h2], and rain is late [@rain:s1.h1].\n\nAll 97 wells run dry in May [@s1.h1].\n',
  },
  lost: {
    'findings.config.json': '{ "reports": { "water": "roofs.md", "rain": "lost.md" } }\n',
    'roofs.md': ROOFS,
    'empty.md': '# Rain\n',
    'draft.md': 'Pumps need parts [@water:s1.h2], and rain is late [@rain:s1.h1].\n',
  },
  pane: {
    'findings.config.json': '{ "reports": { "water": "speeches.md" } }',
    'speeches.md': SPEECHES,
    'spring.md':
      '# Wells\n\nWells run dry [@s1.h1].\n\nPumps stand still [@s1.h2].\n\nPumps need spare parts [@s1.h7].\n\nSo \n',
  },
};

testsInOneWindow(
  'in folders with reports',
  {
    files: Object.fromEntries(
      Object.entries(folders).flatMap(([folder, files]) =>
        Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
      ),
    ),
  },
  {
    'a click on a citation scrolls the preview of the report to the finding': async (window) => {
      for (const [command, link] of [
        ['Markdown: Open Preview to the Side', '.findings-key'],
        ['Markdown: Open Preview', '.findings-cited a'],
      ] as const) {
        await openFile(window, 'preview/proposals/wells.md');
        const preview = pageWithin(window);
        const citation = preview.locator(link, { hasText: 's24.h2' });
        await openPreview(window, command, citation);
        await citation.hover();
        if (link === '.findings-key')
          await preview.locator('.findings-card:visible', { hasText: sentenceOf(24) }).waitFor();
        const cited = preview.locator('.findings-shown', { hasText: sentenceOf(24) });
        await clickUntilShown(citation, cited);
        await waitUntil('it can be seen', () =>
          cited.evaluate((block) => {
            const { top, bottom } = block.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight && scrollY > innerHeight;
          }),
        );
        await runCommand(window, 'View: Close All Editors');
        await window.page.locator('.tab').first().waitFor({ state: 'detached' });
      }
    },

    'a click opens the line in the editor if the setting says so': async (window) => {
      window.setSettings({ 'markdown.preview.openMarkdownLinks': 'inEditor' });
      const line = VILLAGE.split('\n').findIndex((text) => text.includes(sentenceOf(24))) + 1;
      // VS Code reads the setting when it opens a preview.
      await repeatUntilShown(
        async () => {
          await openFile(window, 'preview/proposals/wells.md');
          const citation = pageWithin(window).locator('.findings-key', { hasText: 's24.h2' });
          await openPreview(window, 'Markdown: Open Preview', citation);
          await citation.click();
        },
        window.page.locator('.statusbar-item', { hasText: `Ln ${line},` }),
      );
    },

    'a rename that Findings refuses changes nothing and says why, and headings and aliases can be renamed': async (
      window,
    ) => {
      const { folder } = window;
      await openFile(window, 'names/soil.md');
      for (const [place, name, reason] of [
        ['@shallow]', 'two words', '“two words” is not a valid name'],
        ['@shallow]', 's1.h2', '“s1.h2” is already a name of'],
        ['p. 3', 'participants', 'Put the cursor on the key of a citation'],
        ['@s1.okoro', 'participants', 'is the report’s name for Tom Okoro'],
      ] as const) {
        await rename(window, place, name, notification(window, reason));
        await clearNotifications(window);
      }
      await goToEnd(window);
      await type(window, 'Tom agrees.');
      await save(window, 'names/soil.md', /agrees\.$/);
      assert.equal(readFileSync(join(folder, 'names/soil.md'), 'utf8'), `${SOIL}Tom agrees.`);

      await rename(window, 'Soil', 'Clay', textLine(window, '# Clay'));
      await rename(window, '@shallow]', 'wells-run-dry', textLine(window, '@wells-run-dry]'));
      await save(window, 'names/soil.md', /^# Clay\n\nDig \[@wells-run-dry\]/);
      await openFile(window, 'names/talks.md');
      await save(window, 'names/talks.md', /dry\. \{#wells-run-dry\}/);
    },

    'a report that is renamed in the Explorer stays the report of its proposals, and keeps its original': async (
      window,
    ) => {
      const { page, folder } = window;
      await openFile(window, 'renamed/proposal.md');
      await page.locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, no problems found' }).waitFor();
      // VS Code selects the open file, and renames the selected one.
      await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'proposal.md' }).waitFor();
      // Files that nobody opens are nested below the file that they belong to.
      const file = (words: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: words });
      await file('lake.pdf').waitFor();
      assert.equal(await file('lake.layout.json').count(), 0);
      const name = page.locator('.explorer-item-edited input');
      // VS Code asks before it lets an extension change other files.
      const allow = page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' });
      await repeatUntilShown(async () => {
        await chooseFromMenu(window, file('lake.md').first(), 'Rename...', name);
        await name.fill('lab-2020.md');
        await page.keyboard.press('Enter');
      }, allow);
      await allow.click();
      const config = join(folder, 'renamed/findings.config.json');
      await waitUntil('the new name', () => readFileSync(config, 'utf8').includes('"water": "lab-2020.md"'));
      const own = join(folder, 'renamed/drafts/own.md');
      await waitUntil('the new name in a proposal', () =>
        readFileSync(own, 'utf8').startsWith('---\nfindings: ../lab-2020.md\n---'),
      );
      assert.ok(existsSync(join(folder, 'renamed/lab-2020.pdf')));
      const layout = join(folder, 'renamed/lab-2020.layout.json');
      await waitUntil('the new name of the original', () => readFileSync(layout, 'utf8').includes('"lab-2020.pdf"'));
      await page.locator('.statusbar-item[id^="findings"]', { hasText: '1 citation, no problems found' }).waitFor();
    },

    'a missing report of a draft stops no other and is found again, and a rule is turned off': async (window) => {
      const status = window.page.locator('.statusbar-item[id^="findings"]');
      await openFile(window, 'gone/draft.md');
      await status.filter({ hasText: '2 citations, 1 to fix, 1 to review' }).waitFor();
      await readCard(window, 's1.h2', 'Okoro, Water');
      await readCard(window, 'rain:s1', 'This citation is not checked. There is no file “rain.md”.');
      await clickAt(window, 'rain.md');
      await quickFix(window, 'Use “old/years/rain.md”', textLine(window, 'old/years/rain.md'));
      await status.filter({ hasText: '3 citations, 1 to review' }).waitFor();
      await clickAt(window, '97');
      await quickFix(
        window,
        'Turn off this rule for this folder (unsupported number)',
        status.filter({ hasText: '3 citations, no problems found, 1 rule off' }),
      );
      // VS Code saves what an action changes in other files.
      const config = join(window.folder, 'gone/findings.config.json');
      await waitUntil('the rule is off', () => readFileSync(config, 'utf8').includes('"figure.unsupported": "off"'));
      // The message names the rule and the people affected. It disappears, and a command turns the rule on again.
      await notification(window, 'The rule “unsupported number” is now off for everyone who').waitFor();
      await runUntilShown(window, 'Findings: Turn a Rule On…', choice(window, 'unsupported number'));
      await choice(window, 'unsupported number').click();
      // What a command changed can be undone.
      await answerNotification(window, 'The rule “unsupported number” is on again', 'Undo');
      await waitUntil('the rule is off', () => readFileSync(config, 'utf8').includes('"figure.unsupported": "off"'));
      await answerNotification(window, 'The rule “unsupported number” is now off for everyone who', 'Undo');
      await status.filter({ hasText: '3 citations, 1 to review' }).waitFor();
      await waitUntil('the rule is on', () => !readFileSync(config, 'utf8').includes('figure.unsupported'));
    },

    'a draft shows that Findings is there, and a lost report stops no other and can be removed': async (window) => {
      const status = window.page.locator('.statusbar-item[id^="findings"]');
      await openFile(window, 'lost/empty.md');
      await status.filter({ hasText: 'no citations yet' }).waitFor();
      await openFile(window, 'lost/draft.md');
      const lost = choice(window, 'There is no file “lost.md”');
      await clickUntilShown(status.filter({ hasText: '1 citation, 1 report cannot be read' }), lost);
      const remove = choice(window, 'Citations');
      await clickUntilShown(lost, remove);
      await remove.click();
      await status.filter({ hasText: '2 citations, 1 to fix' }).waitFor();
      const { reports } = JSON.parse(
        readFileSync(join(window.folder, 'lost/findings.config.json'), 'utf8'),
      ) as object & {
        reports: object;
      };
      assert.deepEqual(reports, { water: 'roofs.md' });
    },

    'what is cited at the cursor is read in a pane, and quoted from it': async (window) => {
      const { page } = window;
      await openFile(window, 'pane/spring.md');
      await openSide(window, 'Findings');
      const pane = pageWithin(window);
      await pane.getByText('Put the cursor on a citation').waitFor();
      await clickAt(window, '@s1.h1');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();
      await assertAccessible(window);

      // The neighbour can be read, and the cursor brings the cited finding back.
      await clickUntilShown(
        pane.getByRole('button', { name: 'Bina Lama: explained' }),
        pane.getByRole('heading', { name: 'Bina Lama (District Office)' }),
      );
      await clickUntilShown(
        pane.getByRole('button', { name: 'Mark as Checked' }),
        pane.getByText('Unchanged since you cited or checked it'),
      );
      await clickAt(window, 'Wells run dry');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();

      // With the keyboard, the focus stays in the page when its content changes.
      await runCommand(window, 'Findings: Show Cited Finding');
      await tabTo(window, pane.getByRole('button', { name: 'Bina Lama: explained' }));
      await page.keyboard.press('Enter');
      await pane.getByRole('heading', { name: 'Bina Lama (District Office)' }).waitFor();
      const next = pane.getByRole('button', { name: 'Chandra Giri: said' });
      await waitUntil('the next finding to have the focus', () => hasFocus(next));
      await page.keyboard.press('Enter');
      const last = pane.getByRole('heading', { name: 'Chandra Giri (Village Fund)' });
      await last.waitFor();
      await waitUntil('the title of the last finding to have the focus', () => hasFocus(last));

      // A citation that matches nothing says so, and another finding can be cited.
      await clickAt(window, '@s1.h7');
      await pane.getByRole('heading', { name: '“s1.h7” matches no finding' }).waitFor();
      await assertAccessible(window);
      await clickUntilShown(
        pane.getByRole('button', { name: 'Write s1.h2' }),
        pane.getByRole('heading', { name: 'Bina Lama (District Office)' }),
      );
      await clickAt(window, 'Wells run dry');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();

      // The last finding stays while the next sentence is written, with a note, until it is no longer cited.
      await clickAt(window, 'So');
      await pane.getByText('There is no citation at the cursor. This is the last finding shown.').waitFor();
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();
      await assertAccessible(window);
      await clickAt(window, 'Wells run dry');
      await pane.getByText('This is the last finding shown.').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+K');
      await pane.getByText('Put the cursor on a citation').waitFor();
      await page.keyboard.press('Control+Z');
      await clickAt(window, 'Wells run dry');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();

      // Kept, it stays while the cursor moves on. Selected words are quoted.
      await page.locator('.pane-header', { hasText: 'Cited Finding' }).hover();
      await page.locator('.action-label[aria-label^="Keep This Finding"]').click();
      await clickAt(window, 'So');
      await page.keyboard.press('End');
      await pane.getByText('Deeper wells cost').evaluate((element) => {
        const [text] = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const at = text!.textContent!.indexOf('Deeper wells');
        getSelection()!.setBaseAndExtent(text!, at, text!, text!.textContent!.length);
      });
      await pane.getByRole('button', { name: 'Quote', exact: true }).click();
      await save(window, 'pane/spring.md', /So “Deeper wells cost 400 dollars\.” \[@s1\.h1\]/);
    },

    'what a writer cites is remembered, and citations follow a report that is edited by hand': async (window) => {
      const { folder, page } = window;
      const lock = join(folder, 'memory/findings.lock.json');
      await openFile(window, 'memory/pumps.md');
      await goToEnd(window);
      await type(window, 'Wells run dry [@shallow');
      await takeSuggestion(window, 's1.h1');
      assert.equal(existsSync(lock), false);
      await save(window, 'memory/pumps.md', /@s1\.h1/);
      await waitUntil('the lock is written', () => existsSync(lock));
      const { pinned } = JSON.parse(readFileSync(lock, 'utf8')) as { pinned: Record<string, { text: string }> };
      assert.deepEqual(Object.keys(pinned), ['water:s1.h1']);
      assert.match(pinned['water:s1.h1']!.text, /Shallow wells run dry/);

      await openFile(window, 'memory/roofs.md');
      await clickAt(window, 'Panel Highlights');
      await page.keyboard.press('End');
      await type(window, '\n\n- **Nora Lund (Rain Office):** Roofs catch rain.');
      await save(window, 'memory/roofs.md', /Roofs catch rain/);
      const offer = notification(window, '2 citations point to moved findings.');
      await offer.waitFor();
      await offer.getByRole('button', { name: 'Update them' }).click();
      await openFile(window, 'memory/pumps.md');
      await save(window, 'memory/pumps.md', /Pumps need parts \[@s1\.h3\]\.\n[^]*@s1\.h2/);
    },
  },
);
