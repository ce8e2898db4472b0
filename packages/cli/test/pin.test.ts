import { existsSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings, start } = useProject();
const lockFile = join(directory, 'findings.lock.json');
const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
const lock = (): string => read('findings.lock.json');
const pinned = (): readonly string[] => Object.keys((JSON.parse(lock()) as { pinned: object }).pinned);
/** Puts another highlight in front of the others of session 1. */
const renumbered = waterReport.replace(
  '- **Maya Rai (Hill Trust)** counted',
  '- **Ann Oke** slept.\n- **Maya Rai (Hill Trust)** counted',
);

beforeEach(() => {
  for (const name of readdirSync(directory)) {
    if (name !== '.git') rmSync(join(directory, name), { recursive: true });
  }
  write('reports/water.md', waterReport);
  write('findings.config.json', '{ "reports": { "water": "reports/water.md" }, "include": ["proposals/*.md"] }');
  write('proposals/a.md', 'Wells run dry [@s1.h1], as @s1.rai [p. 3] says; see [@water].\n');
  write('proposals/b.md', 'Money helps [@s2.h1; @s1.h1].\n');
});

test('messages name the commands as the user types them', async () => {
  const env = { npm_config_user_agent: 'npm/11.0.0 node/v24.0.0 linux x64' };
  await findings(['pin']);
  write('reports/water.md', waterReport.replace('25% of them', '“findings show” that 30% of them'));
  const { stdout } = await start(['check'], { env });
  expect(stdout.replace(/\s+/g, ' ')).toContain('accept the new wording with “npx findings pin”.');
  expect(stdout).not.toContain('npx findings show');
  expect((await start(['search'], { env })).stderr).toContain('such as: npx findings search shelter standards');
  expect((await start(['pin', '--help'], { env })).stdout).toContain('Usage  npx findings pin [PATH|GLOB…]');
  expect((await findings(['search'])).stderr).toContain('such as: findings search');
});

describe('findings pin', () => {
  test('saves what is cited, and then finds it unchanged', async () => {
    const { status, stdout, stderr } = await findings(['pin']);
    expect(stdout).toMatchInlineSnapshot(`
      "findings.lock.json: 4 saved; 2 files.

      Saved:
        water         Water in the Hills: A Workshop
        water:s1.h1   Session 1, contribution: Maya Rai (Hill Trust)
        water:s1.rai  Session 1, contribution: Maya Rai (Hill Trust)
        water:s2.h1   Session 2, contribution: Maya Rai (Hill Trust)
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const before = lock();
    expect(pinned()).toEqual(['water', 'water:s1.h1', 'water:s1.rai', 'water:s2.h1']);
    expect(before).toContain('"text": "said that a fund of $1,200 keeps ten wells open."');
    expect(await findings(['pin'])).toMatchObject({ status: 0, stdout: 'findings.lock.json: 4 unchanged; 2 files.\n' });
    expect(lock()).toBe(before);
    expect((await findings(['check'])).stdout).toBe(
      '2 files, 5 citations: no problems.\nChecked against water (reports/water.md).\n',
    );
  });

  test('shows accepted, removed and unpinnable citations', async () => {
    await findings(['pin']);
    write('reports/water.md', waterReport.replace('25%', '52%'));
    write('proposals/b.md', 'Money helps [@s2.rai; @s9].\n');
    const { status, stdout } = await findings(['pin']);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "findings.lock.json: 2 accepted, 1 removed, 1 unchanged; 2 files.

      Changed in the report, and accepted:
        water:s1.h1   Session 1, contribution: Maya Rai (Hill Trust)
            counted 40 wells, and found that [-25%-] {+52%+} of them were dry by
            March.
        water:s1.rai  Session 1, contribution: Maya Rai (Hill Trust)
            counted 40 wells, and found that [-25%-] {+52%+} of them were dry by
            March.

      Removed, because no proposal cites it:
        water:s2.h1  “said that a fund of $1,200 keeps ten wells open.”

      Citations to fix first:
        proposals/b.md:1:14  s2.rai matches 2 findings
        proposals/b.md:1:23  s9 matches nothing in the report
      "
    `);
    expect(pinned()).toEqual(['water', 'water:s1.h1', 'water:s1.rai']);
  });

  test('accepts moved texts only with --accept-moved', async () => {
    await findings(['pin']);
    const before = lock();
    write('reports/water.md', renumbered);
    const { status, stdout } = await findings(['pin']);
    expect([status, lock()]).toEqual([1, before]);
    expect(stdout).toMatchInlineSnapshot(`
      "findings.lock.json: 1 moved, 3 unchanged; 2 files.

      Not accepted, because the text has moved to another id. Run “findings check
      --fix” without a path to update the citations. If the citations are right as
      they are, run “findings pin --accept-moved”:
        water:s1.h1  now water:s1.h2
      "
    `);
    expect((await findings(['pin', '--accept-moved'])).status).toBe(0);
    expect(lock()).toContain('slept');
  });

  test('keeps the pins of a report that is no longer configured', async () => {
    await findings(['pin']);
    write('findings.config.json', '{ "reports": { "hills": "reports/water.md" }, "include": ["proposals/b.md"] }');
    await findings(['pin']);
    expect(pinned()).toEqual(['hills:s1.h1', 'hills:s2.h1', 'water', 'water:s1.h1', 'water:s1.rai', 'water:s2.h1']);
  });

  test.each([
    ['--dry-run', 0],
    ['--check', 1],
  ])('%s writes nothing', async (option, ends) => {
    const { status, stdout } = await findings(['pin', option]);
    expect([status, existsSync(lockFile)]).toEqual([ends, false]);
    expect(stdout).toContain('findings.lock.json (not written): 4 saved; 2 files.');
    await findings(['pin']);
    expect((await findings(['pin', option])).status).toBe(0);
  });
});

