import { after, test } from 'node:test';
import { openFile, pageWithin, runCommand, waitUntil, clickUntilShown } from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const sentenceOf = (session: number): string => `Well ${session} gives water for ${session * 10} households.`;
/** Longer than the window, so that the preview must scroll. */
const REPORT = `# Village Water\n\n${Array.from(
  { length: 30 },
  (_, nth) =>
    `## Session ${nth + 1}: Well ${nth + 1}\n\nPanel Highlights\n\n- **Ada Okoye (WaterAid):** Nobody came.\n- **Ben Ali (UNDP):** ${sentenceOf(nth + 1)}\n`,
).join('\n')}`;

const FILES = {
  'reports/village water.md': REPORT,
  'findings.config.json': JSON.stringify({ reports: { water: 'reports/village water.md' } }),
  'proposals/wells.md': '# Wells\n\nIt is known how many a well is for [@s24.h2].\n',
};

test('a click on a citation scrolls the preview of the report to the finding', () =>
  inWindow({ files: FILES }, async (window) => {
    for (const [command, link] of [
      ['Markdown: Open Preview to the Side', '.findings-key'],
      ['Markdown: Open Preview', '.findings-cited a'],
    ] as const) {
      await openFile(window, 'proposals/wells.md');
      await runCommand(window, command);
      const preview = pageWithin(window);
      const citation = preview.locator(link, { hasText: 's24.h2' });
      await citation.hover();
      if (link === '.findings-key')
        await preview.locator('.findings-card:visible', { hasText: sentenceOf(24) }).waitFor();
      await window.picture(`preview-${link === '.findings-key' ? 'card-beside' : 'list'}`);
      await citation.click();
      const cited = preview.locator('.findings-shown', { hasText: sentenceOf(24) });
      await cited.waitFor();
      await window.picture('preview-cited');
      await waitUntil('it can be seen', () =>
        cited.evaluate((block) => {
          const { top, bottom } = block.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && scrollY > innerHeight;
        }),
      );
      await runCommand(window, 'View: Close All Editors');
      await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    }
  }));

test('a click opens the line in the editor if the setting says so', () =>
  inWindow(
    { files: { ...FILES, '.vscode/settings.json': '{ "markdown.preview.openMarkdownLinks": "inEditor" }' } },
    async (window) => {
      await openFile(window, 'proposals/wells.md');
      await runCommand(window, 'Markdown: Open Preview');
      await clickUntilShown(
        pageWithin(window).locator('.findings-key', { hasText: 's24.h2' }),
        window.page.locator('.tab.active', { hasText: 'village water.md' }),
      );
      const line = REPORT.split('\n').findIndex((text) => text.includes(sentenceOf(24))) + 1;
      await window.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
    },
  ));
