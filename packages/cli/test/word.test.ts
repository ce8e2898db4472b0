import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { zip } from '../../import/test/archives.js';
import { readComments } from '../../word/test/read-comments.js';
import { paragraph, run, wordFile } from '../../word/test/word-file.js';
import { useWaterProject } from './findings.js';

const { directory, write, findings } = useWaterProject('proposals/**');
const configuration = { reports: { water: 'reports/water.md' }, include: ['proposals/**'] };
const path = (file: string): string => join(directory, file);

const right = paragraph('Wells run dry in March [@s1.h1].');
const wrong = paragraph(`${run('As the panel said [@')}${run('s1.h', '<w:b/>')}${run('99], wells matter.')}`);
const draft = (...body: readonly string[]): Buffer => Buffer.from(wordFile(body.join('')));

beforeEach(() => {
  for (const name of ['checked.docx', 'proposals']) rmSync(path(name), { recursive: true, force: true });
  write('draft.docx', draft(right, wrong));
});

describe('problems of a Word document', () => {
  test('have the number of their paragraph and its words', async () => {
    const { status, stdout } = await findings(['check', 'draft.docx']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'draft.docx, paragraph 2  error  citation.unresolved\n' +
        '   2 │ As the panel said [@s1.h99], wells matter.\n' +
        '     │                    ^^^^^^^\n',
    );
    expect(stdout).toContain('1 file, 2 citations: 1 error.');
  });

  test('on standard input, and in files that patterns match', async () => {
    const { stdout } = await findings(['check', '-'], { input: draft(wrong) });
    expect(stdout).toContain('<stdin>, paragraph 1  error');
    write('proposals/a.docx', draft(wrong));
    write('proposals/~$a.docx', 'Word writes this while it has the file open.');
    const ran = await findings(['check', '*.docx', 'proposals/*.docx']);
    expect(ran.stdout).toContain('2 files, 3 citations: 2 errors.');
    expect((await findings(['check'])).stdout).toContain('proposals/a.docx, paragraph 1  error');
  });

  test('can be accepted in a baseline, and get no comment then', async () => {
    const baseline = ['--baseline', 'baseline.json'];
    await findings(['check', 'draft.docx', ...baseline, '--update-baseline']);
    const { status, stderr } = await findings(['check', 'draft.docx', ...baseline, '-o', 'checked.docx']);
    expect(status).toBe(0);
    expect(stderr).toBe('findings: Wrote “checked.docx”, without comments.\n');
    expect(readFileSync(path('checked.docx'))).toEqual(readFileSync(path('draft.docx')));
  });

  test('a check without a path names unchecked drafts, and they do not change its exit status', async () => {
    write('proposals/a.md', 'Wells run dry in March [@s1.h1].\n');
    write('old.docx', draft(paragraph('Our budget, for ana@example.org.')));
    write('reports/water.docx', draft(right));
    write('broken.docx', 'Wells [@s1.h1].');
    await findings(['check', 'draft.docx', '--output', 'checked.docx']);
    const named =
      'findings: A Word document cites findings, but was not checked. To check it: findings check "draft.docx"\n';
    expect(await findings(['check'])).toMatchObject({ status: 0, stderr: named });
    write('findings.config.json', JSON.stringify({ ...configuration, include: ['*.docx', 'proposals/*.md'] }));
    expect((await findings(['check'])).stderr).not.toContain(named);
    write('findings.config.json', JSON.stringify({ ...configuration, exclude: ['draft.docx'] }));
    expect(await findings(['check'])).toMatchObject({ status: 0, stderr: '' });
    write('findings.config.json', JSON.stringify(configuration));
    for (const name of ['old.docx', 'broken.docx', 'reports/water.docx']) rmSync(path(name));
  });

  test('count for coverage and pins', async () => {
    write('proposals/a.docx', draft(right));
    const { stdout } = await findings(['coverage', '--format', 'json']);
    expect(stdout).toContain('proposals/a.docx');
    expect((await findings(['pin'])).status).toBe(0);
    expect(readFileSync(path('findings.lock.json'), 'utf8')).toContain('s1.h1');
    rmSync(path('findings.lock.json'));
  });

  test('coverage and pins give the paragraphs of Word documents', async () => {
    write('proposals/a.docx', draft(paragraph('Wells matter.'), right, wrong, right));
    const { stdout } = await findings(['coverage']);
    expect(stdout).toContain('proposals/a.docx, paragraphs 2, 4\n');
    expect(stdout).toContain('  proposals/a.docx, paragraph 3 @s1.h99\n');
    const { stdout: markdown } = await findings(['coverage', '--format', 'markdown']);
    expect(markdown).toContain('- `proposals/a.docx`, paragraphs 2, 4\n');
    expect(markdown).toContain('- [proposals/a.docx](proposals/a.docx), paragraph 3: `@s1.h99` matches nothing');
    const { stdout: page } = await findings(['coverage', '--format', 'html']);
    expect(page).toContain('<span class="where">Paragraph 2</span>');
    expect((await findings(['pin'])).stdout).toMatch(/ {2}proposals\/a\.docx, paragraph 3 +s1\.h99 matches nothing/);
    rmSync(path('findings.lock.json'));
  });
});

