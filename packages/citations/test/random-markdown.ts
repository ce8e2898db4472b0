import fc from 'fast-check';
import { blocks } from './cases.ts';

const pick = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
/** Each of these words. */
const oneOf = (words: string): fc.Arbitrary<string> => pick(...words.split(' '));
const concat = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
const list = (item: fc.Arbitrary<string>, minLength: number, maxLength: number, separator: string) =>
  fc.array(item, { minLength, maxLength, size: 'max' }).map((items) => items.join(separator));

const words = list(oneOf('shelters said that victims are women and the law in 2012 costs 50% e.g. Nepal’s'), 1, 4, ' ');
const id = oneOf('s4 s4.h2 s1.2.q3 tip2012:s3 smith_2020 é1 名前 r3 d1');
const key = fc.oneof({ weight: 8, arbitrary: concat('@', id) }, concat('-@', id), concat('@{', id, '}'));
const prefix = pick('', '', '', '', 'see ', 'see also ', '*cf.* ', 'for "ends; means" ', 'as in `a;b` ', '(but ');
const locator = pick('', '', '', '', ', p. 9', ' sec. 2', '{ii, A}', ', *passim*', ', “so”', '. See', ' -- no');
const item = concat(prefix, key, locator);
const citation = fc.oneof(
  { weight: 2, arbitrary: concat('[', item, ']') },
  key,
  concat(key, ' [', pick('p. 3', 'pp. 3--4', 'see @s5', 'p. 3; @s6', 'link', ''), ']'),
  concat('[', item, '; ', item, ']'),
  concat('[', item, pick('; ', ';', ', ', ' and ', '; see also '), item, '; ', item, ']'),
  concat('**', words, '**[', item, ']'),
  pick('[@ s4]', '[@s4', '@s4,h2', '[@s4; ]', '[s4]', '(@s4)', '@@s4', '[@s4; see there]', '@{ s4 }', '@{s4'),
);
const phrase = fc.oneof(
  { weight: 5, arbitrary: words },
  concat('*', words, '*'),
  concat('**', words, ' ', key, '**'),
  concat('[', words, '](https://example.org/@a "by @s4")'),
  concat('`', words, ' @s4`'),
  concat('"', words, ' ', citation, '"'),
  concat("'", words, "'"),
  concat('$x_2 @s4$'),
  concat('<b title="@s4">', words, '</b>'),
  concat('^[', words, ' ', citation, ']'),
  concat('[', words, ' ', key, ']{.mark}'),
  oneOf('mail@example.org \\@s4 <mail@example.org> <https://example.org/@s4> &amp; @ -- --- ...'),
  pick('a @ b', '![alt @s4](i.png)'),
);

/** A paragraph as writers write it, with what is around citations in a proposal: emphasis, links, code, notes, quotation marks. */
export const paragraph = fc
  .tuple(list(fc.oneof(citation, phrase), 3, 10, '\0'), pick(' ', ' ', ' ', ' ', '\n'), pick('.', '', '?', '…'))
  .map(([parts, separator, end]) => parts.replaceAll('\0', separator) + end);

const piece = fc.oneof(
  oneOf(
    '@s4 @s4 @s4 @s5.h2 -@s6 @{s7} [@s4 @s4] [@s1] [ ] [ ] ][ ( ) (x) { } {.c} {#i} [^1] ^[ ![ [a](b) ](u) s4 word',
  ),
  oneOf(
    '* ** *** _ __ ~ ~~ ^ ` `` $ $$ " \' ‘ ” < > <b> </b> <span> </span> <a\u00a0href="@s9"> <x@y.org> <https://a.b/@c>',
  ),
  oneOf("@ @@ - -- --- . .. ... , ; \\ \\@ \\] \\[ \\x{@s3} &amp; & # ! / | a é 名 1 e.g. it's x@y.org see R&D"),
  pick(
    ' ',
    ' ',
    ' ',
    '\n',
    ', ',
    '; ',
    ': ',
    ' @s4',
    '; @s5]',
    ', @s5',
    '@s4 [',
    '[see @s4',
    '[see @s2, p. 3]',
    'p. 3',
  ),
  pick('<!-- @s8 -->'),
);

/** Pieces of markup in any order, which nobody writes and where a grammar shows. Always one paragraph. */
export const wildParagraph = list(piece, 4, 19, '').map((text) => `x ${text.replaceAll(/\n[\s\n]*/gu, '\nx')}`);

const nested = fc
  .tuple(
    pick(...blocks),
    fc.constantFrom(
      undefined,
      undefined,
      undefined,
      ['> ', '> '],
      ['- ', '  '],
      ['1.  ', '    '],
      ['noted[^m]\n\n[^m]: ', '    '],
    ),
  )
  // To Pandoc, a footnote in a footnote is none.
  .map(([block, into]) =>
    into === undefined || block.includes('[^n') ? block : into[0]! + block.replaceAll('\n', `\n${into[1]!}`),
  );

/** Blocks below one another, also in lists and quotations. */
export const document = fc.array(nested, { minLength: 1, maxLength: 5 }).map((parts) => {
  let number = 0;
  return parts
    .map((part, index) => part.replaceAll(/(?<=@ex|\[link|\[\^n)#/g, `${index}`).replaceAll('[^m]', `[^m${index}]`))
    .join('\n\n')
    .replaceAll(/(?<=@c)#/g, () => `${++number}`);
});

/** The same texts in every run, for Pandoc, whose answers are kept. `FINDINGS_SEED` chooses others. */
export function sampleOf(texts: fc.Arbitrary<string>, count: number): readonly string[] {
  return fc.sample(texts, { numRuns: count, seed: Number(process.env['FINDINGS_SEED'] ?? 1) });
}
