import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { arbitraryFile, fileWith, writtenBy } from '../../test/arbitrary-file.js';
import { obeyed } from '../../test/workflow-log.js';
import { printable, printableLines } from '../terminal/escape-controls.js';
import { styleOf } from '../terminal/style.js';
import type { CheckedFile } from './format.js';
import { githubFormat } from './github.js';
import { prettyFormat } from './pretty.js';
import { percentEncoded, repositoryPaths } from './repository-path.js';

const layout = { width: 80, style: styleOf(false) };
const locate = repositoryPaths('/repository/docs', { GITHUB_WORKSPACE: '/repository' });

/** What the step writes, and what it adds to the page of the run. */
function run(files: readonly CheckedFile[]): { log: string; page: string } {
  let page = '';
  const format = githubFormat({
    layout,
    locate,
    linkTo: (path, line) => `https://example.org/${percentEncoded(path)}#L${line}`,
    summarize: (markdown) => (page += markdown),
    token: 'secret',
  });
  return { log: writtenBy(format, files), page };
}

const wells = fileWith('Wells [@s1.h9], 50% full.\n', {
  at: '@s1.h9',
  code: 'citation.unresolved',
  severity: 'error',
  message: 'There is no “s1.h9”: 50%, not more.',
});

describe('GitHub Actions', () => {
  test('the text that people read, and then what GitHub puts beside the lines', () => {
    expect(run([wells]).log).toBe(
      [
        '::stop-commands::secret',
        writtenBy(prettyFormat(layout), [wells]) + '::secret::',
        '::error file=docs/proposals/a.md,line=1,endLine=1,col=8,endColumn=14,title=citation.unresolved::' +
          'There is no “s1.h9”: 50%25, not more.',
        '',
      ].join('\n'),
    );
  });

  test('ten of a kind are shown, as GitHub shows no more; the text has all', () => {
    const many = Array.from({ length: 12 }, () => wells);
    const { log } = run([...many, { ...wells, problems: wells.problems.map((one) => ({ ...one, severity: 'hint' })) }]);
    expect(obeyed(log).map(({ name }) => name)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'notice']);
    expect(log.split('There is no “s1.h9”: 50%, not more.')).toHaveLength(14);
  });

  test('GitHub reads exactly the annotations of the problems', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFile, { maxLength: 2 }), (files) => {
        const kinds = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
        const said = files.flatMap(({ path, problems }) =>
          problems.map(({ severity, code, message, span }) => ({
            name: kinds[severity],
            message: printableLines(message),
            properties: {
              file: printableLines(`docs/${path}`),
              title: code,
              ...(span && { line: String(span.start.line), endLine: String(span.end.line) }),
              ...(span?.start.line === span?.end.line &&
                span && { col: String(span.start.column), endColumn: String(span.end.column) }),
            },
          })),
        );
        const { log } = run(files);
        expect(obeyed(log)).toEqual(said);
        // eslint-disable-next-line no-control-regex
        expect(log).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('the page of the run', () => {
  test('has the totals and the problems with links', () => {
    expect(run([wells]).page).toBe(`## Findings

1 file, 1 citation: 1 error.

| location | | rule | message |
| --- | --- | --- | --- |
| [proposals\\/a\\.md\\:1\\:8](<https://example.org/proposals/a.md#L1>) | error | citation\\.unresolved | There is no “s1\\.h9”\\: 50\\%\\, not more\\. |

`);
  });

  test('any text is escaped', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const rendered = new MarkdownIt({ html: true, linkify: true }).parse(run([file]).page, {});
        const cells = rendered.filter((_, index) => rendered[index - 1]?.type === 'td_open');
        const shown = (text: string) => printable(text.replace(/\s+/g, ' ')).trim();
        for (const [index, { message, span, severity }] of file.problems.entries()) {
          const row = cells.slice(index * 4, index * 4 + 4).map(({ children }) => textOf(children ?? []));
          expect(row[0]!.trim()).toBe(shown(span ? `${file.path}:${span.start.line}:${span.start.column}` : file.path));
          expect(row[1]).toBe(severity);
          expect(row[3]!.trim()).toBe(shown(message));
        }
        expect(cells).toHaveLength(file.problems.length * 4);
      }),
    );
  });
});

function textOf(tokens: readonly { type: string; content: string }[]): string {
  const allowed = ['text', 'text_special', 'link_open', 'link_close'];
  expect(tokens.map(({ type }) => type).filter((type) => !allowed.includes(type))).toEqual([]);
  return tokens.map(({ content }) => content).join('');
}
