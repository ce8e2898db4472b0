import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { bin } = JSON.parse(readFileSync('node_modules/@findings/cli/package.json', 'utf8'));

function findings(args, input = '') {
  const command = [`node_modules/@findings/cli/${bin.findings}`, ...args];
  return spawnSync(process.execPath, command, { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
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
