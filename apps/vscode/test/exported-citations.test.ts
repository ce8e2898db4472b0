import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parseReport } from '../../../packages/core/src/index.js';
import { createLibrary } from '../../../packages/core/src/library.js';
import { unpack } from '../../../packages/import/src/archive/unpack.js';
import { readWordDocument } from '../../../packages/word/src/index.js';
import { translateEnglish } from '../../../packages/core/src/text.js';
import { documentCitations } from '@findings/project';
import { citedWorks, printWorks } from '@findings/project/works';
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
const CONCLUSIONS = '\n## Conclusions\n\nPay the mechanics first.\n';
const report = (fields: string, text = PAGES) =>
  `---\n${fields}\nkey: water\nreading: exact\n---\n${text}${CONCLUSIONS}`;
const LONG = 'title: 2024-01 - Rural Water Design Lab - Summary';
const ORGANIZATION = `${LONG}\norganization: Connected by Data`;

const media = join(import.meta.dirname, '..', 'media');

interface ExportOptions {
  readonly style?: string;
  readonly bibliography?: string;
  readonly format?: 'docx' | 'html';
}

/** The text of the Word document or web page that a proposal becomes. */
async function exported(
  reportText: string,
  proposal: string,
  { style, bibliography, format = 'docx' }: ExportOptions = {},
): Promise<string> {
  const library = createLibrary([parseReport(reportText)]);
  const citations = documentCitations(proposal, library);
  const works = await citedWorks(translateEnglish, undefined, [{ displayName: 'wells.md', citations }], 'report');
  const [input, output, others] = ['wells.md', `wells.${format}`, 'others.bib'].map((name) => join(folder, name));
  writeFileSync(input!, proposal);
  if (bibliography !== undefined) writeFileSync(others!, bibliography);
  await convert({
    input: input!,
    output: output!,
    format,
    filter: [...printWorks(translateEnglish, works, 'pandoc')].join(''),
    bibliographies: bibliography === undefined ? [] : [others!],
    style: style && join(media, style),
    language: 'en',
    settings: { pandocPath: '', quartoPath: '' },
    signal: new AbortController().signal,
    log: () => undefined,
  });
  return execFileSync(pandoc!, [output!, '--to=plain', '--wrap=none'], { encoding: 'utf8' }).trim();
}

