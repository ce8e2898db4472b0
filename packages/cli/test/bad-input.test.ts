import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, findings, shell } = useProject();

write('empty.md', '');
write(
  'picture.md',
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0xff, 0xfe, 0, 1]),
);
write('latin1.md', Buffer.from('K\xf6hler [@s4.h2]\n', 'latin1'));
write('surrogate.md', Buffer.concat([Buffer.from('a\n'), Buffer.from([0xed, 0xa0, 0x80])]));
write('nul.md', `${'Wells run dry. '.repeat(20)}\0 [@s4.h2] and [@s4.h99].\n`);
write('bom.md', '\uFEFFWells [@s4.h99].\n');
write('utf16.md', Buffer.from('\uFEFFWells [@s4.h99].\n', 'utf16le'));
write('brackets.md', `${'['.repeat(1_000_000)} [@s4.h99]\n`);
write('stars.md', `${'*'.repeat(1_000_000)} [@s4.h99]\n`);
write('line.md', `${'Wells run dry again. '.repeat(700_000)}[@s4.h99]${' They do.'.repeat(100)}`);
write('large.md', `${'Wells run dry again. '.repeat(1_000_000)}[@s4.h99]`);
write('nested.md', `${'['.repeat(20_000)}@s4${']'.repeat(20_000)}\n`);
write('proposal.md', '# Wells\n\nWe dig wells [@s4.h2].\n');
write('escapes.md', 'Wells \u001b[2J\u001b]0;title\u0007 [@s4.h99].\n');
mkdirSync(join(directory, 'folder'));
write('locked.md', 'Wells.\n');
chmodSync(join(directory, 'locked.md'), 0);
/** `chmod` cannot prevent reading as root or on Windows. */
const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0;

const check = async (file: string) => {
  const { status, stdout, stderr } = await findings(['check', file, '--format', 'json']);
  const problems = JSON.parse(stdout).files.flatMap((one: { problems: { code: string; span: { start: object } }[] }) =>
    one.problems.map(({ code, span: { start } }) => ({ code, ...start })),
  );
  return { status, stderr, problems };
};

const unresolved = { code: 'citation.unresolved' };

describe('any input as a proposal', () => {
  test('empty: nothing to check', async () => {
    expect(await findings(['check', 'empty.md'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^1 file, 0 citations: nothing to check\.\n/),
      stderr: '',
    });
  });

  test.each([
    ['picture.md', /“picture\.md” is not a text file/],
    ['latin1.md', /“latin1\.md” is not written in UTF-8 \(see line 1\)/],
    ['folder', /There is no Markdown or Quarto file in “folder”/],
    ['picture.md/a.md', /There is no file/],
  ])('%s: reports why it cannot be read', async (file, message) => {
    const { status, stdout, stderr } = await findings(['check', file]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test.skipIf(mayReadAll)('locked (skipped for root, who may read all files): reported', async () => {
    const { status, stderr } = await findings(['check', 'locked.md']);
    expect(stderr).toContain('You do not have permission to read “locked.md”');
    expect(status).toBe(2);
  });

  test.each([
    ['nul.md', { line: 1, column: 317 }],
    ['bom.md', { line: 1, column: 8 }],
    ['utf16.md', { line: 1, column: 8 }],
  ])('%s: read, with the positions that an editor shows', async (file, place) => {
    expect(await check(file)).toMatchObject({ status: 1, stderr: '', problems: [{ ...unresolved, ...place }] });
  });

  test.each([['brackets.md'], ['stars.md']])('%s, a million of them: no hang', async (file) => {
    expect(await check(file)).toMatchObject({ status: 1, stderr: '', problems: [unresolved] });
  });

  test('more than 16 million characters: refused, and the others are checked', async () => {
    const { status, stdout, stderr } = await findings(['check', 'large.md', 'bom.md', '--format', 'json']);
    expect(stderr).toBe(
      'findings: “large.md”: This proposal has 21,000,009 characters, and Findings checks at most 16,000,000. Split it into several files.\n',
    );
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'bom.md', problems: [unresolved] }]);
    expect(status).toBe(2);
  });

  test.each(['coverage', 'pin', 'export --ids cited --format json'])(
    '%s names a file that is too large',
    async (args) => {
      const { status, stdout, stderr } = await findings([...args.split(' '), 'large.md']);
      expect(stderr).toMatch(/^findings: “large\.md”: This proposal has 21,000,009 characters/);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );
});

test.skipIf(process.platform === 'win32')('endless input is not read to its end', async () => {
  const zero = await findings(['parse', '/dev/zero']);
  expect(zero.stderr).toBe('findings: “/dev/zero” is a device, but a file is needed here.\n');
  expect(zero.status).toBe(2);
  expect((await findings(['check', '/dev/null', '--report', 'sample'])).status).toBe(0);
  expect((await shell('cat bom.md | $findings parse /dev/stdin')).stderr).toBe(
    (await findings(['parse', 'bom.md'])).stderr.replaceAll('bom.md', '/dev/stdin'),
  );
  expect((await shell('yes | $findings check /dev/stdin')).stderr).toMatch(
    /dev\/stdin” is too large: it has 256 MB or more/,
  );
  const { status, stdout, stderr } = await shell('yes | $findings check -');
  expect(stderr).toMatch(
    /^findings: standard input is too large: it has 256 MB or more, and Findings reads files of up to 256 MB\.\n$/,
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
