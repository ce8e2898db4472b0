import { applyFixes, checkDocument, type DocumentProblem, type SpanEdit } from '@findings/check';
import { quotationMatcherOf } from '@findings/check/editor';
import { readTexts } from '@findings/citations';
import { createLibrary, findingOf } from '@findings/core/library';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportFixture } from '../../packages/core/test/report-fixture.ts';

const library = createLibrary([
  reportFixture({
    people: ['Asha Rana (Hope House)', 'Jens Köhler (Port Authority)'],
    sessions: [
      {
        highlights: [
          [
            'rana',
            'Shelters (mostly small ones) are full by the middle of the month, and “no bed is ever free,” as Rana said. Beds cost $12.',
          ],
          [
            'köhler',
            'Beds are counted every night, and the count of law-enforcement officers is not public. 1. The port – the old one – pays 50% of it.',
          ],
        ],
        overview: [
          'Officers in the U.S. don’t read `reports` or *letters* | they read the # of cases – and “count” them [sic] every month.',
          'The harbour’s shelters are neither full nor empty; the rooms, however small, are never counted twice in one night.',
        ],
      },
    ],
  }),
]);
const findings = library.targets().filter(findingOf);
const check = (markdown: string): readonly DocumentProblem[] => checkDocument(markdown, { library }).problems;

/** Words that a writer quotes from a finding, with mistakes. */
const quotation = fc
  .record({
    target: fc.constantFrom(...findings),
    from: fc.nat(40),
    count: fc.integer({ min: 5, max: 18 }),
    mistakes: fc.array(
      fc.tuple(
        fc.nat(40),
        fc.constantFrom('drop', 'add', 'swap', 'swap', 'swap', 'emphasize', 'break', 'cut', 'bracket'),
        fc.constantFrom('lantern', 'harvest', 'never', '42', '$5', '*mild*', '`x`', '(so)', 'U.N.'),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ target, from, count, mistakes }) => {
    const all = target.text.replaceAll('`', '').replaceAll('*', '').split(' ');
    const start = from % Math.max(1, all.length - 5);
    const words = all.slice(start, start + count);
    for (const [at, mistake, word] of mistakes) {
      const index = at % words.length;
      if (mistake === 'drop' && words.length > 5) words.splice(index, 1);
      if (mistake === 'add') words.splice(index, 0, word);
      if (mistake === 'swap') words[index] = word;
      if (mistake === 'emphasize' && /^[a-z]+$/i.test(words[index]!)) words[index] = `*${words[index]!}*`;
      if (mistake === 'break' && index > 0) words[index] = `\n${words[index]!}`;
      if (mistake === 'cut' && index > 1) words.splice(index, 2, '…');
      if (mistake === 'bracket') words.splice(index, 1, '[they]');
    }
    return { target, words: words.join(' ').replaceAll(' \n', '\n') };
  });

/** Where it is written. */
const frames = [
  ['', '“', '”', ' [@ID].'],
  ['She said: ', '"', '"', ' [@ID] to us.'],
  ['- We heard *', '“', '”', '* [@ID]\n- and more'],
  ['> ', '', '', ' [@ID]'],
  ['> [!quote] Rana\n> ', '', '', ' [@ID]'],
  ['| ', '‘', '’', ' [@ID] | b |\n| --- | --- |\n| c | d |'],
  ['<blockquote>', '', '', ' [@ID]</blockquote>'],
  ['So <q>', '', '', '</q> [@ID].'],
  ['# ', '«', '»', ' [@ID]'],
] as const;

const written = fc
  .tuple(quotation, fc.constantFrom(...frames))
  .map(([{ target, words }, [lead, open, close, tail]]) => {
    const isOneLine = lead.startsWith('|') || lead.startsWith('#');
    const lines = isOneLine
      ? words.replaceAll('\n', ' ').replaceAll('|', '')
      : lead.startsWith('>')
        ? words.replaceAll('\n', '\n> ')
        : words;
    const before = `First.\n\n${lead}${open}`;
    const after = `${close}${tail.replace('ID', target.id)}\n\nLast @${target.id}.\n`;
    return { before, words: lines, after, target };
  });

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isBalanced = (text: string): boolean =>
  countOf(text, /[([]/g) === countOf(text, /[)\]]/g) &&
  countOf(text, /“/g) === countOf(text, /”/g) &&
  countOf(text, /(?<!\\)[*`]/g) % 2 === 0;
const outlineOf = (markdown: string): unknown => {
  const { blocks, groups } = readTexts(markdown);
  return {
    blocks: blocks.map(({ kind, quotation: quoted, note }) => [kind, quoted !== undefined, note]),
    ids: groups.flatMap(({ items }) => items.map(({ id }) => id)),
  };
};
const apply = (markdown: string, problem: DocumentProblem, fix: SpanEdit): string =>
  applyFixes(markdown, [{ code: problem.code, fix }]);

test('a fix of a quotation makes it verbatim, and changes nothing else', () => {
  let [applied, safe] = [0, 0];
  fc.assert(
    fc.property(written, ({ before, words, after, target }) => {
      const markdown = before + words + after;
      for (const problem of check(markdown).filter(({ code }) => code === 'quote.altered')) {
        const [exact] = problem.choices;
        for (const fix of [problem.fix, exact]) {
          if (fix?.title !== 'Use the report’s exact words') continue;
          const fixed = apply(markdown, problem, fix);
          if (fixed === markdown) continue;
          applied++;
          const message = JSON.stringify([markdown, fixed]);
          // Nothing outside the quotation changes.
          expect(fixed.startsWith(before), message).toBe(true);
          expect(fixed.endsWith(after), message).toBe(true);
          const quoted = fixed.slice(before.length, fixed.length - after.length);
          // It is verbatim, and the document has no more problems with it.
          expect(
            check(fixed).filter(({ code }) => code.startsWith('quote.')),
            message,
          ).toEqual([]);
          // The structure stays.
          expect(outlineOf(fixed), message).toEqual(outlineOf(markdown));
          // Brackets, quotation marks and emphasis are balanced.
          if (isBalanced(words)) expect(isBalanced(quoted), message).toBe(true);
          if (fix !== problem.fix) continue;
          safe++;
          // It begins and ends with the words of the writer, and as many words are replaced as were written.
          const [own, now] = [wordsOf(words), wordsOf(quoted)];
          expect([now[0], now.at(-1)], message).toEqual([own[0], own.at(-1)]);
          expect(
            quotationMatcherOf(library).isVerbatim(
              problem.diff!.flatMap(({ kind, text }) => (kind === 'added' ? [] : text)).join(''),
              target,
            ),
            message,
          ).toBe(true);
        }
      }
    }),
  );
  expect(applied).toBeGreaterThan(4);
  expect(safe).toBeGreaterThan(0);
});

test('removing the quotation marks removes nothing else', () => {
  fc.assert(
    fc.property(written, ({ before, words, after }) => {
      const markdown = before + words + after;
      for (const problem of check(markdown)) {
        const removal = problem.choices.find(({ title }) => title === 'Remove the quotation marks');
        if (!removal) continue;
        const { start, end } = removal.span;
        const fixed = markdown.slice(0, start.offset) + removal.text + markdown.slice(end.offset);
        const bare = (text: string): string => text.replace(/[“”"‘’'«»\s]|<\/?q>/g, '');
        expect(bare(fixed)).toBe(bare(markdown));
        expect(fixed.length).toBeLessThan(markdown.length);
      }
    }),
  );
});
