import fc from 'fast-check';
import { editedText, mutatedText, tokenSoup } from './mutations.ts';

/** Citations and near misses for the wells report, and other text that the rules check. */
// prettier-ignore
const cites = [
  '[@s1.h1]', '@s1.h2', '[@S1.H1]', '[@wells:s1.h1]', '[@WELLS:S2]', '[-@s2.h1, p. 3]', '@s1 [p. 3; @s2]',
  '[@s1, @s2]', '[@s1.h1 Ada', '[@wells:s1.h2 Ben', '@s1,h1', '[@ s1]', '@{s1.h1', '[@s1; ]', '[@@s1]',
  '[@s1.okoye]', '[@s1.pumps]', '@s9', '[@s2.h2]', '@smith2020', '@summary', '[@d1]', '[@s1.q1]', '[see @s1h1]',
  '“half of them dry up within two years”', '"Nobody measures the groundwater"', '“Nobody measures the wells”',
  'Ms. Okoye said', '40% of them', '400 dollars', '<!-- findings-ignore quote: so -->', '^[note @s1.h1]', '[^1]',
];

// prettier-ignore
const marks = [
  '*', '**', '_', '`', '``', '$', '$$', '[', ']', '](u)', '(', ')', '{', '}', '{.a}', '<b>', '</b>', '<!--', '-->',
  '<script>', '</script>', '<textarea>', '</pre>', '<div>', '</div>', '<br/>', '&amp;', '&#64;', '\\', '\\@', '~~',
  '"', '“', '”', '‘', '’', "'", '|', '^', '!', '<', '>', '@', ';', ',', ':', '.', '-', '--', 'é', '😀', '\0', '\t',
  '\\begin{x}', '\\end{x}', '<a href="', '<x@y.org>', 'https://x.y/@z', 'www.a.org/?q=', 'mailto:a@', '<https://a.org/', '//', '\ud800', '\u00a0', '\u2028', '__proto__',
];

// prettier-ignore
const starts = [
  '\n', '\n\n', '\r\n', '\r', '\n> ', '\n- ', '\n3. ', '\n    ', '\n# ', '\n---\n', '\n===\n', '\n```\n', '\n~~~\n',
  '\n::: note\n', '\n:::\n', '\n[^1]: ', '\n: ', '\n| ', ' |\n', '\n|---|---|\n', '\n-------- -------\n', '\n(@x) ',
  '\n+---+---+\n', '\n+===+===+\n', '\n---\nfindings: wells.md\n---\n', '\n% title\n', '\nTable: ',
  '\n<table>\n<td>',
];

export const markdownTokens: readonly string[] = [...cites, ...marks, ...starts, 'Where', 'Wells dry up.', ' ', '  '];

const word = fc.constantFrom('Where', 'Who', 'wells', 'Ada', 'it rains', '');
const inline = fc
  .array(fc.oneof(word, fc.constantFrom(...cites), fc.constantFrom(...marks)), { maxLength: 4, size: 'max' })
  .map((parts) => parts.join(' '));
const rows = fc.array(fc.tuple(inline, inline), { minLength: 1, maxLength: 4 });
const cells = rows.map((all) => all.map((row) => row.map((cell) => cell.replaceAll('\n', ' '))));

/** Pandoc's tables: pipe tables, grid tables, and tables with lines of dashes. */
const tables = [
  cells.map(([head, ...body]) => [row(head), '|---|:--|', ...body.map(row)].join('\n')),
  cells.map((all) => {
    const widths = [0, 1].map((at) => Math.max(3, ...all.map((each) => (each[at] ?? '').length + 2)));
    const rule = `+${widths.map((width) => '-'.repeat(width)).join('+')}+`;
    const line = (each: readonly string[]): string =>
      `|${widths.map((width, at) => ` ${each[at] ?? ''}`.padEnd(width)).join('|')}|`;
    return [rule, ...all.flatMap((each) => [line(each), rule])].join('\n');
  }),
  cells.map(([head = [], ...body]) => {
    const width = Math.max(4, ...[head, ...body].map((each) => (each[0] ?? '').length + 1));
    const line = (each: readonly string[]): string => `${(each[0] ?? '').padEnd(width)}${each[1] ?? ''}`;
    return [line(head), `${'-'.repeat(width - 1)} -------`, ...body.map(line)].join('\n');
  }),
];

function row(cells: readonly string[] | undefined): string {
  return `| ${(cells ?? []).join(' | ')} |`;
}

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; inner: string }>((tie) => ({
  inner: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('. ')) },
    ...tables.map((arbitrary) => ({ weight: 2, arbitrary })),
    { weight: 1, arbitrary: inline.map((text) => `## ${text}`) },
    { weight: 1, arbitrary: inline.map((text) => `[^1]: ${text}`) },
    { weight: 1, arbitrary: tie('inner').map((text) => prefixed(text, '> ', '> ')) },
    { weight: 1, arbitrary: tie('inner').map((text) => prefixed(text, '- ', '  ')) },
    { weight: 1, arbitrary: tie('inner').map((text) => prefixed(text, '3. ', '   ')) },
    { weight: 1, arbitrary: tie('inner').map((text) => `::: {.note}\n${text}\n:::`) },
    { weight: 1, arbitrary: tie('inner').map((text) => `<div>\n\n${text}\n\n</div>`) },
    { weight: 1, arbitrary: tie('inner').map((text) => `\`\`\`\n${text}\n\`\`\``) },
  ),
})).block;

function prefixed(text: string, first: string, others: string): string {
  return first + text.replaceAll('\n', `\n${others}`);
}

const document = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => `${blocks.join('\n\n')}\n`);

/** Valid, nearly valid and arbitrary Markdown. */
export function markdownTexts(corpus: readonly string[]): fc.Arbitrary<string> {
  const texts = corpus.length > 0 ? corpus : ['[@s1.h1]'];
  return fc.oneof(
    document,
    editedText(document, texts, markdownTokens),
    mutatedText(texts, markdownTokens),
    tokenSoup(markdownTokens),
  );
}
