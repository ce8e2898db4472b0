import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IndexError } from './index-error.js';
import { rowsOf } from './report-rows.js';
import { openSqliteIndex } from './sqlite-index.js';
import { makeReadOnly } from '../test/read-only.js';
import { workshop } from '../test/workshop.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-index-'));
  path = join(folder, 'index.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (key: string) => ({ key, path: `${key}.md`, hash: '1', size: 1, modified: 1 });
const report = (key: string) => parseReport(workshop(key), { key });

async function create(keys: readonly string[]): Promise<void> {
  const index = openSqliteIndex(path);
  for (const key of keys) await index.put(file(key), report(key));
  await index.close();
}

/** Its problem, or undefined if there is none. */
async function problemOf(action: () => unknown): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof IndexError) return error.problem;
    throw error;
  }
}

/** Whether SQLite finds no damage, and each table has the same reports. */
async function expectValid(): Promise<void> {
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  database.exec("INSERT INTO posting (posting) VALUES ('integrity-check')");
  database.close();
  const index = openSqliteIndex(path);
  const { reports } = await index.stats();
  for (const { key, findings } of reports) {
    const [stored] = await index.get([key]);
    expect(
      createLibrary([stored!])
        .targets()
        .filter((target) => 'finding' in target),
    ).toHaveLength(findings);
    expect((await index.search([key], { report: key })).reports.map((each) => each.key)).toContain(key);
  }
  await index.close();
}

describe('files', () => {
  test.each([
    ['text', () => writeFileSync(path, 'no database '.repeat(1000)), 'broken'],
    ['half a database', () => truncateSync(path, statSync(path).size / 2), 'broken'],
    ['a database of another program', () => write('PRAGMA application_id = 7'), 'foreign'],
    ['an index of another schema', () => write('PRAGMA user_version = 99'), 'outdated'],
    ['an empty file', () => writeFileSync(path, ''), undefined],
  ])('%s', async (_, damage, problem) => {
    await create(['water', 'roads', 'schools']);
    damage();
    const use = async () => {
      const index = openSqliteIndex(path);
      try {
        await index.search(['pumps']);
        await index.put(file('canals'), report('canals'));
      } finally {
        await index.close();
      }
    };
    expect(await problemOf(use)).toBe(problem);
  });

  test('a missing file is not created to be read', async () => {
    expect(await problemOf(() => openSqliteIndex(path, { isReadOnly: true }))).toBe('missing');
    expect(await problemOf(() => openSqliteIndex(join(folder, 'none', 'index.sqlite')))).toBe('missing');
  });

  test('an index that is open to read cannot be written', async () => {
    await create(['water']);
    const index = openSqliteIndex(path, { isReadOnly: true });
    expect(await problemOf(() => index.put(file('roads'), report('roads')))).toBe('read-only');
    expect((await index.search(['pumps'])).reports).toHaveLength(1);
    await index.close();
  });

  test('an index can be read where nothing can be written', async (context) => {
    await create(['water']);
    const restore = makeReadOnly(folder) ?? context.skip('A folder cannot be made read-only.');
    try {
      const index = openSqliteIndex(path, { isReadOnly: true });
      expect((await index.search(['pumps'])).reports).toHaveLength(1);
      expect(await index.get(['water'])).toEqual([report('water')]);
      expect(await problemOf(() => index.put(file('roads'), report('roads')))).toBe('read-only');
      await index.close();
      expect(await problemOf(() => openSqliteIndex(path))).toBe('read-only');
    } finally {
      restore();
    }
  });

  test('what an interrupted writer has left is not ignored where nothing can be written', async (context) => {
    await create(['water']);
    const other = new DatabaseSync(path);
    other.exec("UPDATE report SET key = 'changed'");
    copyFileSync(`${path}-wal`, join(folder, 'kept'));
    other.close();
    copyFileSync(join(folder, 'kept'), `${path}-wal`);
    const restore = makeReadOnly(folder) ?? context.skip('A folder cannot be made read-only.');
    try {
      expect(await problemOf(() => openSqliteIndex(path, { isReadOnly: true }))).toBe('read-only');
    } finally {
      restore();
    }
  });

  test('readers go on while another process writes, and a writer reports it', async () => {
    await create(['water']);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const index = openSqliteIndex(path, { busyTimeout: 1 });
    expect((await index.search(['pumps'])).reports).toHaveLength(1);
    expect(await problemOf(() => index.put(file('roads'), report('roads')))).toBe('busy');
    other.exec('ROLLBACK');
    other.close();
    await index.put(file('roads'), report('roads'));
    await index.close();
  });
});

