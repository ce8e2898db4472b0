import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';
import { obeyed } from './workflow-log.js';

const { directory, write, findings, shell } = useWaterProject('proposals/**/*.md');

const read = (file: string) => readFileSync(join(directory, file));
const wrong = '# Wells\n\nWells run dry [@S1.H1], and pumps cost [@ s1.h2].\n';
const right = '# Wells\n\nWells run dry [@s1.h1], and pumps cost [@s1.h2].\n';

describe('findings check --fix', () => {
  test('writes fixes, reports other problems, and is idempotent', async () => {
    write('proposals/a.md', `${wrong}\nNobody said so [@s1.h9].\n`);
    const first = await findings(['check', '--fix']);
    expect(read('proposals/a.md').toString()).toBe(`${right}\nNobody said so [@s1.h9].\n`);
    expect(first.stdout).toContain('proposals/a.md:5:17  error  citation.unresolved');
    expect(first.stdout).toContain('1 file, 3 citations: 1 error. 2 problems were fixed.');
    expect(first.status).toBe(1);
    const second = await findings(['check', '--fix']);
    expect(second.stdout).toContain('1 file, 3 citations: 1 error.\n');
    expect(readdirSync(join(directory, 'proposals'))).toEqual(['a.md']);
  });

  test('without --fix, reports what can be fixed', async () => {
    write('proposals/a.md', wrong);
    const { stdout, status } = await findings(['check']);
    expect(stdout).toContain('1 file, 1 citation: 1 warning, 1 hint. 2 problems can be fixed: add --fix.\n');
    expect(status).toBe(0);
    expect(read('proposals/a.md').toString()).toBe(wrong);
  });

  test.each([
    ['CRLF', wrong.replaceAll('\n', '\r\n'), right.replaceAll('\n', '\r\n')],
    ['lone CR', wrong.replaceAll('\n', '\r'), right.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${wrong}`, `\uFEFF${right}`],
    ['a NUL', `${'word '.repeat(40)}\0${wrong}`, `${'word '.repeat(40)}\0${right}`],
  ])('keeps %s', async (_, before, after) => {
    write('proposals/a.md', before);
    expect((await findings(['check', '--fix', 'proposals/a.md'])).status).toBe(0);
    expect(read('proposals/a.md')).toEqual(Buffer.from(after));
  });

  test('does not change a read-only file, and reports it', async () => {
    write('proposals/a.md', wrong);
    chmodSync(join(directory, 'proposals/a.md'), 0o444);
    const { status, stdout, stderr } = await findings(['check', '--fix', 'proposals/a.md']);
    chmodSync(join(directory, 'proposals/a.md'), 0o644);
    expect(stderr).toBe('findings: “proposals/a.md” is read-only. It was not changed.\n');
    expect(stdout).toContain('1 file, 1 citation: 1 warning, 1 hint.');
    expect(status).toBe(2);
    expect(read('proposals/a.md').toString()).toBe(wrong);
  });

  test.each([
    ['Latin-1', Buffer.from(`K\xf6hler\n${wrong}`, 'latin1'), 2, /is not written in UTF-8 \(see line 1\)/],
    ['UTF-16', Buffer.from(`\uFEFF${wrong}`, 'utf16le'), 0, /“proposals\/a\.md” is UTF-16, so it was not fixed/],
  ])('does not change a file that is %s, and reports it', async (_, bytes, expected, message) => {
    write('proposals/a.md', bytes);
    const { status, stderr } = await findings(['check', '--fix', 'proposals/a.md']);
    expect(stderr).toMatch(message);
    expect(status).toBe(expected);
    expect(read('proposals/a.md')).toEqual(bytes);
  });
});

describe('findings check --unsafe-fixes', () => {
  test('applies suggestions, which --fix does not', async () => {
    const text = 'They say “nobody sleeps in the dry season at all” [@s1.h1].\n';
    write('proposals/a.md', text);
    expect((await findings(['check', '--fix', 'proposals/a.md'])).status).toBe(1);
    expect(read('proposals/a.md').toString()).toBe(text);
    expect((await findings(['check', '--unsafe-fixes', 'proposals/a.md'])).status).toBe(0);
    expect(read('proposals/a.md').toString()).toBe('They say nobody sleeps in the dry season at all [@s1.h1].\n');
  });
});

describe('findings check --fix --dry-run', () => {
  test('shows the changes only on standard output', async () => {
    write('proposals/a.md', wrong);
    const { status, stdout, stderr } = await findings(['check', '--fix', '--dry-run', 'proposals/a.md']);
    expect(stdout).toMatchInlineSnapshot(`
      "--- a/proposals/a.md
      +++ b/proposals/a.md
      @@ -1,3 +1,3 @@
       # Wells
       
      -Wells run dry [@S1.H1], and pumps cost [@ s1.h2].
      +Wells run dry [@s1.h1], and pumps cost [@s1.h2].
      "
    `);
    expect(stderr).toBe(
      '1 file, 2 citations: no problems. 2 problems would be fixed.\nChecked against water (reports/water.md).\n',
    );
    expect(status).toBe(0);
    expect(read('proposals/a.md').toString()).toBe(wrong);
  });

  test.each(['git apply --whitespace=nowarn -', 'patch -p1 --binary --quiet'])(
    'in GitHub Actions, runs no commands of the document, and is still a patch for %s',
    async (command) => {
      const text = `::error::before\n${wrong}\r::error::after\n##[error]after`;
      const other = wrong.replace('# Wells', '##[set-env name=x]y');
      write('hostile/a.md', text);
      write('hostile/b.md', other);
      const env = { GITHUB_ACTIONS: 'true' };
      const { stdout } = await findings(['check', '--fix', '--dry-run', 'hostile'], { env });
      expect(obeyed(text)).not.toEqual([]);
      expect(obeyed(stdout)).toEqual([]);
      expect(obeyed(`${stdout}::error::x`)).toHaveLength(1);
      execFileSync('bash', ['-c', command], { cwd: directory, input: stdout });
      const fix = (source: string) => source.replace('S1.H1', 's1.h1').replace('@ s', '@s');
      expect([read('hostile/a.md').toString(), read('hostile/b.md').toString()]).toEqual([fix(text), fix(other)]);
    },
  );
});

describe('findings check --fix of standard input', () => {
  test('writes the fixed text to standard output and the problems to standard error', async () => {
    const input = `\uFEFF${wrong}\nNobody said so [@s1.h9].\n`;
    const { status, stdout, stderr } = await findings(['check', '--fix', '-'], { input });
    expect(stdout).toBe(`\uFEFF${right}\nNobody said so [@s1.h9].\n`);
    expect(stderr).toContain('<stdin>:5:17  error  citation.unresolved');
    expect(status).toBe(1);
    expect((await findings(['check', '--fix', '-'], { input: right })).stdout).toBe(right);
  });
});

test.skipIf(process.platform === 'win32')('a file that is changed while it is fixed is not overwritten', async () => {
  // Many at once, so that some are changed between reading and writing.
  const names = Array.from({ length: 300 }, (_, index) => `race/${index}.md`);
  for (const name of names) write(name, wrong);
  const { stderr } = await shell(
    `(for i in $(seq 299 -1 0); do echo theirs > race/$i.md; done) & $findings check --fix race; wait`,
  );
  for (const name of names) expect(read(name).toString()).toBe('theirs\n');
  expect(stderr).toMatch(
    /^(?:findings: “race\/\d+\.md” was changed by another program in the meantime, so it was not written\. Run the command again\.\n)*$/,
  );
});
