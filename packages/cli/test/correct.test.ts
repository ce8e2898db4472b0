import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectionAnswer, Operation, Units } from '@findings/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, findings } = useProject();
const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
const report =
  '---\nkey: water\nreading: exact\n---\n\n## Wells\n\nWells are dry. Tanks help.\n\nAna Diaz was there.\n\n## Participants\n\n- Ana Diaz\n';

beforeEach(() => {
  write('water.md', report);
  write('findings.config.json', '{ "reports": { "water": "water.md" }, "include": ["proposals/*.md"] }');
  write('proposals/a.md', 'She was there [@wells.p2], and wells are dry [@wells.p1].\n');
});

async function request(...operations: readonly Operation[]): Promise<void> {
  const { stdout } = await findings(['parse', 'water.md', '--format', 'units']);
  const { hash } = JSON.parse(stdout) as Units;
  write('operations.json', JSON.stringify({ hash, operations }));
}

const correct = (...options: readonly string[]) =>
  findings(['correct', 'water.md', '--operations', 'operations.json', ...options]);

describe('findings correct', () => {
  test('writes the report, and what is cited keeps its id', async () => {
    await findings(['pin']);
    await request(
      { op: 'split', unit: 'u2', before: 'Tanks' },
      { op: 'speaker', units: ['u3'], person: 'Ana Diaz', because: 'own words' },
    );
    const { status, stdout } = await correct();
    expect(stdout).toMatchInlineSnapshot(`
      "- wells.p1 Wells are dry. Tanks help.
      + wells.p1 nobody: Wells are dry.
      + wells.p3 nobody: Tanks help.
      ~ wells.p2 nobody → Ana Diaz: Ana Diaz was there.
      2 done.
      Saved water.md.
      "
    `);
    expect(status).toBe(0);
    expect(read('proposals/a.md')).toBe('She was there [@wells.p2], and wells are dry [@wells.p1].\n');
    expect(Object.keys((JSON.parse(read('findings.lock.json')) as { pinned: object }).pinned)).toEqual([
      'water:wells.p1',
      'water:wells.p2',
    ]);
    expect(read('water.md')).toContain(
      'Wells are dry.\n\nTanks help.\n\nAna Diaz was there. <!-- all by Ana Diaz --> {id=wells.p2}\n',
    );
  });

  test('moves citations along that cannot keep their ids', async () => {
    await findings(['pin']);
    await request({ op: 'text', unit: 'u1' });
    const { stdout } = await correct();
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '2 citations updated in proposals/a.md: wells.p2 is now body.p3, wells.p1 is now body.p2.',
    );
    expect(read('proposals/a.md')).toBe('She was there [@body.p3], and wells are dry [@body.p2].\n');
    expect(read('findings.lock.json')).toContain('"water:body.p3"');
  });

  test('writes nothing with --dry-run, and answers as JSON', async () => {
    await request({ op: 'text', unit: 'u1' });
    const { status, stdout } = await correct('--dry-run', '--format', 'json');
    expect((JSON.parse(stdout) as CorrectionAnswer).verdicts).toEqual([{ operation: 0, verdict: 'accepted' }]);
    expect(status).toBe(0);
    expect(read('water.md')).toBe(report);
  });

  test.each([
    ['{"hash": "0", "operations": []}', 'has changed since these corrections were made'],
    ['{"operations": []}', 'needs a “hash” and “operations”'],
    ['[1,', 'is not valid JSON'],
    ['null', 'needs a “hash” and “operations”'],
  ])('refuses the list %s', async (text, message) => {
    write('operations.json', text);
    const { status, stderr } = await correct();
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(read('water.md')).toBe(report);
  });
});