function write(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test('a full disk leaves what was there before', async (context) => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { encoding: 'utf8' });
  if (mount.status !== 0) context.skip(`A small disk cannot be mounted: ${mount.stderr ?? 'no “mount”'}`.trim());
  try {
    path = join(disk, 'index.sqlite');
    await create(['water']);
    const index = openSqliteIndex(path);
    const fill = async () => {
      for (let number = 0; number < 1000; number++) await index.put(file(`r${number}`), report(`r${number}`));
    };
    expect(await problemOf(fill)).toBe('full');
    const { reports } = await index.stats();
    expect(reports.length).toBeGreaterThan(1);
    await index.close();
    await expectValid();
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('a writer that is killed leaves the reports that it has finished', async () => {
  await create(['water']);
  // Another process, which writes the reports of this one until it is killed.
  const script = join(folder, 'writer.mjs');
  writeFileSync(
    script,
    `import { DatabaseSync } from 'node:sqlite';
const database = new DatabaseSync(${JSON.stringify(path)});
for (let round = 0; ; round++) {
  database.exec('BEGIN IMMEDIATE');
  for (let number = 1; number < 2000; number++) {
    const at = 1_000_000 + round * 2000 + number;
    database.prepare('INSERT INTO finding SELECT ?, report, list, parts, people, model FROM finding LIMIT 1').run(at);
    database.prepare("INSERT INTO posting (rowid, words) VALUES (?, 'killed')").run(at);
  }
  if (round === 0) process.stdout.write('writing');
  // The first transaction never ends.
  for (;;) database.prepare("INSERT INTO posting (rowid, words) VALUES (?, 'killed')").run(2_000_000 + round++);
}
`,
  );
  const writer = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(writer.stdout, 'data');
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  await expectValid();
  const index = openSqliteIndex(path);
  expect((await index.search(['killed'])).reports).toEqual([]);
  await index.put(file('roads'), report('roads'));
  expect((await index.stats()).reports.map(({ key }) => key)).toEqual(['roads', 'water']);
  await index.close();
});

test('after 1,000 updates, the file is at most 1.5 times as large', async () => {
  const keys = Array.from({ length: 20 }, (_, number) => `report${number}`);
  await create(keys);
  const before = statSync(path).size;
  const index = openSqliteIndex(path);
  const rows = keys.map((key) => rowsOf(report(key)));
  for (let left = 999; left >= 0; left--) {
    const [at, round] = [left % keys.length, Math.floor(left / keys.length)];
    // Each report has another text than before, and its own in the last round.
    await index.put({ ...file(keys[at]!), hash: String(left) }, rows[(at + round) % keys.length]);
  }
  await index.close();
  expect(statSync(path).size / before).toBeLessThanOrEqual(1.5);
  await expectValid();
});

describe('search words', () => {
  test.each([
    ['quotes', '"pumps" \'pumps\' “pumps'],
    ['operators', 'pumps AND NOT (OR NEAR(valley, 3)) ^pumps words : -pumps pum* + {a b}'],
    ['SQL', "pumps'; DROP TABLE report; --"],
    ['NUL and other control characters', 'pumps\u0000\u0001\u001b[2J valley'],
    ['right to left and combining characters', '\u202epumps \u05e9\u05dc\u05d5\u05dd pump\u0301s'],
    ['lone surrogates', 'pumps \ud800 \udfff'],
    ['a word of 1 MB', `pumps ${'x'.repeat(1_000_000)}`],
    ['1 MB of words', 'pumps valley '.repeat(80_000)],
    ['wildcards', 'pumps % _ \\ ? *'],
  ])('%s', async (_, text) => {
    await create(['water', 'roads']);
    const index = openSqliteIndex(path);
    const { reports } = await index.search([text, '', ' ']);
    expect(reports.map(({ key }) => key).sort()).toEqual(['roads', 'water']);
    expect((await index.search(['pumps'], { report: text })).reports).toEqual([]);
    expect(await index.get([text])).toEqual([]);
    await index.remove(text);
    await index.put({ ...file('canals'), path: text, hash: text }, report('canals'));
    expect((await index.stats()).reports).toHaveLength(3);
    await index.close();
    await expectValid();
  });
});

test('an index can be copied', async () => {
  await create(['water', 'roads']);
  copyFileSync(path, join(folder, 'copy.sqlite'));
  expect(readFileSync(path).length).toBeGreaterThan(0);
  path = join(folder, 'copy.sqlite');
  await expectValid();
});
