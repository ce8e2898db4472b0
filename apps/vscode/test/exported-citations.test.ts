import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseReport } from '../../../packages/core/src/index.js';
import { createLibrary } from '../../../packages/core/src/library.js';
import { unpack } from '../../../packages/import/src/archive/unpack.js';
import { readWordDocument } from '../../../packages/word/src/index.js';
import { translateEnglish } from '../../../packages/core/src/text.js';
import { documentCitations } from '@findings/project';
import { citedWorks, printWorks, worksByKey } from '@findings/project/works';
import { convert } from '../src/export-document/convert.js';
import { findProgram } from '../src/export-document/programs.js';

const pandoc = findProgram('pandoc');
const folder = mkdtempSync(join(tmpdir(), 'findings-exported-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGES = `
## Session 1: Why Pumps Fail

<!-- page 4 -->

Most villages never see a mechanic, and a pump that breaks stays broken.

<!-- page 15 -->

Spare parts cost more than a village earns in a year of harvests.

### Panel Highlights

<!-- page 9 -->

- **Grace Okoye (Water Network)** Pumps fail because nobody is paid to look after them (e.g. the mechanics).
- **Grace Okoye (Water Network)** A village fund pays for the parts.
`;
const report = (fields: string, text = PAGES) => `---\n${fields}\nkey: water\nreading: exact\n---\n${text}`;
const LONG = 'title: 2024-01 - Rural Water Design Lab - Summary';
const ORGANIZATION = `${LONG}\norganization: Connected by Data`;

const media = join(import.meta.dirname, '..', 'media');

/** The text of the Word document that a proposal becomes. */
async function exported(reportText: string, proposal: string, style?: 'notes.csl'): Promise<string> {
  const library = createLibrary([parseReport(reportText)]);
  const citations = documentCitations(proposal, library);
  const { works, targets } = await citedWorks(
    translateEnglish,
    undefined,
    [{ displayName: 'wells.md', citations }],
    'speakers',
  );
  const [input, output] = [join(folder, 'wells.md'), join(folder, 'wells.docx')];
  writeFileSync(input, proposal);
  await convert({
    input,
    output,
    format: 'docx',
    works: [...printWorks(translateEnglish, works, 'csl-json')].join(''),
    citations: worksByKey(works, targets),
    bibliographies: [],
    style: style && join(media, style),
    heading: 'References',
    settings: { pandocPath: '', quartoPath: '' },
    signal: new AbortController().signal,
    log: () => undefined,
  });
  return execFileSync(pandoc!, [output, '--to=plain', '--wrap=none'], { encoding: 'utf8' }).trim();
}

describe.skipIf(pandoc === undefined)('citations in an exported document', () => {
  test('have the organization, the year and the page, and one reference for the report', async () => {
    expect(await exported(report(ORGANIZATION), 'A [@s1.p1]. B [@s1.p2]. C [@water]. D [@s1].')).toBe(
      `A (Connected by Data 2024, 4). B (Connected by Data 2024, 15). C (Connected by Data 2024). D (Connected by Data 2024, 4–9).

References

Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report. Connected by Data.`,
    );
  });

  test('have a short title if no organization is known', async () => {
    expect(await exported(report(LONG), '@s1.p1 says so [@s1.p1; @s1.p2].')).toMatch(
      /^“Rural Water Design Lab” \(2024, 4\) says so \(“Rural Water Design Lab” 2024, 4, 15\)\.\s+References\s+“2024-01 - Rural Water Design Lab - Summary\.” 2024\. Workshop report\.$/,
    );
  });

  test('have the page of a speaker’s words, and no reference twice', async () => {
    const text = await exported(
      report(ORGANIZATION),
      'A [@s1.h1]. B [@water:S1.H1, emphasis added]. C [@s1.h1, p. 3].',
    );
    expect(text).toMatch(/^A \(Okoye 2024, 9\)\. B \(Okoye 2024, 9, emphasis added\)\. C \(Okoye 2024, 3\)\.\n/);
    expect(text.match(/^Okoye, Grace\..*$/gm)).toEqual([
      'Okoye, Grace. 2024. “Session 1, contribution 1: Pumps fail because nobody is paid to look after them (e.g. the mechanics).” In 2024-01 - Rural Water Design Lab - Summary, 9. Connected by Data.',
    ]);
  });

  test('have the session if the report has no pages', async () => {
    const text = await exported(report(ORGANIZATION, PAGES.replaceAll(/<!--.*-->/g, '')), 'A [@s1.p1]. B [@s1.h1].');
    expect(text).toMatch(/^A \(Connected by Data 2024, Session 1\)\. B \(Okoye 2024\)\.\n/);
  });

  test('are notes with pages', async () => {
    const text = await exported(report(LONG), 'A [@s1.p1]. B [@s1.p2]. C [@s1.h1].', 'notes.csl');
    expect(text.match(/^\[\d\] .*$/gm)).toEqual([
      '[1] 2024-01 - Rural Water Design Lab - Summary, January 2024, p. 4.',
      '[2] Rural Water Design Lab, p. 15.',
      '[3] Grace Okoye, “Session 1, contribution 1: Pumps fail because nobody is paid to look after them (e.g. the mechanics),” in 2024-01 - Rural Water Design Lab - Summary, January 2024, p. 9.',
    ]);
  });

  test('have pages that are not numbers', async () => {
    const text = await exported(
      report(LONG, PAGES.replace('page 4', 'page iv')),
      'A [@s1.p1]. B [@s1.p2].',
      'notes.csl',
    );
    expect(text).toMatch(/2024, p\. iv\.\n.*p\. 15\./s);
  });

  test('leave no path of this computer in the document, and name the proposal', async () => {
    await exported(report(ORGANIZATION), 'A [@s1.p1].');
    const document = readFileSync(join(folder, 'wells.docx'));
    expect(readWordDocument(document).exportedFrom).toBe('wells.md');
    const [properties] = unpack(document, (path) => path === 'docProps/custom.xml').values();
    expect(Buffer.from(properties!).toString()).not.toContain(tmpdir());
  });

  test('are listed below a heading like those of the other sections', async () => {
    await exported(report(LONG), '# Wells\n\n## Why\n\nA [@s1.p1].\n\n### Costs\n\n## How\n\nB.');
    const markdown = execFileSync(pandoc!, [join(folder, 'wells.docx'), '--to=gfm'], { encoding: 'utf8' });
    expect(markdown.match(/^#.*$/gm)).toEqual(['# Wells', '## Why', '### Costs', '## How', '## References']);
  });

  test('are safe whatever the keys and pages are', async () => {
    const hostile = PAGES.replace('page 4', 'page "]] } os.exit(1) --');
    expect(await exported(report(ORGANIZATION, hostile), 'A [@s1.p1]. B [@s1.p2].')).toContain('2024, 15)');
  });
});
