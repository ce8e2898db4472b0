import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import {
  choice,
  clickAt,
  goToEnd,
  openFile,
  openLightBulb,
  pageWithin,
  readCard,
  suggestion,
  type,
  runUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const report = (title: string, lines: readonly string[]): string =>
  `# ${title}\n\n## Session 1: Why Pumps Fail\n\nPanel Highlights\n\n${lines.map((words) => `- ${words}\n`).join('')}`;

/** With a sentence in two passages, about which a review asks. */
const IMPORTED = `---
title: Village Water
reading: exact
---

## Session 1: Why Pumps Fail

In the dry months, when the pump matters

most, the yard is locked and nobody can repair it.
`;

const FILES = {
  'water.md': report('Village Water', [
    '**Grace Okoye (Water Network):** Pumps fail because nobody is paid to look after them.',
    '**Tomás Ibarra (Spare Parts Ltd):** Repairs wait for one spare part.',
    '**Ruth Banda (Chikwawa):** Women know first when a pump fails.',
  ]),
  'findings.config.json': JSON.stringify({ reports: { water: 'water.md' } }),
  'seeds.md': report('Seeds and Soils', [
    '**Lena Moyo (Seed Bank):** Farmers keep their own seed where they can.',
    '**Ravi Nair (Soil Lab):** Nobody tests the soil before they plant.',
    '**Asha Rai (Farmers Union):** Compost is carried by hand.',
  ]),
  'rain.md': report('Late Rain', [
    '**Ada Okoye (WaterAid):** Rain comes later each year.',
    '**Ben Ali (UNDP):** Nobody believes the forecast.',
    '**Mina Karki (Met Office):** Radios reach the villages first.',
  ]),
  'cite.md': 'Wells fail ',
  'card.md': '[@s1.h1] says why wells fail.\n',
  'check.md': '“Repairs wait for no spare part.” [@s1.h2]\n',
};

/*
 * Takes the pictures of the welcome page, if the environment asks for them. The window is small, since lists fill its width.
 */
if (process.env['FINDINGS_README_PICTURES'] !== undefined)
  for (const theme of ['Light', 'Dark'] as const)
    test(`the welcome page has a picture for each step: ${theme}`, () =>
      inWindow({ files: FILES, theme: `Default ${theme} Modern`, pixelRatio: 2 }, async (window) => {
        const { page } = window;
        const picture = async (name: string, { left = 0, top = 0, height }: Offsets, at: Locator) => {
          // VS Code may replace the element at any time.
          let box = await at.boundingBox();
          while (!box) box = await at.boundingBox();
          const clip = { x: Math.max(0, box.x - left), y: Math.max(0, box.y - top), width: 480, height };
          await window.welcomePicture(`${name}-${theme.toLowerCase()}`, clip);
        };
        const line = page.locator('.editor-instance .monaco-editor .view-line span').first();
        await page.keyboard.press('Control+b');
        await page.setViewportSize({ width: 776, height: 520 });

        await runUntilShown(window, 'Findings: Add Report', choice(window, 'Late Rain'));
        await page.mouse.move(1, 1);
        await page.locator('.workbench-hover:visible').waitFor({ state: 'hidden' });
        await picture('report', { height: 172 }, page.locator('.quick-input-widget'));
        await page.keyboard.press('Escape');

        await openFile(window, 'cite.md');
        await goToEnd(window);
        await type(window, '[@pump');
        await suggestion(window, /s1\.h1/).waitFor();
        await picture('cite', { left: 12, top: 4, height: 130 }, line);
        await page.keyboard.press('Escape');

        await openFile(window, 'card.md');
        await readCard(window, '@s1.h1', 'nobody is paid');
        await picture('card', { left: 12, top: 4, height: 172 }, line);
        await page.keyboard.press('Escape');

        // This proposal has no problems, about which an export asks first.
        await runUntilShown(window, 'Findings: Export to Word / PDF / HTML', choice(window, 'To edit, comment'));
        await page.mouse.move(1, 1);
        await picture('export', { height: 172 }, page.locator('.quick-input-widget'));
        await page.keyboard.press('Escape');

        await openFile(window, 'check.md');
        await page.locator('.squiggly-error').first().waitFor();
        await clickAt(window, 'epai');
        await openLightBulb(window, 'exact words');
        await picture('check', { left: 12, top: 4, height: 128 }, line);
        await page.keyboard.press('Escape');

        const heading = pageWithin(window).getByText('At a glance');
        await runUntilShown(window, 'Show Citation Coverage', heading);
        await picture('coverage', { left: 12, top: 196, height: 150 }, heading);

        writeFileSync(join(window.folder, 'water.md'), IMPORTED);
        const question = pageWithin(window).getByRole('heading', { name: 'Does this sentence continue' });
        await runUntilShown(window, 'Findings: Review Report', question);
        await picture('review', { left: 12, top: 130, height: 210 }, question);
      }));

/** The distance of a picture's corner from an element, and the picture's height, in pixels. */
interface Offsets {
  readonly left?: number;
  readonly top?: number;
  readonly height: number;
}
