import { readCitations } from '@findings/citations';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { frontMatterBlock } from '@findings/core/text';
import { applyFixes, fixDocument } from './apply-fixes.js';
import { checkDocument } from '../check-document.js';
import type { DocumentProblem } from '../document/document-problem.js';

/** Set FUZZ_RUNS=20000 for a longer search. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

const check = (markdown: string) => checkDocument(markdown, { library: exampleLibrary }).problems;

/** Citations with typing errors, and markup around them. */
const citation = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('@s1.h1', '@S1.H2', '@s1,h2', '@ s2', '@{s2', '@{ s2 }', '@@s3') },
      { weight: 2, arbitrary: fc.constantFrom('[', ']', ';', ', ', ' ', '(', ')', '}', '-', 'p. 3', '\\') },
      // Brackets that close wrongly, and comments whose removal joins the text around them.
      { weight: 1, arbitrary: fc.constantFrom('[@s1.h1}', '[@s1.h1)', '(see @s99.h9)', '[@s1.h1}(x)', 'a.', 'x', 'z') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<!-- findings-ignore quote: x -->', '<!-- findings-ignore case: y -->'),
      },
      { weight: 1, arbitrary: fc.constantFrom('@demo2020:s1.h1', '@s9', '@s3.wen', '“Beds are counted every night”') },
      { weight: 1, arbitrary: fc.constantFrom('*', '`', '$', '"', "'", '<b>', '<td>', '&', '^[', '[^1]', '|', '!') },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const words = fc.oneof(citation, fc.constantFrom('Ana', 'as said', '"Beds"', ''));
const line = fc.array(words, { maxLength: 3 }).map((parts) => parts.join(' '));

const pad = (text: string, width: number): string => text.slice(0, width).padEnd(width);
const isClosed = fc.boolean();
const width = fc.integer({ min: 3, max: 24 });
const rows = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 });

const pipeTable = fc
  .tuple(rows, isClosed)
  .map(([cells, closed]) =>
    ['| a | b |', '|---|---|', ...cells.map(([one, two]) => `| ${one} | ${two}${closed ? ' |' : ''}`)].join('\n'),
  );
const gridTable = fc.tuple(rows, width, width, isClosed).map(([cells, first, second, closed]) => {
  const border = `+${'-'.repeat(first)}+${'-'.repeat(second)}+`;
  const row = ([one, two]: readonly [string, string]): string =>
    closed ? `|${pad(one, first)}|${pad(two, second)}|` : `|${pad(one, first)}|${two}`;
  return [border, ...cells.flatMap((each) => [row(each), border])].join('\n');
});
const dashTable = fc
  .tuple(rows, width, width, fc.constantFrom('simple', 'headless', 'multiline'))
  .map(([cells, first, second, kind]) => {
    const dashes = `${'-'.repeat(first)} ${'-'.repeat(second)}`;
    const lines = cells.map(([one, two]) => `${pad(one, first)} ${two}`);
    if (kind === 'headless') return [dashes, ...lines, dashes].join('\n');
    if (kind === 'simple') return [`${pad('Where', first)} Who`, dashes, ...lines].join('\n');
    const frame = '-'.repeat(first + 1 + second);
    return [frame, `${pad('Where', first)} Who`, dashes, lines.join('\n\n'), frame].join('\n');
  });

