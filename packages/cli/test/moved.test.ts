import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useProject();
const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
const lock = (): string => read('findings.lock.json');
const pinned = (): readonly string[] => Object.keys((JSON.parse(lock()) as { pinned: object }).pinned);
/** Puts another highlight in front of the others of session 1. */
const renumbered = waterReport.replace(
  '- **Maya Rai (Hill Trust)** counted',
  '- **Ann Oke** slept.\n- **Maya Rai (Hill Trust)** counted',
);

describe('findings check --fix, where texts moved', () => {
  beforeEach(async () => {
    for (const name of readdirSync(directory)) {
      if (name !== '.git') rmSync(join(directory, name), { recursive: true });
    }
    write('reports/water.md', waterReport);
    write('findings.config.json', '{ "reports": { "water": "reports/water.md" }, "include": ["proposals/*.md"] }');
    write('proposals/a.md', 'Wells [@s1.h1].\n');
    write('proposals/b.md', 'Pumps [@s1.h2; @s1.h1], money [@s2.h1].\n');
    await findings(['pin']);
    write('reports/water.md', renumbered);
  });

  test('rewrites what moved in all proposals, takes the pins along, and then finds nothing more', async () => {
    const before = lock();
    const shown = await findings(['check', '--fix', '--dry-run']);
    expect(shown.stdout).toContain('+Pumps [@s1.h3; @s1.h2], money [@s2.h1].');
    expect([lock(), read('proposals/a.md')]).toEqual([before, 'Wells [@s1.h1].\n']);

    const { status, stderr } = await findings(['check', '--fix', '--cache']);
    expect([status, stderr]).toEqual([0, 'findings: 2 saved texts moved to new ids in findings.lock.json.\n']);
    expect([read('proposals/a.md'), read('proposals/b.md')]).toEqual([
      'Wells [@s1.h2].\n',
      'Pumps [@s1.h3; @s1.h2], money [@s2.h1].\n',
    ]);
    expect(pinned()).toEqual(['water:s1.h2', 'water:s1.h3', 'water:s2.h1']);
    const after = lock();
    expect(await findings(['check', '--fix'])).toMatchObject({
      stdout: '2 files, 4 citations: no problems.\nChecked against water (reports/water.md).\n',
      stderr: '',
    });
    expect([lock(), read('proposals/a.md')]).toEqual([after, 'Wells [@s1.h2].\n']);
    expect((await findings(['pin', '--check'])).status).toBe(0);
  });

  test('of one proposal rewrites only what no other pin stands for, and leaves the pins', async () => {
    const before = lock();
    const { stdout } = await findings(['check', 'proposals/b.md', '--fix']);
    // Pumps go to s1.h3, which no one pinned; wells would go to s1.h2, where the pumps were.
    expect(stdout).toContain('citation.moved');
    expect([lock(), read('proposals/b.md')]).toEqual([before, 'Pumps [@s1.h3; @s1.h1], money [@s2.h1].\n']);
    await findings(['check', 'proposals/b.md', '--fix']);
    expect(read('proposals/b.md')).toBe('Pumps [@s1.h3; @s1.h1], money [@s2.h1].\n');
    await findings(['check', '--fix']);
    expect(read('proposals/b.md')).toBe('Pumps [@s1.h3; @s1.h2], money [@s2.h1].\n');
  });
});