describe('--output', () => {
  test('writes a copy with comments, and leaves the document alone', async () => {
    const before = readFileSync(path('draft.docx'));
    const { status, stderr } = await findings(['check', 'draft.docx', '--output', 'checked.docx']);
    expect(status).toBe(1);
    expect(stderr).toBe('findings: Wrote “checked.docx” with 1 comment.\n');
    expect(readFileSync(path('draft.docx'))).toEqual(before);
    const { comments } = readComments(readFileSync(path('checked.docx')));
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({ words: '@s1.h99', author: 'Findings' });
    expect(comments[0]!.message).toMatch(/^Error: .*Rule: citation\.unresolved$/s);
  });

  test('replaces an earlier copy, but none that was changed', async () => {
    const command = ['check', 'draft.docx', '--output', 'checked.docx'];
    await findings(command);
    expect((await findings(command)).status).toBe(1);
    const corrected = draft(right);
    write('checked.docx', corrected);
    const { status, stderr } = await findings(command);
    expect(status).toBe(2);
    expect(stderr).toContain('“checked.docx” exists, and may have your corrections. It was not changed.');
    expect(readFileSync(path('checked.docx'))).toEqual(corrected);
  });

  test.each<[string, string[], string]>([
    ['the document itself', ['draft.docx', '-o', 'draft.docx'], 'This command also reads “draft.docx”'],
    ['the report', ['draft.docx', '-o', 'reports/water.md'], 'its name must end in .docx: --output draft-checked.docx'],
    ['standard output', ['draft.docx', '-o', '-'], '--output needs the name of a file'],
    ['Markdown', ['a.md', '-o', 'checked.docx'], '“a.md” is not a Word document. To save the results of a check'],
    ['two documents', ['draft.docx', 'b.docx', '-o', 'checked.docx'], '--output takes one Word document, but 2 files'],
    [
      '--fix',
      ['draft.docx', '--fix'],
      'never changes. To see what to change: findings check draft.docx --output draft-checked.docx',
    ],
    ['--watch', ['draft.docx', '--watch'], 'Check it again whenever you have saved it.'],
  ])('is refused for %s', async (_, args, message) => {
    write('a.md', 'Wells.\n');
    write('b.docx', draft(right));
    const { status, stderr } = await findings(['check', ...args]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(path('checked.docx'))).toBe(false);
  });
});

describe('a file that cannot be checked says what to do, and nothing is written', () => {
  const ole = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const broken = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:p>' };

  test.each<[string, string, () => Buffer | Uint8Array, RegExp]>([
    ['damaged XML', 'a.docx', () => zip(broken), /damaged.*save it again/],
    ['protected by a password', 'a.docx', () => Buffer.concat([ole, utf16('EncryptedPackage')]), /password.*remove/],
    ['text with another name', 'a.docx', () => Buffer.from('Wells'), /not a Word file.*Save it as \.docx/],
    ['empty', 'a.docx', () => Buffer.alloc(0), /empty/],
  ])('%s', async (_, name, content, message) => {
    write(name, Buffer.from(content()));
    const { status, stdout, stderr } = await findings(['check', name, '--output', `checked${name.slice(1)}`]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toMatch(message);
    expect(stderr).toMatch(new RegExp(`^findings: “${name}”: `));
    expect(existsSync(path(`checked${name.slice(1)}`))).toBe(false);
    rmSync(path(name));
  });
});
