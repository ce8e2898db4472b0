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
  ['pandoc', 'findings.lua'],
  ['csl-json', 'findings.json'],
  ['biblatex', 'findings.bib'],
  ['bibtex', 'findings.bibtex'],
  ['ris', 'findings.ris'],
] as const;

async function exportCited(format: string, file = 'safe-migration.md', entries = 'report'): Promise<string> {
  const run = ['export', '--format', format, '--entries', entries, '--ids', 'cited', file];
  const { status, stdout } = await findings(run, { directory: 'shipped' });
  expect(status).toBe(0);
  return stdout;
}

test.each(formats)('Pandoc sets the example proposal with %s, without a warning', async (format, file) => {
  const files = { [file]: await exportCited(format), 'others.bib': others };
  // Pandoc reads only one key of a work.
  const filter = format !== 'pandoc' && { 'filter.lua': await exportCited('pandoc') };
  const { text, warnings } = await citeproc(proposal, { ...files, ...filter });
  expect(warnings).toEqual([]);
  expect(text).not.toContain('?)');
  const references = text.split('\n').filter((line) => /^(?:The Asia Foundation|Smith, Ann)\. 20/.test(line));
  expect(references).toEqual([
    expect.stringContaining('Smith, Ann. 2020.'),
    expect.stringContaining('Trafficking in Persons Workshop (Digest): Capturing Lessons Learned, Charting the Way'),
  ]);
  expect(text).not.toMatch(/Session 4, contribution|Hotel/);
});

test('without a filter, Pandoc finds each finding of the CSL JSON by its id', async () => {
  const run = ['export', '--format', 'csl-json', '--ids', 'cited', 'safe-migration.md'];
  const { stdout } = await findings(run, { directory: 'shipped' });
  const { text, warnings } = await citeproc(proposal, { 'findings.json': stdout, 'others.bib': others });
  expect(warnings).toEqual([]);
  expect(text).toContain('(Wex 2012');
});

test.each([
  ['apa', 'A (The Asia Foundation, 2012, Session 4, Bronwyn Wex; Session 5, Rabab Fatima; Smith, 2020, p. 4).'],
  ['vancouver', 'A (1, Session 4, Bronwyn Wex; Session 5, Rabab Fatima,2).'],
] as const)('the filter for Pandoc works with the style %s', async (style, expected) => {
  const files = { 'findings.lua': await exportCited('pandoc'), 'others.bib': others };
  const { text, warnings } = await citeproc('A [@s4.h2; @s5.h1; @smith2020, p. 4].', files, style);
  expect(warnings).toEqual([]);
  expect(text).toContain(expected);
  expect(text.match(/The Asia Foundation\. .*Trafficking/g)).toHaveLength(1);
});

test.each(formats)('%s says that the sample is a digest', async (format) => {
  expect(await exportCited(format)).toContain(
    'tip2012; from a digest, whose words are not those of the original report',
  );
});

test('docs/export.md shows what Pandoc makes of it', async () => {
  const page = readFileSync(join(examples, '..', '..', 'docs', 'export.md'), 'utf8');
  const shown = [...page.matchAll(/^> ?(.*)$/gm)].map(([, line]) => line).join('\n');
  write('shipped/one.md', '[@s4.h2]\n');
  const { text } = await citeproc('[@s4.h2]\n', { 'findings.lua': await exportCited('pandoc', 'one.md') });
  expect(text.replace(/\s+/g, ' ').trim()).toBe(shown.replaceAll('*', '').replace(/\s+/g, ' ').trim());
});

interface Item {
  readonly id: string;
  readonly note: string;
}

const idsOf = (stdout: string): string[] => (JSON.parse(stdout) as Item[]).map(({ id }) => id);

const ofFindings = ['export', '--format', 'csl-json'];

describe('findings export, as works of a bibliography', () => {
  test('has the keys as they are spelled, and reports several keys for one finding', async () => {
    write('proposals/a.md', '[@s1.h1; @S1.H1; @water:s1.h1; @smith2020]');
    const { status, stdout, stderr } = await findings([...ofFindings, '--ids', 'cited']);
    expect(status).toBe(0);
    expect(idsOf(stdout)).toEqual(['s1.h1', 'S1.H1', 'water:s1.h1']);
    expect((JSON.parse(stdout) as Item[]).map(({ note }) => note)).toEqual(Array(3).fill('water:s1.h1'));
    expect(stderr).toContain(
      'Cited by several keys, so they appear several times in the bibliography: s1.h1 = S1.H1 = water:s1.h1.',
    );
  });

  test('leaves out keys that do not name exactly one finding, and reports them', async () => {
    write('proposals/a.md', '[@s1.h1; @s99; @s2.rai]');
    const { status, stdout, stderr } = await findings([...ofFindings, '--ids', 'cited']);
    expect(status).toBe(0);
    expect(idsOf(stdout)).toEqual(['s1.h1']);
    expect(stderr).toBe(
      'findings: Not exported, because they do not match exactly one finding: s2.rai, s99. “findings check” explains why.\n',
    );
  });

  test('of all ids has each canonical id once', async () => {
    const { stdout, stderr } = await findings(ofFindings);
    const ids = idsOf(stdout);
    expect(ids.slice(0, 4)).toEqual(['water', 'summary', 'summary.p1', 'd1']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stderr).toBe('');
    write(
      'two/findings.config.json',
      '{ "reports": { "water": "../reports/water.md", "other": "../reports/other.md" }, "default": "other" }',
    );
    const two = idsOf((await findings(ofFindings, { directory: 'two' })).stdout);
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

  test('has one entry for each report, with the cited keys where a work can have several', async () => {
    write('proposals/a.md', '[@s1.h1; @S1.H1; @water, p. 3]');
    const run = (format: string) => findings(['export', '--format', format, '--entries', 'report', '--ids', 'cited']);
    const { stdout, stderr } = await run('csl-json');
    expect(idsOf(stdout)).toEqual(['water']);
    expect(stderr).toBe('');
    expect((await run('biblatex')).stdout).toContain('ids = {s1.h1, S1.H1}');
    expect((await run('ris')).stdout.match(/^ID.*/gm)).toEqual(['ID  - water']);
    expect((await run('bibtex')).stdout.match(/^@.*/gm)).toEqual(['@techreport{water,']);
    const { stderr: refusal } = await findings(['export', '--format', 'json', '--entries', 'report']);
    expect(refusal).toContain('“--entries” is only for bibliographies');
  });

  test('reports a key that BibTeX does not allow', async () => {
    // With the two dots of the ö as a character of their own.
    const key = 's1.ko\u0308hler';
    write('one/water.md', waterReport.replace('A/Jonas Köhler', 'A'));
    write('one/findings.config.json', '{ "reports": { "water": "water.md" } }');
    write('one/a.md', `[@{${key}}]`);
    const run = (format: string) =>
      findings(['export', '--format', format, '--entries', 'findings', '--ids', 'cited', 'a.md'], { directory: 'one' });
    expect(idsOf((await run('csl-json')).stdout)).toEqual([key]);
    const { status, stderr } = await run('bibtex');
    expect(status).toBe(2);
    expect(stderr).toContain(
      `“${key}” cannot be a key in BibTeX. Cite the finding as water:s1.h2, or export csl-json.`,
    );
  });
});
