import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/formats.js';
import { useProject } from './findings.js';
import { obeyed } from './workflow-log.js';

const { directory, write, findings } = useProject();

write('right.md', 'Wells [@s4.h2].\n');
write('wrong.md', 'Wells [@s4.h99], or [@ s4.h2].\n');
write('warned.md', 'Wells [@ s4.h2].\n');
write('deep/wrong.md', 'Wells [@s4.h99].\n');
write('binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 2, 3, 4]));
write('many.md', 'Nobody said so [@s99.h9].\n\n'.repeat(5_000));
write('front.md', '---\nfindings: lost.md\n---\n\nWells [@s4.h2].\n');

const results = (stdout: string) =>
  (JSON.parse(stdout).runs[0].results as { ruleId: string; locations: [{ physicalLocation: object }] }[]).map(
    ({ ruleId, locations }) => ({ ruleId, ...locations[0].physicalLocation }),
  );

describe.each(FORMATS)('--format %s', (format) => {
  test.each([
    ['right.md', 0],
    ['wrong.md', 1],
    ['warned.md', 0],
    ['warned.md --max-warnings 0', 1],
    ['binary.md', 2],
    ['front.md', 2],
  ])('%s ends with %i', async (args, status) => {
    expect((await findings(['check', ...args.split(' '), '--format', format])).status).toBe(status);
  });
});

test('SARIF of documents at any depth is about the repository', async () => {
  const { stdout } = await findings(['check', '--format', 'sarif', 'wrong.md'], { directory: 'deep' });
  expect(results(stdout)).toEqual([
    {
      ruleId: 'citation.unresolved',
      artifactLocation: { uri: 'deep/wrong.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 15 },
    },
  ]);
});

test('each file that cannot be checked is told to those who see nothing else', async () => {
  const github = await findings(['check', '--format', 'github', 'binary.md', 'right.md']);
  expect(obeyed(github.stdout)).toMatchObject([{ name: 'error', properties: { file: 'binary.md' } }]);
  expect(github.stderr).toContain('“binary.md” is not a text file');
  const junit = await findings(['check', '--format', 'junit', 'binary.md', 'right.md']);
  expect(junit.stdout.match(/<testsuite [^>]*>/g)).toMatchObject([/errors="1"/, /errors="0"/]);
  const sarif = await findings(['check', '--format', 'sarif', 'binary.md', 'right.md']);
  expect(JSON.parse(sarif.stdout).runs[0].invocations[0].executionSuccessful).toBe(false);
});

describe('in a step of GitHub Actions', () => {
  const env = {
    GITHUB_WORKSPACE: directory,
    GITHUB_SERVER_URL: 'https://example.org',
    GITHUB_REPOSITORY: 'hill/water',
    GITHUB_SHA: 'abc',
    GITHUB_STEP_SUMMARY: join(directory, 'summary.md'),
  };

  test('paths are those of the checkout, and the page of the run gets a summary behind what it has', async () => {
    write('summary.md', 'Before.\n\n');
    const { stdout } = await findings(['check', '--format', 'github', 'wrong.md'], { directory: 'deep', env });
    expect(obeyed(stdout)).toMatchObject([{ properties: { file: 'deep/wrong.md', line: '1', col: '8' } }]);
    const summary = readFileSync(join(directory, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^Before\.\n\n## Findings\n\n1 file, 1 citation: 1 error\.\n/);
    expect(summary).toContain('](<https://example.org/hill/water/blob/abc/deep/wrong.md?plain=1#L1>)');
  });

  test('a summary that cannot be written costs nothing else', async () => {
    const broken = { ...env, GITHUB_STEP_SUMMARY: directory };
    const { status, stdout, stderr } = await findings(['check', '--format', 'github', 'right.md'], { env: broken });
    expect(stderr).toBe('findings: The summary of the job could not be written (EISDIR).\n');
    expect(stdout).toContain('1 file, 1 citation: no problems.\n');
    expect(status).toBe(0);
  });
});