const indented = (text: string, first: string, others: string): string => first + text.replaceAll('\n', `\n${others}`);
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    pipeTable,
    gridTable,
    dashTable,
    line.map((text) => `# ${text}`),
    tie('block').map((text) => indented(text, '- ', '  ')),
    tie('block').map((text) => indented(text, '1. ', '   ')),
    tie('block').map((text) => indented(text, '> ', '> ')),
    tie('block').map((text) => indented(text, '[^1]: ', '    ')),
    tie('block').map((text) => `::: note\n${text}\n:::`),
    tie('block').map((text) => `<div>\n${text}\n</div>`),
  ),
}));
const comment = fc.constantFrom('<!-- findings-ignore quote: x -->', '<!-- findings-ignore-start quote: x -->');
/** What a comment before it keeps from being front matter, a table or a line block. */
const start = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  comment.map((text) => `${text}---\nfindings: x\n---\n\n`),
  comment.map((text) => `---${text}\nfindings: x\n---\n\n`),
  fc.constant('---\nfindings: x\n---\n'),
  comment.map((text) => `<td>|${text} <td>@s1.h1\n\n`),
);
const document = fc
  .tuple(start, fc.array(block, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([first, blocks, lineEnd]) => `${first}${blocks.join('\n\n')}\n`.replaceAll('\n', lineEnd));

const grid = '+-------------+\n| [@s1.h1 Ana\n+-------------+\n';

describe('in a cell that a column cuts off', () => {
  test.each([
    ['a bracket is not closed at the end of the cell', 'Where      Who\n---------- ---\n[@demo2020:s1.h2 Ana\n'],
    ['a bracket is not closed in a row without its last bar', grid],
    ['an id that would get longer is not changed', '+---------+---+\n| @s1h2   | a |\n+---------+---+\n'],
  ])('%s', (_, markdown) => {
    const problems = check(markdown);
    expect(problems).not.toEqual([]);
    expect(problems.flatMap(({ fix, choices }) => [...(fix ? [fix] : []), ...choices])).toEqual([]);
    expect(fixDocument(markdown, problems, check).markdown).toBe(markdown);
  });

  test.each([
    ['an edit of the same length is applied', '+-----------+\n| [@S1.H2]  |\n+-----------+\n', '[@s1.h2] '],
    ['the last column has room', 'Who   Where\n----- -----\nAna   [@s1.h2\n', '[@s1.h2]\n'],
  ])('%s', (_, markdown, fixed) => {
    expect(fixDocument(markdown, check(markdown), check).markdown).toContain(fixed);
  });
});

test('fixing twice changes nothing more, in tables and nested blocks too', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      const once = fixDocument(markdown, check(markdown), check);
      expect(once.problems).toEqual(check(once.markdown));
      expect(fixDocument(once.markdown, once.problems, check)).toEqual({ ...once, edits: [], fixed: 0 });
    }),
    { numRuns: RUNS },
  );
});

/** The code of a problem and the first sentence of its message, without the advice. */
const kindOf = ({ code, message }: Pick<DocumentProblem, 'code' | 'message'>): string =>
  `${code}: ${message.split('. ', 1)[0]!}`;

test('each fix removes its problem, and no other problem of its kind appears there', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      const before = check(markdown);
      for (const problem of before) {
        const { fix } = problem;
        if (!fix) continue;
        // The fix may be next to the problem, as a citation is to a quotation.
        const start = Math.min(fix.span.start.offset, problem.span.start.offset);
        const end = Math.max(fix.span.end.offset, problem.span.end.offset);
        const fixed = applyFixes(markdown, [problem]);
        // It would change another citation.
        if (fixed === markdown) continue;
        const added = fixed.length - markdown.length;
        const after = check(fixed);
        const ofKind = (problems: readonly DocumentProblem[], to: number) =>
          problems.filter(({ span, ...each }) => {
            const [from, until] = [span.start.offset, span.end.offset];
            const overlaps = start === end ? from <= to && until >= start : from < to && until > start;
            return overlaps && kindOf(each) === kindOf(problem);
          });
        const there = ofKind(after, end + added);
        const message = `${JSON.stringify(markdown)}\n${JSON.stringify(fixed)}\n${problem.message}`;
        expect(there.length, message).toBeLessThan(ofKind(before, end).length);
      }
    }),
    { numRuns: RUNS },
  );
});

test('each fix keeps the citations around it', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      for (const problem of check(markdown)) {
        const { fix } = problem;
        if (!fix) continue;
        const [start, end] = [fix.span.start.offset, fix.span.end.offset];
        const fixed = applyFixes(markdown, [problem]);
        const added = fixed.length - markdown.length;
        const keys = (text: string, last: number) =>
          readCitations(text).groups.flatMap(({ items }) =>
            items
              .filter((item) => item.end <= start || item.start >= last)
              .map(({ id, end: at }) => ({ id, at: at <= start ? at : at - last })),
          );
        const message = `${JSON.stringify(markdown)}\n${JSON.stringify(fixed)}\n${problem.message}`;
        expect(keys(fixed, end + added), message).toEqual(expect.arrayContaining(keys(markdown, end)));
      }
    }),
    { numRuns: RUNS },
  );
});

test('all fixes keep the citations between them, and the front matter', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      const { markdown: fixed, edits } = fixDocument(markdown, check(markdown), check);
      const frontMatter = (text: string): string => text.slice(0, frontMatterBlock(text)?.end ?? 0);
      expect(frontMatter(fixed)).toBe(frontMatter(markdown));
      const ids = (text: string) => readCitations(text).groups.flatMap(({ items }) => items);
      const now = new Map(ids(fixed).map(({ id, start }) => [start, id]));
      for (const { id, start, end } of ids(markdown)) {
        if (edits.some((edit) => edit.start < end && edit.end > start)) continue;
        const before = edits.filter((edit) => edit.end <= start);
        const shift = before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
        expect(now.get(start + shift), `${JSON.stringify(markdown)}\n${JSON.stringify(fixed)}`).toBe(id);
      }
    }),
    { numRuns: RUNS },
  );
});
