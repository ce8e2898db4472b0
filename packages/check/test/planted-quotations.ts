import { readFileSync } from 'node:fs';
import { parseReport } from '@findings/core';
import { createLibrary, findingOf, type Library, type Target } from '@findings/core/library';
import fc from 'fast-check';

/** A proposal that quotes a finding, as its author means to or with a mistake. */
export interface PlantedQuotation {
  readonly markdown: string;
  /** The key of the report that it cites. */
  readonly report: string;
}

const paths = { tip2012: '../../tip-2012/report/tip-2012.md', seeds2018: 'natural/seeds-2018.md' };
export const libraries: ReadonlyMap<string, Library> = new Map(
  Object.entries(paths).map(([key, path]) => {
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    return [key, createLibrary([parseReport(text, { key })])];
  }),
);

/** Places to quote in: `<q>` is the quotation with its marks, `<w>` its words, `ID` its citation, and `OTHER` another finding. */
const places: readonly string[] = [
  'The workshop heard that <q> [@ID], and our district is no exception.',
  'It is true that <q> and we plan with that in mind [see @ID, p. 4].',
  'One thing was plain: <q>. [@ID]',
  'As @ID puts it, <q>.',
  'The panel was frank [@ID] in saying that <q>.',
  'Somebody said: <q>. The minutes have it [@ID].',
  'We follow what was heard [@ID]. <q>, as the record has it.',
  'In the words of the report, ‘<w>’ [@ID].',
  "In the words of the report, '<w>' [@ID].",
  'The speaker held that <q> [-@{ID}].',
  'Both say so: <q> [@ID; see also @smith2020, ch. 2].',
  'They put it plainly: "<w> [@ID]"',
  'They put it plainly: *<q>* [@ID].',
  'We begin there (for <q>, as was said [@ID]) and go on.',
  'Both panels agree that <q> [@OTHER; @ID].',
  'We heard <q>, and more of the kind (@ID [pp. 4--6]).',
  '| Heard | Our answer |\n| --- | --- |\n| They said <q> [@ID] | A monthly meeting |',
  '- **Listen first.** We heard that <q> [@ID].\n- Then act.',
  'The record says it best.\n\n> <w>\n>\n> — the panel [@ID]',
  'The record says it best:\n\n> <w> [@ID]',
  'Of this @ID says:\n\n> <w>',
  'Others have seen the same.[^1]\n\n[^1]: The report says that <q> [@ID].',
  'Two things were heard [@ID]:\n\n- <q>\n- and that it is so everywhere.',
  '### <q> [@ID]',
  'What we heard\n\n:   They said <q> [@ID].',
];

type Words = readonly string[];

/** Changes the words at a position, with three words or more before and after it. */
type Way = (words: Words, at: number) => Words;

const replace =
  (count: number, ...instead: Words): Way =>
  (words, at) => [...words.slice(0, at), ...instead, ...words.slice(at + count)];
const change =
  (by: (word: string) => string): Way =>
  (words, at) =>
    replace(1, by(words[at]!))(words, at);

/** Changes that an editor allows. */
const allowed: Readonly<Record<string, Way>> = {
  'word for word': (words) => words,
  'words left out with …': replace(1, '…'),
  'words left out with ...': replace(1, '...'),
  'words left out with […]': replace(2, '[…]'),
  'words in brackets': replace(0, '[of that year]'),
  'a capital first letter': ([first = '', ...rest]) => [first.charAt(0).toUpperCase() + first.slice(1), ...rest],
  'a comma before the closing mark': (words) => [`${words.join(' ')},`],
  'a full stop before the closing mark': (words) => [`${words.join(' ')}.`],
  'an emphasized word': change((word) => `*${word}*`),
  'the other apostrophe': (words) => words.map((word) => word.replaceAll('’', "'")),
};

const mistakes: Readonly<Record<string, Way>> = {
  'another word': replace(1, 'lantern'),
  'another first word': ([, ...rest]) => ['lantern', ...rest],
  'an added negation': replace(0, 'never'),
  'a dropped word': replace(1),
  'an added word': replace(0, 'truly'),
  'swapped words': (words, at) => replace(2, words[at + 1]!, words[at]!)(words, at),
  'a mistyped word': change((word) => `${word.slice(0, 2)}${word.slice(3)}`),
  'a capital in the middle': change((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  'parts in the other order': (words, at) => [...words.slice(at), '…', ...words.slice(0, at)],
  'words added at the end': (words) => [...words, 'and', 'that', 'is', 'all'],
};

export const kinds = {
  right: allowed,
  'quote.altered': mistakes,
  'quote.misplaced': { 'another finding': allowed['word for word']! },
} as const;

/** Signs that would be markup in a proposal, quotation marks, and the ends of sentences. */
const awkward = /[*_[\]`$<>@\\^~|"“”„«»…#&=+]|(?<!\p{L})['‘’]|['’](?!\p{L})|[.!?] |^\W|\W$/u;
const negation = /\b(?:no|not|never|nor|neither|nobody|nothing|without|cannot)\b/;

interface Stretch {
  readonly target: Target;
  readonly words: Words;
}

/** Ten words in a row that are in one finding only, and plain around the middle. */
function stretchesOf(library: Library): readonly Stretch[] {
  const targets = library.targets().filter((target) => findingOf(target) !== undefined && target.text.length > 60);
  const isUnique = (text: string) => targets.filter((target) => target.text.includes(text)).length === 1;
  return targets.flatMap((target) => {
    const all = target.text.split(' ');
    const stretches = all.map((_, start) => all.slice(start, start + 10)).filter((words) => words.length === 10);
    return stretches
      .filter((words) => {
        const [text, middle] = [words.join(' '), words.slice(3, 7)];
        const isPlain = middle.every((word) => /^\p{Ll}{4,}$/u.test(word)) && new Set(middle).size === 4;
        return isPlain && !awkward.test(text) && !negation.test(text) && isUnique(text);
      })
      .map((words) => ({ target, words }));
  });
}

const stretches = [...libraries].map(([report, library]) => [report, stretchesOf(library)] as const);

export function plantedQuotation(kind: keyof typeof kinds): fc.Arbitrary<PlantedQuotation> {
  const stretch = fc.oneof(
    ...stretches.map(([report, all]) => fc.constantFrom(...all).map((one) => ({ report, all, ...one }))),
  );
  return fc
    .record({
      stretch,
      way: fc.constantFrom(...Object.values<Way>(kinds[kind])),
      place: fc.constantFrom(...places),
      marks: fc.constantFrom('"<w>"', '“<w>”'),
      at: fc.integer({ min: 3, max: 5 }),
      other: fc.nat(),
    })
    .map(({ stretch: { report, all, target, words }, way, place, marks, at, other }) => {
      const apart = all.filter((one) => one.target.within !== target.within);
      const otherId = apart[other % apart.length]!.target.id;
      const quoted = way(words, at).join(' ');
      // An apostrophe would end single quotation marks.
      const wouldEnd = /[‘']<w>/.test(place) && /['’]/.test(quoted);
      const markdown = (wouldEnd ? places[0]! : place)
        .replace('OTHER', otherId)
        .replaceAll('ID', kind === 'quote.misplaced' ? otherId : target.id)
        .replace('<q>', marks)
        .replace('<w>', quoted);
      return { markdown: `${markdown}\n`, report };
    });
}