describe('a lock that cannot be read', () => {
  test.each([
    ['of a merge', '{\n<<<<<<< HEAD\n', /findings\.lock\.json:2:1 .*\n.*\n.*\n.*A merge left two versions here/],
    ['of a newer version', '{ "version": 7, "pinned": {} }', /version 7, which a newer version of Findings wrote/],
    ['that is damaged', '{ "version": 1, "pinned": {', /This is not valid JSON from here on/],
  ])('%s ends with 2 and is not changed', async (_, text, message) => {
    write('findings.lock.json', text);
    write('proposals/b.md', 'Money helps [@S2.H1].\n');
    const commands = [['pin'], ['pin', '--check'], ['check'], ['check', 'proposals/a.md'], ['check', '--fix']];
    for (const command of commands) {
      const { status, stderr } = await findings(command);
      expect(stderr).toMatch(message);
      expect([status, lock()]).toEqual([2, text]);
    }
    // Nothing is fixed by a run that does not know what moved.
    expect(readFileSync(join(directory, 'proposals/b.md'), 'utf8')).toContain('@S2.H1');
    expect(readdirSync(directory).filter((name) => name.startsWith('findings.lock.json'))).toHaveLength(1);
  });
});

describe('several runs at once', () => {
  test('all take effect', async () => {
    const ids = ['summary.p1', 's1', 's1.g1', 's1.p1', 's1.h1', 's1.h2', 's1.q1', 's2'];
    for (const id of ids) write(`proposals/${id}.md`, `[@${id}]`);
    const runs = await Promise.all(ids.map((id) => start(['pin', `proposals/${id}.md`])));
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(ids.map(() => [0, '']));
    expect([...pinned()].sort()).toEqual(ids.map((id) => `water:${id}`).sort());
    expect(readdirSync(directory).filter((name) => name.startsWith('findings.lock.json'))).toEqual([
      'findings.lock.json',
    ]);
  });

  test('the guard of a killed run does not block others', async () => {
    write('findings.lock.json.guard', '');
    utimesSync(`${lockFile}.guard`, 0, 0);
    expect((await findings(['pin'])).status).toBe(0);
    expect(existsSync(`${lockFile}.guard`)).toBe(false);
  });
});

describe('findings check --fix, where texts moved', () => {
  beforeEach(async () => {
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
