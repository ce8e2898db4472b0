import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citeproc } from '../../export/test/pandoc.js';
import { useWaterProject } from './findings.js';
import { waterReport } from './water-report.js';

const { write, findings } = useWaterProject('proposals/*.md');
const examples = join(import.meta.dirname, '..', '..', '..', 'examples', 'proposals');
const proposal = readFileSync(join(examples, 'safe-migration.md'), 'utf8');
write('shipped/safe-migration.md', proposal);
write('reports/other.md', waterReport.replaceAll('Wells', 'Springs'));
write('shipped/findings.config.json', '{ "reports": { "tip2012": "sample" } }');

/** A work of other authors, which the proposal cites in addition to its findings. */
const others = '@book{smith2020, author = {Smith, Ann}, title = {Households}, year = 2020}\n';

const formats = [
  ['csl-json', 'findings.json'],
  ['biblatex', 'findings.bib'],
  ['bibtex', 'findings.bibtex'],
  ['ris', 'findings.ris'],
] as const;

async function exportCited(format: string, ...options: string[]): Promise<string> {
  const run = ['export', '--format', format, '--ids', 'cited', ...options, 'safe-migration.md'];
  const { status, stdout } = await findings(run, { directory: 'shipped' });
  expect(status).toBe(0);
  return stdout;
}

/** The line of the bibliography that holds some words, with straight apostrophes, as in RIS. */
const lineWith = (text: string, words: string): string | undefined =>
  text
    .replaceAll('’', "'")
    .split('\n')
    .find((line) => line.includes(words));

describe('the example proposal, set by Pandoc', () => {
  test.each(formats)('with %s, without a warning', async (format, file) => {
    const { text, warnings } = await citeproc(proposal, { [file]: await exportCited(format), 'others.bib': others });
    expect(warnings).toEqual([]);
    expect(text).not.toContain('?)');
    expect(lineWith(text, 'Smith, Ann. 2020.')).toBeDefined();
    expect(lineWith(text, 'The Asia Foundation. 2012')).toBeDefined();
    // RIS cannot keep a style from changing the case of a title.
    const title = "Session 4, contribution 2: Bronwyn Wex (AusAID)'s presentation dealt with";
    const changed = "Session 4, Contribution 2: Bronwyn Wex (AusAID)'s Presentation Dealt with";
    const wex = lineWith(text, format === 'ris' ? changed : title);
    expect(wex).toMatch(/^Wex, Bronwyn\. 2012/);
    expect(wex).toContain(
      'In Trafficking in Persons Workshop (Digest): Capturing Lessons Learned, Charting the Way Forward.',
    );
    expect(wex).toMatch(/The Asia Foundation\.$/);
    // Pandoc reads neither an event nor its place in RIS.
    if (format !== 'ris') expect(wex).toContain('September 17, 2012, Kathmandu, Nepal.');
    expect(text).not.toContain('Hotel');
  });
});

test.each(formats)('%s says that the sample is a digest', async (format) => {
  expect(await exportCited(format)).toContain('; from a digest, whose words are not those of the original report');
});

test('docs/export.md shows what Pandoc makes of it', async () => {
  const page = readFileSync(join(examples, '..', '..', 'docs', 'export.md'), 'utf8');
  const shown = [...page.matchAll(/^> ?(.*)$/gm)].map(([, line]) => line).join('\n');
  write('shipped/one.md', '[@s4.h2]\n');
  const run = ['export', '--format', 'csl-json', '--ids', 'cited', 'one.md'];
  const { stdout } = await findings(run, { directory: 'shipped' });
  const { text } = await citeproc('[@s4.h2]\n', { 'findings.json': stdout });
  expect(text.replace(/\s+/g, ' ').trim()).toBe(shown.replaceAll('*', '').replace(/\s+/g, ' ').trim());
});

interface Item {
  readonly id: string;
  readonly note: string;
}

const idsOf = (stdout: string): string[] => (JSON.parse(stdout) as Item[]).map(({ id }) => id);

