import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

const { bin } = JSON.parse(readFileSync('node_modules/@findings/cli/package.json', 'utf8'));

function findings(args, input = '', cwd = '.') {
  const command = [resolve(`node_modules/@findings/cli/${bin.findings}`), ...args];
  return spawnSync(process.execPath, command, { cwd, input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test('the installed command reads a report from standard input', () => {
  const { status, stdout, stderr } = findings(
    ['parse', '-', '--format', 'json'],
    '# Hills\n\n## Session 1: Wells\n\nWells run dry.\n',
  );
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    JSON.parse(stdout).sessions.map(({ id, title }) => [id, title]),
    [['s1', 'Wells']],
  );
});

test('the installed command has the sample report', () => {
  const { status, stdout, stderr } = findings(['show', 's4.h2', '--report', 'sample']);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /s4\.h2/);
});

test('the installed command checks a proposal, and fails on an unresolved citation', () => {
  const check = (text) =>
    findings(['check', '--report', 'sample', '--stdin-filename', 'proposal.md', '--format', 'json', '-'], text);
  assert.equal(check('As one speaker said [@s4.h2].\n').status, 0);
  const wrong = check('As one speaker said [@s4.h99].\n');
  assert.equal(wrong.status, 1, wrong.stderr);
  assert.deepEqual(
    JSON.parse(wrong.stdout).files[0].problems.map(({ code }) => code),
    ['citation.unresolved'],
  );
});

/** The first versions of Node with SQLite have no full-text search. */
function canSearchTexts() {
  const database = new DatabaseSync(':memory:');
  return database.prepare("SELECT sqlite_compileoption_used('ENABLE_FTS5') AS has").get().has === 1;
}

test('the installed command indexes reports, and checks on two threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-installed-'));
  const reports = { wells: 'wells.md', roads: 'roads.md' };
  writeFileSync(join(folder, 'findings.config.json'), JSON.stringify({ reports, include: ['p*.md'] }));
  for (const [key, path] of Object.entries(reports))
    writeFileSync(
      join(folder, path),
      `# Hills\n\n## Session 1: ${key}\n\n- **Ana Diaz** said that ${key} need care.\n`,
    );
  for (const name of ['p1.md', 'p2.md']) writeFileSync(join(folder, name), 'Wells need care [@wells:s1.h1].\n');
  try {
    const { status, stdout, stderr } = findings(['index'], '', folder);
    if (canSearchTexts()) {
      assert.equal(status, 0, stderr);
      assert.match(stdout, /2 reports, 2 findings/);
    } else {
      assert.equal(status, 2);
      assert.match(stderr, /This version of Node cannot search the index/);
    }
    assert.match(findings(['search', 'roads', 'care'], '', folder).stdout, /^\[@roads:s1\.h1\]/);
    const checked = findings(['check', '--jobs', '2'], '', folder);
    assert.equal(checked.status, 0, checked.stderr);
    assert.match(checked.stdout, /2 files, 2 citations/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
