import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { write, findings } = useWaterProject();

describe('findings show', () => {
  test('a highlight: who says it, where and when, the text, and the line of the report', async () => {
    const { status, stdout, stderr } = await findings(['show', 's1.h2']);
    expect(stdout).toMatchInlineSnapshot(`
      "water:s1.h2
      Session 1, contribution: Jonas Köhler (Port Office)
      Jonas Köhler, Port Office
      Day 1 (2019-03-04) · Session 1: Wells · Water in the Hills: A Workshop

        asked that pumps be paid for by those who sell them.

        Speaker: credited by the label before the text

      label: Jonas Köhler (Port Office)
      reports/water.md:26
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('a report: its sessions', async () => {
    const { stdout } = await findings(['show', 'water']);
    expect(stdout).toContain('  s1       Session 1: Wells\n');
    expect(stdout).toContain('  s2       Session 2: Money\n');
  });

  test('of what is not there, the nearest', async () => {
    const { status, stdout, stderr } = await findings(['show', 's1.h9', 's2.h1']);
    expect(stderr).toMatch(/There is no finding “s1\.h9” in water\.\nSimilar ids:\n {2}s1\.h\d {2}/);
    expect(stdout).toContain('water:s2.h1');
    expect(status).toBe(1);
  });

  test('statements inside a passage: who is credited with which sentences, and why', async () => {
    const text =
      'Ana Diaz, director of the Well Fund, said that half of the wells are dry. She added that nobody measures them. The room agreed.';
    write('rain/.git/HEAD', '');
    write('rain/findings.config.json', '{ "reports": { "rain": "rain.md" } }');
    write(
      'rain/rain.md',
      `# Rain\n\n## Session 1: Opening\n\n<!-- page 7 -->\n\n${text}\n\n## Session 2: Closing\n\nThe fund will meet again.\n`,
    );
    const { stdout } = await findings(['show', 's1.p1'], { directory: 'rain' });
    expect(stdout).toMatchInlineSnapshot(`
      "rain:s1.p1
      Session 1, overview, paragraph 1
      Ana Diaz, Well Fund
      Session 1: Opening · Rain

        Ana Diaz, director of the Well Fund, said that half of the wells are dry. She
        added that nobody measures them. The room agreed.

        Ana Diaz
        “Ana Diaz, director of the Well Fund, said that half of the wells are dry. She
        added that nobody measures them.”
        named in the sentence

      page 7
      rain.md:7
      "
    `);
  });

  test('for programs', async () => {
    const { stdout } = await findings(['show', 's1.h2', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 's1.h2',
        report: 'water',
        type: 'highlight',
        title: 'Session 1, contribution: Jonas Köhler (Port Office)',
        day: 'd1',
        session: 's1',
        speakers: [{ name: 'Jonas Köhler', affiliations: ['Port Office'] }],
        text: 'asked that pumps be paid for by those who sell them.',
        label: 'Jonas Köhler (Port Office)',
        credit: 'label',
        evidence: 'label',
        fingerprint: expect.any(String),
        source: { path: 'reports/water.md', line: 26 },
      },
    ]);
  });

  test('the sample report, in a folder without a configuration', async () => {
    write('elsewhere/.git/HEAD', '');
    const { status, stdout } = await findings(['show', 's4.h2', 'tip2012', '--report', 'sample'], {
      directory: 'elsewhere',
    });
    expect(stdout).toContain('tip2012:s4.h2\nSession 4, contribution: Bronwyn Wex (AusAID)\n');
    expect(stdout).toMatch(/report\/tip-2012\.md:\d+\n/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(line.includes('.md') ? 200 : 80);
    expect(status).toBe(0);
  });
});
