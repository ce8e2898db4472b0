import { after, test } from 'node:test';
import { openFile, pageWithin, runCommand, waitUntil, clickUntilShown } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample, type Theme } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = `# Small steps

Start with low standards and let countries compete to raise them [@s4.h2, p. 9].

A lawyer will ask about “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].
`;

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
  ['light', 'Default Light Modern'],
];

test('the preview and citation coverage are readable in every theme and at 200 %', () =>
  inWindow({ files: { ...withSample, 'steps.md': PROPOSAL } }, async (window) => {
    const { page } = window;
    await openFile(window, 'steps.md');
    await runCommand(window, 'Markdown: Open Preview');
    const preview = pageWithin(window);
    await preview.locator('.findings-cited').waitFor();
    await preview.locator('.findings-error', { hasText: 's99' }).waitFor();
    const readCard = async (): Promise<void> => {
      await preview.locator('.findings-error', { hasText: 's2.h1' }).locator('.findings-key').hover();
      await preview.locator('.findings-card:visible', { hasText: 'need not' }).waitFor();
    };
    await readCard();
    for (const [name, theme] of THEMES) {
      await window.setTheme(theme);
      await window.picture(`preview-${name}`);
    }
    await readCard();
    await window.readmePicture('preview', { x: 390, y: 92, width: 680, height: 390 });

    await runCommand(window, 'Show Citation Coverage');
    const coverage = pageWithin(window);
    await coverage.getByText('At a glance').waitFor();
    for (const [name, theme] of THEMES) {
      await window.setTheme(theme);
      await window.picture(`coverage-${name}`);
    }
    await window.readmePicture('coverage', { x: 370, y: 100, width: 890, height: 480 });
    await window.setZoom(200);
    await window.picture('coverage-200');
    await waitUntil('all of it can be read', () =>
      coverage.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth),
    );
    await window.setZoom(100);
    await coverage.locator('a[href$="steps.md#L3"]').scrollIntoViewIfNeeded();
    await window.picture('coverage-finding');
    await clickUntilShown(
      coverage.locator('a[href$="steps.md#L3"]'),
      page.locator('.tab.active', { hasText: 'steps.md' }),
    );
    await page.locator('.statusbar-item', { hasText: 'Ln 3' }).waitFor();
    await window.picture('coverage-source');
  }));
