import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { write, findings } = useProject();
write('reports/water-2019.md', waterReport);

describe('findings parse', () => {
  test('shows an outline', async () => {
    const { status, stdout, stderr } = await findings(['parse', 'reports/water-2019.md']);
    expect(stdout).toMatchInlineSnapshot(`
      "Water in the Hills: A Workshop
      Hill Trust · March 4 - 5, 2019
      cited as water2019 · reports/water-2019.md

      summary  Executive summary: 1 paragraph, 1 reference to sessions

      d1  Day 1 (2019-03-04)
        s1  Session 1: Wells
            1 guiding question, 1 paragraph, 2 highlights, 1 question
            Speakers: Maya Rai, Jonas Köhler

      d2  Day 2 (2019-03-05)
        s2  Session 2: Money
            2 highlights
            Speakers: Maya Rai

      2 days, 2 sessions, 4 highlights, 1 question, 2 speakers.
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('writes the model, on one line in a pipe', async () => {
    const { stdout } = await findings(['parse', 'reports/water-2019.md', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
    expect(report).toMatchObject({ type: 'report', key: 'water2019', title: 'Water in the Hills: A Workshop' });
    expect(report.sessions.map(({ id }: { id: string }) => id)).toEqual(['s1', 's2']);
    const { start, end } = report.sessions[0].highlights[1].spans[0];
    expect(waterReport.slice(start.offset, end.offset)).toBe('asked that pumps be paid for by those who sell them.');
  });

  test('reads standard input, under a key', async () => {
    const { stdout } = await findings(['parse', '-', '--key', 'w', '--format', 'json'], { input: waterReport });
    expect(JSON.parse(stdout).key).toBe('w');
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${waterReport}`, 'utf16le')],
    ['a byte order mark', Buffer.from(`\uFEFF${waterReport}`)],
  ])('reads %s as it reads UTF-8', async (_, input) => {
    const args = ['parse', '-', '--format', 'json'];
    expect((await findings(args, { input })).stdout).toBe((await findings(args, { input: waterReport })).stdout);
  });
});
