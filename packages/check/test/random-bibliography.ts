import fc from 'fast-check';

/** Pieces of which BibTeX is made, right and wrong alike. */
const word = fc.constantFrom(
  'a',
  'smith2020',
  'x:y',
  'été',
  'Title',
  'ids',
  'xdata',
  '2020',
  '\\"',
  '\\{',
  '\\}',
  '\\\\',
);
const space = fc.constantFrom('', ' ', '\n', '\t', ' % note }\n', '\n\n');

const { braced } = fc.letrec<{ braced: string; inside: string }>((tie) => ({
  braced: tie('inside').map((inside) => `{${inside}}`),
  inside: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        word,
        fc.constantFrom(' ', '"', '@', ',', '='),
        tie('braced'),
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join('')),
}));

const quoted = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(' ', '}', '@misc', ',').filter((each) => each !== '}'),
      braced,
    ),
    { maxLength: 5 },
  )
  .map((parts) => `"${parts.join('')}"`);

const value = fc.oneof(braced, quoted, fc.constantFrom('2020', 'jan', 'abbr', 'jan # "x" # {y}'));

const field = fc
  .tuple(fc.constantFrom('title', 'author', 'abstract', 'ids-x', 'x-y'), space, space, value, space)
  .map(([name, before, behind, text, last]) => `${name}${before}=${behind}${text}${last}`);

const ids = fc
  .tuple(fc.constantFrom('ids', 'IDS'), space, space, fc.constantFrom('{m, n}', '"m,n,o"', '{ p }', '{}'), space)
  .map(([name, before, behind, text, last]) => `${name}${before}=${behind}${text}${last}`);

const key = fc.constantFrom('a', 'b', 'smith2020', 'van:der/Berg', 'été1', 'k-1', 'K_1', "o'neil", 'x.y+z', 'ids');

const entry = fc
  .tuple(
    fc.constantFrom('misc', 'BOOK', 'xdata', 'inProceedings', 'set'),
    space,
    space,
    key,
    space,
    fc.array(field, { maxLength: 4 }),
    fc.option(ids),
    fc.boolean(),
  )
  .map(([type, before, inside, name, behind, others, alias, comma]) => {
    const fields = alias === null ? others : [...others, alias];
    const ended = comma && fields.length > 0 ? ',' : '';
    return `@${type}${before.replace(/%.*\n/, '\n')}{${inside}${name}${behind},${fields.join(',\n  ')}${ended}}`;
  });

const other = fc.oneof(
  braced.map((text) => `@comment${text}`),
  braced.map((text) => `@preamble${text}`),
  fc
    .tuple(
      word.filter((each) => /^[a-z]+$/.test(each)),
      quoted,
    )
    .map(([name, text]) => `@string{${name} = ${text}}`),
  fc.constantFrom('some words', '} ', '% @misc{hidden,}\n', '\n'),
);

/** A text that is mostly right, so that Pandoc reads many of them. */
export const bibtexText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: entry }, { weight: 1, arbitrary: other }), { maxLength: 6 })
  .map((parts) => parts.join('\n'));

/** The same with a character or two left out or put in. */
export const brokenBibtexText: fc.Arbitrary<string> = fc
  .tuple(
    bibtexText,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '{', '}', '"', ',', '@', '=')), { minLength: 1, maxLength: 2 }),
  )
  .map(([text, changes]) =>
    changes.reduce((each, [place, sign]) => {
      const at = place % (each.length + 1);
      return each.slice(0, at) + sign + each.slice(at + (sign === '' ? 1 : 0));
    }, text),
  );
