/* global document, getComputedStyle */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { createLibrary } from '@findings/core/library';
import { coveragePage, measureCoverage, readProposal } from '@findings/export/coverage';
import { report } from '@findings/tip-2012';
import { openChromium } from './open-chromium.mjs';

const attack = `</script><script>document.title='taken'</script>"><img src=x onerror="document.title='taken'">\u202Eturned`;

/** The sample report, changed by an attacker. */
const hostile = {
  ...report,
  key: 'evil',
  title: attack,
  organization: attack,
  people: report.people.map((person) => ({ ...person, name: `${attack} ${person.name}`, affiliations: [attack] })),
  sessions: report.sessions.map((session) => ({
    ...session,
    title: attack,
    highlights: session.highlights.map((highlight) => ({ ...highlight, text: `${attack} ${highlight.text}` })),
  })),
};

const text = `---
title: A proposal
---

## Need

Start small [@s4.h2], and look at all of it [@s4; @tip2012]. Small, again [@s4.h2; @s1.h1; @s9].
Nobody knows which [@s1.baruah].
`;

function pageOf(reports, proposals) {
  const library = createLibrary(reports, { default: reports[0].key });
  const citing = proposals.map((each, index) => readProposal(`proposals/${index}.md`, each, library));
  const covered = reports.map((each) => ({ report: each, path: `reports/${each.key}.md` }));
  const coverage = measureCoverage(covered, citing);
  return [...coveragePage(coverage, { linkTo: (path, line) => `${path}${line ? `#L${line}` : ''}` })].join('');
}

const plainPage = pageOf([report], [text, 'Nothing.']);
const hostilePage = pageOf([report, hostile], [`${text}\n# ${attack}\n\n${attack} [@evil:s4.h2; @evil:s99; @evil]\n`]);

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** Opens a page in the browser, and collects its errors, dialogs and requests. */
async function open(html, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('dialog', (dialog) => messages.push(dialog.message()));
  page.on('request', ({ url }) => messages.push(`request for ${url()}`));
  await page.setContent(html);
  return { page, messages, close: () => context.close() };
}

const shown = (page) => page.locator('.finding:visible').count();

for (const [name, html, colorScheme, width] of [
  ['a report', plainPage, 'light', 1280],
  ['a report', plainPage, 'dark', 1280],
  // A window of 1280 pixels at 400 % zoom.
  ['a report', plainPage, 'light', 320],
  ['two reports', hostilePage, 'dark', 320],
]) {
  test(`the page of ${name} is accessible: ${colorScheme}, ${width} pixels wide`, async () => {
    const { page, messages, close } = await open(html, { colorScheme, viewport: { width, height: 900 } });
    // Not as an element, since the page runs only its own script.
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      globalThis.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`),
      [],
    );
    assert.ok(passes.some(({ id }) => id === 'color-contrast'));
    assert.ok(
      (await page.evaluate(() => document.documentElement.scrollWidth)) <= width,
      'the page scrolls horizontally',
    );
    assert.deepEqual(messages, []);
    await close();
  });
}

test('text of reports and proposals never becomes HTML', async () => {
  const { page, messages, close } = await open(hostilePage);
  assert.equal(await page.title(), 'The findings of 2 reports: citation coverage');
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 0);
  const text = await page.locator('[id="evil:s4.h2"] .said p').textContent();
  assert.equal(text, hostile.sessions[3].highlights[1].text.replace('\u202E', '\uFFFD'));
  assert.deepEqual(messages, []);
  await close();
});

test('the filter shows only uncited findings, without a script', async () => {
  const { page, close } = await open(plainPage, { javaScriptEnabled: false });
  const all = await shown(page);
  assert.equal(all, plainPage.match(/<article /g).length);
  const filter = page.getByLabel('Show only findings not cited yet');
  await filter.check();
  assert.equal(await shown(page), all - 2);
  assert.equal(await page.locator('[id="s4.h2"]').isVisible(), false);
  await filter.uncheck();
  assert.equal(await shown(page), all);
  await close();
});

test('the first Tab focuses a visible link to the findings', async () => {
  const { page, close } = await open(plainPage);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the findings');
  assert.ok((await page.locator('.skip').boundingBox()).x >= 0);
  assert.notEqual(await page.locator('.skip').evaluate((link) => getComputedStyle(link).outlineStyle), 'none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filter~uncited');
  await close();
});

test('a printed page has no controls, and breaks no finding', async () => {
  const { page, close } = await open(plainPage, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.filter, nav').filter({ visible: true }).count(), 0);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    'rgb(255, 255, 255)',
  );
  assert.equal(
    await page
      .locator('.finding')
      .first()
      .evaluate((element) => getComputedStyle(element).breakInside),
    'avoid',
  );
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  await close();
});