describe.skipIf(pandoc === undefined)('citations in an exported document', () => {
  test('have the organization, the year and the page, and one reference for the report', async () => {
    expect(await exported(report(ORGANIZATION), 'A [@s1.p1]. B [@s1.p2]. C [@water]. D [@s1].')).toBe(
      `A (Connected by Data 2024, 4). B (Connected by Data 2024, 15). C (Connected by Data 2024). D (Connected by Data 2024, 4–9).

References

Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report.`,
    );
  });

  test('have a short title if no organization is known', async () => {
    expect(await exported(report(LONG), '@s1.p1 says so [@s1.p1; @s1.p2].')).toMatch(
      /^“Rural Water Design Lab” \(2024, 4\) says so \(“Rural Water Design Lab” 2024, 4, 15\)\.\s+References\s+“2024-01 - Rural Water Design Lab - Summary\.” 2024\. Workshop report\.$/,
    );
  });

  test('have the page and the speaker, and no reference twice', async () => {
    const text = await exported(
      report(ORGANIZATION),
      'A [@s1.h1]. B [@water:S1.H1, emphasis added]. C [@s1.h1, p. 3]. D [@s1.h1; @s1.p1; @s1.p2; @water].',
    );
    expect(text).toBe(
      `A (Connected by Data 2024, 9, Grace Okoye). B (Connected by Data 2024, 9, Grace Okoye, emphasis added). C (Connected by Data 2024, 3, Grace Okoye). D (Connected by Data 2024, 9, Grace Okoye; 4, 15).

References

Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report.`,
    );
  });

  test('do not repeat a speaker whom the sentence names', async () => {
    const text = await exported(
      report(ORGANIZATION),
      'In Okoye’s words, A [@s1.h1], and the Okoyes B [@s1.h2].\n\nOkoye spoke. C [@s1.h1].\n\nSome say D [-@s1.h1].\n\n@s1.h1 says E, and @s1.p1 F.',
    );
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      'In Okoye’s words, A (Connected by Data 2024, 9), and the Okoyes B (Connected by Data 2024, 9, Grace Okoye).',
      'Okoye spoke. C (Connected by Data 2024, 9, Grace Okoye).',
      'Some say D (Connected by Data 2024, 9).',
      'Grace Okoye (Connected by Data 2024, 9) says E, and Connected by Data (2024, 4) F.',
    ]);
  });

  test('of a question name the one whom the sentence quotes, or those who answer', async () => {
    const questions = `
## Session 1: Why Pumps Fail

### Question and Answer

- **Q/Ana Diaz** Who looks after a pump? The rust is everywhere.
  - **A/Li Wen** The villages do. They mend it with wire.
  - **A/Tom Okoro** In my town, the mechanics come [once] a year.
- **Q/Ana Diaz** Who counts the pumps?
- **Q** Who pays?
  - **A/Li Wen** The villages pay.
- **Q/Ana Diaz** Who paints the pumps?
  - **A** A painter does.

## Participants

- Ana Diaz
- Li Wen
- Tom Okoro
`;
    const text = await exported(
      report(ORGANIZATION, questions),
      `Villages mend pumps [@s1.q1].

They say “The villages do. They mend it with wire” [@s1.q1].

They say that “the mechanics come … a year” and not more [@s1.q1].

“The rust is everywhere.” [@s1.q1]

Some “rust is”, and “they mend it” [@s1.q1].

Wen says A [@s1.q1], and Diaz asked B [@s1.q1].

> In my town, the mechanics come [@s1.q1].

Nobody counts [@s1.q2]. They ask “Who pays?” [@s1.q3]. They pay [@s1.q3]. They paint [@s1.q4].`,
    );
    expect(
      text
        .split('\n\n')
        .slice(0, 8)
        .map((line) => line.trim().replaceAll('Connected by Data 2024, Session 1', '1')),
    ).toEqual([
      'Villages mend pumps (1, Li Wen & Tom Okoro).',
      'They say “The villages do. They mend it with wire” (1, Li Wen).',
      'They say that “the mechanics come … a year” and not more (1, Tom Okoro).',
      '“The rust is everywhere.” (1, Ana Diaz)',
      'Some “rust is”, and “they mend it” (1, Li Wen & Tom Okoro).',
      'Wen says A (1), and Diaz asked B (1).',
      'In my town, the mechanics come (1, Tom Okoro).',
      'Nobody counts (1, Ana Diaz). They ask “Who pays?” (1). They pay (1, Li Wen). They paint (1).',
    ]);
  });

  test('of a passage name the speaker of the quoted statement', async () => {
    const passage = `
## Session 1: Why Pumps Fail

Pumps rust. Ana Diaz said that wells run dry in spring. <!-- by Ana Diaz --> Li Wen said that pumps cost little. <!-- by Li Wen -->

## Participants

- Ana Diaz
- Li Wen
`;
    const text = await exported(
      report(ORGANIZATION, passage),
      'A [@s1.p1]. The “wells run dry” [@s1.p1]. The “pumps” [@s1.p1]. Some say “pumps cost little” [-@s1.p1].',
    );
    expect(text.split('\n')[0]!.replaceAll('Connected by Data 2024, Session 1', '1')).toBe(
      'A (1). The “wells run dry” (1, Ana Diaz). The “pumps” (1). Some say “pumps cost little” (2024, Session 1).',
    );
  });

  test('credit nobody with a sentence that repeats what nobody says', async () => {
    const passages = `
## Session 1: Why Pumps Fail

Ana Diaz said that wells run dry in spring. <!-- by Ana Diaz --> Several speakers echoed the hopes for cheaper tanks.

### Panel Highlights

- “It will be a wonderful year,” said Li Wen. <!-- by Li Wen --> Another programme is expected in the middle of April.

## Participants

- Ana Diaz
- Li Wen
`;
    const text = await exported(
      report(ORGANIZATION, passages),
      `“Several speakers echoed” it [@s1.p1]. We want tanks, since speakers echoed such hopes for cheaper ones [@s1.p1].
They say that “wells run dry in spring” [@s1.p1]. “Another programme is expected in the middle of April.” [@s1.h1]
“It will be a wonderful year” [@s1.h1].`,
    );
    expect(text.split('\n\n')[0]!.replaceAll('Connected by Data 2024, Session 1', '1').replaceAll('\n', ' ')).toBe(
      '“Several speakers echoed” it (1). We want tanks, since speakers echoed such hopes for cheaper ones (1). ' +
        'They say that “wells run dry in spring” (1, Ana Diaz). “Another programme is expected in the middle of April.” (1) ' +
        '“It will be a wonderful year” (1, Li Wen).',
    );
  });

  test('name a talk with a title as a chapter by its speaker', async () => {
    const talk = PAGES.replace('Pumps fail', '*Why Nobody Pays* Pumps fail');
    expect(await exported(report(ORGANIZATION, talk), 'A [@s1.h1]. B [@s1.h2].')).toBe(
      `A (Okoye 2024, 9). B (Connected by Data 2024, 9, Grace Okoye).

References

Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report.

Okoye, Grace. 2024. “Why Nobody Pays.” In 2024-01 - Rural Water Design Lab - Summary, 9. Connected by Data.`,
    );
  });

  test('are in one list with the works of other bibliographies, and the report decides what its key cites', async () => {
    const bibliography =
      '@book{smith2020, author = {Smith, Ana}, title = {Wells}, year = 2020}\n@book{water, title = {Another}, year = 1999}';
    const text = await exported(report(ORGANIZATION), 'A [@s1.h1; @smith2020, 3]. B [@water].', { bibliography });
    expect(text).toBe(
      `A (Connected by Data 2024, 9, Grace Okoye; Smith 2020, 3). B (Connected by Data 2024).

References

Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report.

Smith, Ana. 2020. Wells.`,
    );
  });

  test('have the session if the report has no pages', async () => {
    const text = await exported(report(ORGANIZATION, PAGES.replaceAll(/<!--.*-->/g, '')), 'A [@s1.p1]. B [@s1.h1].');
    expect(text).toMatch(
      /^A \(Connected by Data 2024, Session 1\)\. B \(Connected by Data 2024, Session 1, Grace Okoye\)\.\n/,
    );
  });

  test('have no session if the report has only one', async () => {
    const text = report(ORGANIZATION, PAGES.replaceAll(/<!--.*-->/g, '')).replace(CONCLUSIONS, '');
    expect(await exported(text, 'A [@s1.p1]. B [@s1.h1].')).toMatch(
      /^A \(Connected by Data 2024\)\. B \(Connected by Data 2024, Grace Okoye\)\.\n/,
    );
  });

  test.each([
    ['en', '“Pumps and pipes”', '“Who said ‘pay’”'],
    ['de', '„Pumps and pipes“', '„Who said ‘pay’“'],
    ['es', '«Pumps and pipes»', '«Who said ‘pay’»'],
    ['fr', '«\u00a0Pumps and pipes\u00a0»', '«\u00a0Who said ‘pay’\u00a0»'],
  ])('have the first words of a heading: %s', async (language, first, second) => {
    const parts =
      '\n## Pumps and pipes in all of the many villages\n\nPumps rust.\n\n## Who said "pay" to the mechanics of the town?\n\nNo town did. {#pay}\n';
    const text = await exported(
      report(ORGANIZATION, parts),
      `---\nlang: ${language}\n---\n\nA [@pumps-pipes.p1]. B [@pay].`,
    );
    expect(text).toContain(`A (Connected by Data 2024, ${first}). B (Connected by Data 2024, ${second}).`);
  });

  test('credit nobody with what a group says below a label', async () => {
    const labelled = `
## Session 1: Why Pumps Fail

### Panel Highlights

- **Ana Diaz** Wells run dry in spring. Several speakers said that cheap tanks leak. Li Wen answered that the new tanks do not.
- **Li Wen** Pumps cost little.

## Participants

- Ana Diaz
- Li Wen
`;
    const text = await exported(
      report(ORGANIZATION, labelled),
      'Speakers say that tanks leak [@s1.h1]. “Wells run dry” [@s1.h1]. “Cheap tanks leak” [@s1.h1]. “The new tanks do not” [@s1.h1]. Pumps are cheap [@s1.h2].',
    );
    expect(text.split('\n')[0]!.replaceAll('Connected by Data 2024, Session 1', '1')).toBe(
      'Speakers say that tanks leak (1). “Wells run dry” (1, Ana Diaz). “Cheap tanks leak” (1). “The new tanks do not” (1, Li Wen). Pumps are cheap (1, Li Wen).',
    );
  });

  test('name the speaker of a talk once', async () => {
    const talks =
      '## Lightning talks\n\n### Pumps – Ana Diaz\n\nVillages share pumps.\n\n### Counting\n\n- **Li Wen (Water Board)** said that meters cost little.\n';
    const text = await exported(
      `---\n${ORGANIZATION}\nkey: water\n---\n\n${talks}`,
      'A [@pumps-ana.h1; @counting.h1]. @pumps-ana.h1 says B.',
    );
    expect(text).toMatch(
      /^A \(Connected by Data 2024, “Pumps – Ana Diaz”; “Counting”, Li Wen\)\. Ana Diaz \(Connected by Data 2024, “Pumps – Ana Diaz”\) says B\.\n/,
    );
  });

  test('are notes with pages', async () => {
    const text = await exported(report(LONG), 'A [@s1.p1]. B [@s1.p2]. C [@s1.h1].', { style: 'notes.csl' });
    expect(text.match(/^\[\d\] .*$/gm)).toEqual([
      '[1] 2024-01 - Rural Water Design Lab - Summary, January 2024, p. 4.',
      '[2] Rural Water Design Lab, p. 15.',
      '[3] Rural Water Design Lab, p. 9, Grace Okoye.',
    ]);
  });

  const PAGE =
    'title: Last Meeting of the Joint Well Users Between 5 Villages and the Team\ndate: 2014-04-11\nurl: https://wells.example/last\ntype: webpage';

  test('name the author of a web page, its site, day and address', async () => {
    const fields = `${PAGE}\norganization: Well Trust\nauthor: Ana Diaz; Ministry of Water`;
    const proposal = 'A [@s1.p1].';
    expect(await exported(report(fields), proposal)).toBe(
      `A (Diaz and Ministry of Water 2014, 4).

References

Diaz, Ana, and Ministry of Water. 2014. “Last Meeting of the Joint Well Users Between 5 Villages and the Team.” Well Trust. April 11, 2014. https://wells.example/last.`,
    );
    const notes = await exported(report(fields), proposal, { style: 'notes.csl' });
    expect(notes).toContain('Team,” Well Trust, April 11, 2014, https://wells.example/last, p. 4.');
  });

  test('name the site of a web page once, if it is the author', async () => {
    expect(await exported(report(`${PAGE}\norganization: Well Trust`), 'A [@s1.p1]. B [@s1.h1].')).toBe(
      `A (Well Trust 2014, 4). B (Well Trust 2014, 9, Grace Okoye).

References

Well Trust. 2014. “Last Meeting of the Joint Well Users Between 5 Villages and the Team.” April 11, 2014. https://wells.example/last.`,
    );
  });

  test('have the first phrase of a long title if there is no author, or the short title that the report gives', async () => {
    expect(await exported(report(PAGE), 'A [@s1.p1].')).toContain(
      'A (“Last Meeting of the Joint Well Users” 2014, 4).',
    );
    const short = await exported(report(`${PAGE}\ntitle-short: Well Users`), 'A [@s1.p1].');
    expect(short).toContain('A (“Well Users” 2014, 4).');
  });

  test('do not repeat a speaker who is the author', async () => {
    expect(await exported(report(`${PAGE}\nauthor: Grace Okoye`), 'A [@s1.h1].')).toContain('A (Okoye 2014, 9).');
  });

  test('date a report by its publication, and say when and where the workshop was', async () => {
    const fields = `${ORGANIZATION}\ndates: May 2 - 3, 2023\ndate: June 2024\nvenue: Alva`;
    expect(await exported(report(fields), 'A [@s1.p1].')).toContain(
      'Connected by Data. 2024. “2024-01 - Rural Water Design Lab - Summary.” Workshop report. May 2–3, 2023, Alva.',
    );
    const oneDay = await exported(
      report(`${ORGANIZATION}\ndates: 9 December 2018`),
      '---\nlang: de\n---\n\nA [@s1.p1].',
    );
    expect(oneDay).toContain(
      'Connected by Data. 2018. „2024-01 - Rural Water Design Lab - Summary“. Workshop-Bericht. 9. Dezember 2018.',
    );
    const notes = await exported(report(fields), 'A [@s1.p1].', { style: 'notes.csl' });
    expect(notes).toContain('Rural Water Design Lab - Summary, Alva, May 2–3, 2023, p. 4.');
  });

  test.each([
    ['de', 'A (Connected by Data 2024, Sitzung 1). B (Connected by Data 2024, 7).', 'Workshop-Bericht.'],
    ['es', 'A (Connected by Data 2024, Sesión 1). B (Connected by Data 2024, 7).', 'Informe de taller.'],
  ])('are in the language of the document: %s', async (language, citations, genre) => {
    const text = await exported(
      report(ORGANIZATION, PAGES.replaceAll(/<!--.*-->/g, '')),
      `---\nlang: ${language}\n---\n\nA [@s1.p1]. B [@s1.p2, p. 7].`,
    );
    expect(text).toContain(citations);
    expect(text).toContain(genre);
  });

  test('and references are the same in a web page', async () => {
    const some = (fields: readonly string[]) => fc.subarray([...fields]).map((all) => all.join('\n'));
    const fields = some([
      'title-short: Lab: one & two',
      'organization: Well Trust',
      'author: Ana Diaz; Li Wen',
      'dates: May 2 - 3, 2023',
      'date: 2024-06-01',
      'url: https://wells.example/a_b?c=*d*&e=<f>',
      'type: webpage',
    ]);
    for (const each of fc.sample(fields, { numRuns: 6, seed: 3 })) {
      const both = (['docx', 'html'] as const).map(async (format) => {
        const text = await exported(report(`${LONG}\n${each}`), 'A [@s1.p1; @s1.h1]. B [@water].', { format });
        return text.replace(/\s+/g, ' ');
      });
      const [word, page] = await Promise.all(both);
      expect(page).toBe(word);
    }
  });

  test('have pages that are not numbers', async () => {
    const text = await exported(report(LONG, PAGES.replace('page 4', 'page iv')), 'A [@s1.p1]. B [@s1.p2].', {
      style: 'notes.csl',
    });
    expect(text).toMatch(/2024, p\. iv\.\n.*p\. 15\./s);
  });

  test('leave no path of this computer in the document, and name the proposal', async () => {
    await exported(report(ORGANIZATION), 'A [@s1.p1].');
    const document = readFileSync(join(folder, 'wells.docx'));
    expect(readWordDocument(document).exportedFrom).toBe('wells.md');
    const [properties] = unpack(document, (path) => path === 'docProps/custom.xml').values();
    expect(Buffer.from(properties!).toString()).not.toContain(tmpdir());
  });

  /** The XML of a part of the last Word document. */
  function partOfWord(name: RegExp): string {
    const [part] = unpack(readFileSync(join(folder, 'wells.docx')), (path) => name.test(path)).values();
    return Buffer.from(part!).toString();
  }

  test('are on pages with numbers, and each reference has a hanging indent', async () => {
    await exported(report(ORGANIZATION), 'A [@s1.p1].');
    expect(partOfWord(/^word\/footer\d*\.xml$/)).toContain('w:instr="PAGE"');
    const document = partOfWord(/^word\/document\.xml$/);
    expect(document).toMatch(/<w:sectPr[^>]*><w:footerReference /);
    expect(document).toContain('<w:pStyle w:val="Bibliography"');
    expect(partOfWord(/^word\/styles\.xml$/)).toMatch(/w:styleId="Bibliography"(?:(?!<\/w:style>)[^])*w:hanging="480"/);
  });

  test('have one space before them in a note', async () => {
    await exported(report(ORGANIZATION), 'A.[^1]\n\n[^1]: The drought [@s1.p1].\n', { style: 'notes.csl' });
    expect(partOfWord(/^word\/footnotes\.xml$/).replace(/<[^>]+>/g, '')).toContain('The drought (Connected by Data');
  });

  test('are in a web page with the title of the proposal', async () => {
    const page = async (proposal: string) => {
      await exported(report(ORGANIZATION), proposal, { format: 'html' });
      return /<title>(.*)<\/title>/.exec(readFileSync(join(folder, 'wells.html'), 'utf8'))?.[1];
    };
    expect(await page('# Wells for *All*\n\nA [@s1.p1].')).toBe('Wells for All');
    expect(await page('---\ntitle: Pumps\n---\n\n# Why\n\nA [@s1.p1].')).toBe('Pumps');
  });

  test('are listed below a heading like those of the other sections', async () => {
    await exported(report(LONG), '# Wells\n\n## Why\n\nA [@s1.p1].\n\n### Costs\n\n## How\n\nB.');
    const markdown = execFileSync(pandoc!, [join(folder, 'wells.docx'), '--to=gfm'], { encoding: 'utf8' });
    expect(markdown.match(/^#.*$/gm)).toEqual(['# Wells', '## Why', '### Costs', '## How', '## References']);
  });

  test('headings and lists begin below a line of text, as in the preview', async () => {
    await exported(report(LONG), 'A [@s1.p1].\n## How\n\nWe need:\n- pumps\n- wells\n> B.\n');
    const markdown = execFileSync(pandoc!, [join(folder, 'wells.docx'), '--to=gfm'], { encoding: 'utf8' });
    expect(markdown).toMatch(/^## How$\n\nWe need:\n\n- {1,3}pumps\n/m);
  });

  test('are safe whatever the keys and pages are', async () => {
    const hostile = PAGES.replace('page 4', 'page "]] } os.exit(1) --');
    expect(await exported(report(ORGANIZATION, hostile), 'A [@s1.p1]. B [@s1.p2].')).toContain('2024, 15)');
  });
});