describe('findings export, as works of a bibliography', () => {
  test('has the keys as they are spelled, and reports several keys for one finding', async () => {
    write('proposals/a.md', '[@s1.h1; @S1.H1; @water:s1.h1; @smith2020]');
    const { status, stdout, stderr } = await findings(['export', '--format', 'csl-json', '--ids', 'cited']);
    expect(status).toBe(0);
    expect(idsOf(stdout)).toEqual(['s1.h1', 'S1.H1', 'water:s1.h1']);
    expect((JSON.parse(stdout) as Item[]).map(({ note }) => note)).toEqual(Array(3).fill('water:s1.h1'));
    expect(stderr).toContain(
      'cited by several keys, so they appear several times in the bibliography: s1.h1 = S1.H1 = water:s1.h1.',
    );
  });

  test('leaves out keys that do not name exactly one finding, and reports them', async () => {
    write('proposals/a.md', '[@s1.h1; @s99; @s2.rai]');
    const { status, stdout, stderr } = await findings(['export', '--format', 'ris', '--ids', 'cited']);
    expect(status).toBe(0);
    expect(stdout.match(/^ID {2}- .*$/gm)).toEqual(['ID  - s1.h1']);
    expect(stderr).toBe(
      'findings: not exported, because they do not name exactly one finding: s2.rai, s99. “findings check” explains why.\n',
    );
  });

  test('of all ids has each canonical id once', async () => {
    const { stdout, stderr } = await findings(['export', '--format', 'csl-json']);
    const ids = idsOf(stdout);
    expect(ids.slice(0, 4)).toEqual(['water', 'summary', 'summary.p1', 'd1']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stderr).toBe('');
    write(
      'two/findings.config.json',
      '{ "reports": { "water": "../reports/water.md", "other": "../reports/other.md" }, "default": "other" }',
    );
    const two = idsOf((await findings(['export', '--format', 'csl-json'], { directory: 'two' })).stdout);
    expect(two).toContain('s1.h1');
    expect(two).toContain('water:s1.h1');
    expect(two).not.toContain('other:s1.h1');
  });

  test('cannot have one key for two findings', async () => {
    write('both/a.md', '---\nfindings: ../reports/water.md\n---\n\n[@s1.h1]');
    write('both/b.md', '---\nfindings: ../reports/other.md\n---\n\n[@s1.h1]');
    write('both/findings.config.json', '{}');
    const { status, stdout, stderr } = await findings(['export', '--format', 'bibtex', '--ids', 'cited', '.'], {
      directory: 'both',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('“s1.h1” means water:s1.h1 in “a.md” and other:s1.h1 in “b.md”');
  });

  test('can have one entry for each report, where a work can have several keys', async () => {
    write('proposals/a.md', '[@s1.h1; @S1.H1; @water, p. 3]');
    const run = (format: string, ...ids: string[]) =>
      findings(['export', '--format', format, '--entries', 'report', ...ids]);
    const { stdout, stderr } = await run('csl-json', '--ids', 'cited');
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ id: 'water', 'other-ids': 's1.h1 S1.H1' })]);
    expect(stderr).toBe('');
    expect((await run('biblatex', '--ids', 'cited')).stdout).toContain('ids = {s1.h1, S1.H1}');
    expect((await run('ris')).stdout.match(/^ID/gm)).toHaveLength(1);
    const bibtex = await run('bibtex');
    expect([bibtex.status, bibtex.stderr]).toEqual([
      2,
      expect.stringContaining('in BibTeX, a work has only one key, so there cannot be one entry for each report.'),
    ]);
    expect((await run('json')).stderr).toContain('“--entries” is only for bibliographies');
  });

  test('reports a key that BibTeX does not allow', async () => {
    // With the two dots of the ö as a character of their own.
    const key = 's1.ko\u0308hler';
    write('one/water.md', waterReport.replace('A/Jonas Köhler', 'A'));
    write('one/findings.config.json', '{ "reports": { "water": "water.md" } }');
    write('one/a.md', `[@{${key}}]`);
    const run = (format: string) =>
      findings(['export', '--format', format, '--ids', 'cited', 'a.md'], { directory: 'one' });
    expect(idsOf((await run('csl-json')).stdout)).toEqual([key]);
    const { status, stderr } = await run('bibtex');
    expect(status).toBe(2);
    expect(stderr).toContain(
      `“${key}” cannot be a key in BibTeX. Cite the finding as water:s1.h2, or export csl-json.`,
    );
  });
});
