import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';
import { widthOf } from '../src/terminal/width.js';

const { write, findings } = useProject();
write('reports/water-2019.md', waterReport);

/** Statements in prose, page marks, a list of people, a problem, and a long line. */
const rainReport = `# Rain Workshop

<!-- page 1 -->

## Opening

Ana Diaz, director of the Well Fund, said that half of the wells are dry. She added that nobody measures them. The room
agreed.

<!-- page 2 -->

- **Tom Okoro (Rain Office)** explained that a tank costs less than a pump, and that schools can pay for one within two years.

## Summary of the Rain Tank Network (RTN)

The Rain Tank Network (RTN) began in 2015. The Rain Tanks Nepal (RTN) began later.

## Participants

- Ana Diaz (Well Fund)
- Tom Okoro (Rain Office)
- Lucia Ferrer (Town of Alva)
`;

describe('findings parse', () => {
  test('shows the only configured report, and names several', async () => {
    const { stdout } = await findings(['parse']);
    expect(stdout).toContain('cited as tip2012');
    write('findings.config.json', '{ "reports": { "tip2012": "sample", "water": "reports/water-2019.md" } }');
    const { status, stderr } = await findings(['parse']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'findings: Name a report, by its file or its key: findings parse REPORT. The configured reports are: tip2012, water.\n',
    });
    write('findings.config.json', '{ "reports": { "tip2012": "sample" } }');
  });

  test('shows what was read', async () => {
    const { status, stdout, stderr } = await findings(['parse', 'reports/water-2019.md']);
    expect(stdout).toMatchInlineSnapshot(`
      "Water in the Hills: A Workshop
      Hill Trust · March 4 - 5, 2019
      cited as water2019 · reports/water-2019.md

      summary  Executive summary  1 finding
        .p1   Villages in the hills lose water before they lose rain. Session 1:…

      d1  Day 1 (2019-03-04)
        s1  Session 1: Wells  5 findings
          .g1   Why do wells run dry?
          .p1   Most wells of the district were dug by hand.
          .h1   Maya Rai: counted 40 wells, and found that 25% of them were dry by…
          .h2   Jonas Köhler: asked that pumps be paid for by those who sell them.
          .q1   Q Who repairs a pump?
                A Jonas Köhler: The first to need it.

      d2  Day 2 (2019-03-05)
        s2  Session 2: Money  2 findings
          .h1   Maya Rai: said that a fund of $1,200 keeps ten wells open.
          .h2   Maya Rai: asked donors to wait for the rain.

      People
        Credited: Maya Rai (3), Jonas Köhler (2)

      Left out: this cannot be cited
        navigation  line 7  Executive Summary
                    line 15  Guiding Questions
                    line 19  Overview
                    lines 23, 38  Highlights
                    line 28  Questions and Answers

      2 sessions, 5 statements by 2 people. 5 of 8 findings name a speaker; who said
      the other 3 was not checked. No warnings.

      To cite “.h1” under “s1”, write [@s1.h1].
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('shows statements, pages, people, doubts at their place, and what cannot be cited', async () => {
    write('reports/rain-2020.md', rainReport);
    const { status, stdout } = await findings(['parse', 'reports/rain-2020.md']);
    for (const line of [
      '        Ana Diaz, director of the Well Fund, said that half of the wells are…',
      '  .h1   Tom Okoro: explained that a tank costs less than a pump, and…  p. 2',
      '  Credited: Ana Diaz (1), Tom Okoro (1)',
      '  Named, but not credited: Lucia Ferrer',
      '  list of participants  lines 20–22  Ana Diaz (Well Fund) - Tom Okoro (Rain…',
      '2 parts, 2 statements by 2 people. 2 of 3 findings name a speaker; who said the',
      '  ⚠ line 16: “RTN” is written out in two ways: “Rain Tank Network” and “Rain',
    ])
      expect(stdout).toContain(line);
    expect(status).toBe(0);
  });

  test('fits a terminal of 80 columns, also with wide characters', async () => {
    write(
      'reports/wide.md',
      `# ${'水'.repeat(60)}\n\n## ${'井戸'.repeat(40)}\n\n- **Ana Diaz (Well Fund)** ${'雨が降る。'.repeat(40)}\n- ${'x'.repeat(200)}\n`,
    );
    const { stdout } = await findings(['parse', 'reports/wide.md']);
    expect(stdout).toContain('井戸');
    for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  test('writes clean Markdown that is read exactly', async () => {
    const { stdout } = await findings(['parse', 'reports/water-2019.md', '--format', 'markdown']);
    expect(stdout).toContain('reading: exact\n');
    expect(stdout).toContain('\n- **Maya Rai (Hill Trust)** counted 40 wells');
    const again = await findings(['parse', '-', '--format', 'markdown'], { input: stdout });
    expect(again.stdout).toBe(stdout);
    const ids = async (input: string): Promise<unknown> =>
      JSON.parse((await findings(['parse', '-', '--format', 'json'], { input })).stdout).people;
    expect(await ids(stdout)).toEqual(await ids(waterReport));
  });

  test('writes Markdown to a file, and never over the report itself', async () => {
    expect((await findings(['parse', 'reports/water-2019.md', '--format', 'markdown', '-o', 'clean.md'])).status).toBe(
      0,
    );
    expect((await findings(['parse', 'clean.md', '--format', 'json'])).stdout).toContain('"key":"water2019"');
    const refused = await findings(['parse', 'clean.md', '--format', 'markdown', '-o', 'clean.md']);
    expect(refused.stderr).toContain('This command also reads “clean.md”');
    expect(refused.status).toBe(2);
  });
});

test('parse reads a configured report by its key, and the sample report', async () => {
  write('keys/reports/water-2021.md', waterReport);
  write('keys/findings.config.json', '{ "reports": { "wells": "reports/water-2021.md" } }');
  const byKey = await findings(['parse', 'wells'], { directory: 'keys' });
  expect(byKey.stdout).toBe((await findings(['parse', 'reports/water-2021.md'], { directory: 'keys' })).stdout);
  expect((await findings(['parse', 'sample'], { directory: 'keys' })).stdout).toContain('(digest)');
});
