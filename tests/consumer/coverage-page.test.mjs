/* global document, location, getComputedStyle */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { createLibrary } from '@findings/core/library';
import { coveragePage, measureCoverage, readProposal } from '@findings/export/coverage';
import { report } from '@findings/tip-2012';
import { openChromium } from './open-chromium.mjs';

const attack = `</script><script>document.title='taken'</script>"><img src=x onerror="document.title='taken'">\u202Eturned`;

/** The report that is shipped, and one by somebody who means ill. */
const hostile = {
  ...report,
  key: 'ill',
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
  const read = proposals.map((each, index) => readProposal(`proposals/${index}.md`, each, library));
  const covered = reports.map((one) => ({ report: one, path: `reports/${one.key}.md` }));
  const coverage = measureCoverage(covered, read);
  return [...coveragePage(coverage, { linkTo: (path, line) => `${path}${line ? `#L${line}` : ''}` })].join('');
}

const ours = pageOf([report], [text, 'Nothing.']);
const theirs = pageOf([report, hostile], [`${text}\n# ${attack}\n\n${attack} [@ill:s4.h2; @ill:s99; @ill]\n`]);

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** A page as a reader has it before them; it fails on whatever the browser complains of. */
async function open(html, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', ({ url }) => complaints.push(`asked for ${url()}`));
  // As a file has it, by a way that needs no file.
  await page.setContent(html);
  return { page, complaints, close: () => context.close() };
}

const shown = (page) => page.locator('.finding:visible').count();

for (const [name, html, colorScheme, width] of [
  ['a report', ours, 'light', 1280],
  ['a report', ours, 'dark', 1280],
  // What is left of 1280 pixels at 400 per cent.
  ['a report', ours, 'light', 320],
  ['two reports', theirs, 'dark', 320],
]) {
  test(`anyone can read the page of ${name}, ${colorScheme}, ${width} pixels wide`, async () => {
    const { page, complaints, close } = await open(html, { colorScheme, viewport: { width, height: 900 } });
    // Not as an element: the page lets no script run but its own.
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
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'it scrolls sideways');
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('what reports and proposals say is text, whatever it is', async () => {
  const { page, complaints, close } = await open(theirs);
  assert.equal(await page.title(), 'The findings of 2 reports: what proposals cite');
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 1);
  const said = await page.locator('[id="ill:s4.h2"] .said p').textContent();
  assert.equal(said, hostile.sessions[3].highlights[1].text.replace('\u202E', '\uFFFD'));
  assert.deepEqual(complaints, []);
  await close();
});

describe('the filter', () => {
  test('shows what nobody cites, what somebody said, what has some words; and everything again', async () => {
    const { page, complaints, close } = await open(ours);
    const all = await shown(page);
    const status = page.locator('output');
    assert.equal(await status.textContent(), `${all} findings`);

    await page.getByLabel('Show', { exact: true }).selectOption('cited');
    await page.waitForFunction(() => document.body.classList.contains('filtered'));
    assert.deepEqual(await page.locator('.finding:visible').evaluateAll((found) => found.map(({ id }) => id)), [
      's1.h1',
      's4.h2',
    ]);
    assert.equal(await status.textContent(), `2 of ${all} findings`);
    assert.equal(await page.locator('.session:visible').count(), 2);

    await page.getByLabel('Show', { exact: true }).selectOption('uncited');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.finding:not([hidden])').length === count,
      all - 2,
    );

    await page.getByRole('button', { name: 'Show all' }).click();
    assert.equal(await shown(page), all);

    await page.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Bronwyn Wex' });
    await page.getByRole('searchbox', { name: 'Find' }).fill('  FRIENDLY rivalry');
    await page.waitForFunction(() => document.querySelectorAll('.finding:not([hidden])').length === 1);
    assert.equal(await page.locator('.finding:visible').getAttribute('id'), 's4.h2');

    await page.evaluate(() => (location.hash = '#s7.h1'));
    await page.waitForFunction((count) => document.querySelectorAll('.finding:not([hidden])').length === count, all);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is not there without script, and everything else is', async () => {
    const { page, close } = await open(ours, { javaScriptEnabled: false });
    assert.equal(await page.locator('search').isVisible(), false);
    assert.equal(await shown(page), ours.match(/<article /g).length);
    await close();
  });
});

test('the keyboard skips to the findings, and sees where it is', async () => {
  const { page, close } = await open(ours);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the findings');
  assert.ok((await page.locator('.skip').boundingBox()).x >= 0);
  assert.notEqual(await page.locator('.skip').evaluate((link) => getComputedStyle(link).outlineStyle), 'none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filter~words');
  await close();
});

test('on paper it has no controls, and cuts no finding', async () => {
  const { page, close } = await open(ours, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('search, nav').filter({ visible: true }).count(), 0);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    'rgb(255, 255, 255)',
  );
  assert.equal(
    await page
      .locator('.finding')
      .first()
      .evaluate((one) => getComputedStyle(one).breakInside),
    'avoid',
  );
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  await close();
});
