import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { write, findings } = useProject();
write('reports/water-2019.md', waterReport);

describe('findings parse', () => {
  test('shows an outline', async () => {
    const { status, stdout, stderr } = await findings(['parse', 'reports/water-2019.md']);
    expect(stdout).toMatchInlineSnapshot();
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
