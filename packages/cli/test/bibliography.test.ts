import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { write, findings } = useWaterProject();
write('refs/works.bib', '@book{smith2020, title = {Roads}}\n@misc{jones, ids = {jones1999}, title = {Wells}}\n');
write('refs/more.json', '[{"id": "brown"}]');
write('refs/broken.json', '[{"id": "smith2020"},\n]\n');

interface Checked {
  readonly files: readonly {
    readonly citations: number;
    readonly problems: readonly { code: string; message: string }[];
  }[];
}

/** Checks one text; each problem as its code and message. */
async function check(markdown: string, directory = '.') {
  write(`${directory}/proposals/a.md`, markdown);
  const { status, stdout, stderr } = await findings(['check', 'proposals/a.md', '--format', 'json'], { directory });
  const [file] = (JSON.parse(stdout) as Checked).files;
  return {
    status,
    stderr,
    citations: file?.citations,
    problems: file?.problems.map(({ code, message }) => `${code} ${message}`),
  };
}

const DOCUMENT = 'Wells [@s1.h1; @smith2020; @brown; @jonse].\n';

describe('a proposal that names its bibliography', () => {
  test('checks keys of other works', async () => {
    const named = '---\nbibliography: ../refs/works.bib\n---\n\n';
    expect(await check(named + DOCUMENT)).toEqual({
      status: 1,
      stderr: '',
      citations: 1,
      problems: [
        'citation.unresolved “brown” is not in ../refs/works.bib. Correct the key, add the work, or remove the citation.',
        'citation.unresolved “jonse” is not in ../refs/works.bib. Did you mean jones?',
      ],
    });
    expect((await check(`${named}Wells [@s1.h1; @smith2020; @jones1999].\n`)).status).toBe(0);
  });

  test.each([
    [
      'bibliography: ../refs/work.bib',
      'config.missing-file There is no file “../refs/work.bib”. Did you mean “../refs/works.bib”?',
    ],
    ['bibliography: 3', 'config.wrong-type “bibliography” must be the path of a bibliography, such as refs.bib.'],
    [
      'bibliography: ../refs/broken.json',
      'config.broken-bibliography “../refs/broken.json” has a mistake in line 2, column 1: this is not valid JSON from here on. Until this is fixed, citations of other works are not checked.',
    ],
    ['references: [{title: x}]', 'config.broken-bibliography This work has no key. Add one, such as “id: smith2020”.'],
  ])('has problems reported and its other citations checked: %s', async (line, problem) => {
    expect(await check(`---\n${line}\n---\n\nWells [@s1.h1; @smith2020; @nobody; @s9].\n`)).toEqual({
      status: 2,
      stderr: '',
      citations: 2,
      problems: [problem, expect.stringContaining('citation.unresolved There is no session 9')],
    });
  });

  test('reports that a remote bibliography is not checked', async () => {
    expect(await check('---\nbibliography: https://example.org/refs.bib\n---\n\n@nobody [@s1.h1]')).toEqual({
      status: 0,
      stderr: '',
      citations: 1,
      problems: [
        'config.remote-bibliography Findings does not download “https://example.org/refs.bib”, so citations of other works are not checked. Save the bibliography next to the proposal.',
      ],
    });
  });
});

describe('the configuration’s bibliography', () => {
  test('applies to all its proposals, together with their own bibliographies', async () => {
    write('one/findings.config.json', '{ "reports": { "tip2012": "sample" }, "bibliography": "works.bib" }');
    write('one/works.bib', '@book{smith2020, title = {Roads}}\n');
    write('one/more.json', '[{"id": "brown"}]');
    expect((await check('[@smith2020; @brown]', 'one')).problems).toEqual([
      'citation.unresolved “brown” is not in works.bib. Correct the key, add the work, or remove the citation.',
    ]);
    expect((await check('---\nbibliography: ../more.json\n---\n\n@smith2020 and @brown', 'one')).problems).toEqual([]);
  });

  test('that cannot be read is reported once, and the rest is checked', async () => {
    write('two/findings.config.json', '{ "reports": { "tip2012": "sample" }, "bibliography": ["works.json"] }');
    write('two/works.json', '{}\n');
    write('two/proposals/b.md', '[@s99] and @nobody');
    write('two/proposals/a.md', '[@s98] and @nobody');
    const { status, stdout, stderr } = await findings(['check', 'proposals', '--format', 'json'], { directory: 'two' });
    expect(status).toBe(2);
    expect(stderr.match(/The bibliography “works\.json” has mistakes/g)).toHaveLength(1);
    expect(stderr).toContain('works.json:1:1  error  config.broken-bibliography');
    const { files } = JSON.parse(stdout) as Checked;
    expect(files.flatMap(({ problems }) => problems.map(({ message }) => message.slice(0, 23)))).toEqual([
      'There is no session 98 ',
      'There is no session 99 ',
    ]);
  });
});
