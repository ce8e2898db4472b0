import { readTexts } from '@findings/citations';
import { describe, expect, test } from 'vitest';
import type { ResolvedCitation, DocumentClaims } from './claims.js';
import { readClaims } from './read-claims.js';

function claimsOf(markdown: string): DocumentClaims {
  const { blocks, groups } = readTexts(markdown);
  const citations = groups.flatMap(({ items }) =>
    items.map((item): ResolvedCitation => ({ item, resolution: { type: 'foreign' } })),
  );
  return readClaims(markdown, blocks, citations);
}

const ids = (citations: readonly ResolvedCitation[]): string => citations.map(({ item }) => item.id).join(' ');

/** `words ← how close: what they belong to`. */
const belongings = (markdown: string): readonly string[] =>
  claimsOf(markdown).quotations.map(
    ({ text, proximity: closeness, citations }) =>
      `${text} ← ${citations.length === 0 ? 'nothing' : `${closeness}: ${ids(citations)}`}`,
  );

const cases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'right behind the marks, before or behind the full stop': {
    'They said "so" [@a].': ['so ← own: a'],
    'They said “so it is.” [@a] More was said [@b].': ['so it is. ← own: a'],
    "They said 'so'. [@a; see @b, p. 3]": ['so ← own: a b'],
    'They said "so"[@a] and left.': ['so ← own: a'],
    'They said *"so"* [@a].': ['so ← own: a'],
    'They said «so» ([@a]) and „so“ (see @b).': ['so ← own: a', 'so ← own: b'],
    'They said "so, as [@a] knows".': ['so, as knows ← own: a'],
    'They said "so it is [@a]."': ['so it is. ← own: a'],
    'They put it: *"so *it* is"* [@a].': ['so it is ← own: a'],
    '@x says "so" [@a].': ['so ← own: a x'],
    'They said "so" (as we heard of @a) and "no" (or so) as @b said.': ['so ← own: a', 'no ← sentence: b'],
    '(They said "so", as we heard of @a) and "no" (as @b, who was there, and @c said).': [
      'so ← sentence: a',
      'no ← own: b',
    ],
  },
  'in the same sentence, before or behind': {
    '@a argues that "so it is". @b does not.': ['so it is ← sentence: a'],
    '-@a argues that "so it is".': ['so it is ← sentence: a'],
    'It was "so it is", as @a put it.': ['so it is ← sentence: a'],
    'It was "so it is" that convinced the panel [@a].': ['so it is ← sentence: a'],
    'As the panel heard [@a]: "so it is".': ['so it is ← sentence: a'],
    'As the panel [@a] heard, "so it is" and no less [@b].': ['so it is ← sentence: b a'],
    '@a [p. 3] gives three reasons, among them that it "began small".': ['began small ← sentence: a'],
  },
  'shared by several': {
    'Both "one" and "two" [@a].': ['one ← sentence: a', 'two ← own: a'],
    'First "one" [@a], then "two" [@b].': ['one ← own: a', 'two ← own: b'],
    'First "one" [@a], then "two".': ['one ← own: a', 'two ← sentence: a'],
    '@a says "one" and @b says "two".': ['one ← sentence: a', 'two ← sentence: b'],
    '"One," says @a, and "two," says @b.': ['One, ← sentence: a', 'two, ← sentence: b'],
    '@a says "one" and "two".': ['one ← sentence: a', 'two ← sentence: a'],
    'The "one" of "two" and "three" [@a], not "four" [@b].': [
      'one ← sentence: a',
      'two ← sentence: a',
      'three ← own: a',
      'four ← own: b',
    ],
  },
  'of a sentence, but not in a remark of its own': {
    'Both "one" (and "two", as others said) and "three" [@a].': [
      'one ← sentence: a',
      'two ← near: a',
      'three ← own: a',
    ],
    'Both "one" ("two", if need be) [@a].': ['one ← sentence: a', 'two ← sentence: a'],
  },
  'of a line that begins like an item, though no blank line stands above': {
    'We heard\n- @a: "one"\n- (@b) "two"\n* Rana [@c] "three"': [
      'one ← sentence: a',
      'two ← sentence: b',
      'three ← sentence: c',
    ],
    '> • "one" [@a]\n> • "two"\n> • "three - and\n> - four" [@c]': [
      'one ← own: a',
      'two ← near: c a',
      'three - and - four ← own: c',
    ],
    'They said "one" - or\n-two - "three" [@a].': ['one ← sentence: a', 'three ← own: a'],
  },
  'in the sentence beside': {
    'She said "so it is". See [@a].': ['so it is ← sentence: a'],
    'She said "so it is". The words are hers [@a]. Rain fell [@b].': ['so it is ← sentence: a'],
    '@a is blunt. "So it is." Rain fell.': ['So it is. ← adjacent: a'],
    'The panel was blunt [@a]. "So it is."': ['So it is. ← adjacent: a'],
    'The panel was blunt [@a]. "So it is", as they put it.': ['So it is ← adjacent: a'],
    'The panel was blunt [@a]. "So it is" is our motto.': ['So it is ← near: a'],
    'They said "so". Another panel found the opposite of what we had expected [@a].': ['so ← near: a'],
    'Rain fell [@b]. Nobody came. They said "so". Nobody knew. Rain fell [@a].': ['so ← near: a b'],
    'They said "so". "One" is what others found [@a].': ['so ← near: a', 'One ← sentence: a'],
  },
  'in rare or mixed marks': {
    'They said ＂so＂, ‟so”, ″so″, ❝so❞, 〝so〞, ＇so＇ [@a].': [
      ...['so ← sentence: a', 'so ← sentence: a', 'so ← sentence: a', 'so ← sentence: a', 'so ← sentence: a'],
      'so ← own: a',
    ],
    'They said “so» [@a] and ‘no‹ [@b].': ['so ← own: a', 'no ← own: b'],
  },
  'without a closing mark, up to a citation or the end of the sentence': {
    'They said "so it is [@a]. Rain fell.': ['so it is ← own: a'],
    '@a said “so it is. Rain fell.': ['so it is. ← sentence: a'],
    'They said "so "it is [@a].': ['so ← sentence: a', 'it is ← own: a'],
  },
  'in parts that read like one': {
    'They said "so" "it is" [@a].': ['so it is ← own: a'],
    'They said "so"“it” … "is" [@a].': ['so it … is ← own: a'],
    'They said "So." "It is." [@a].': ['So. ← near: a', 'It is. ← own: a'],
    'They said "so", "it" and "is" [@a].': ['so ← sentence: a', 'it ← sentence: a', 'is ← own: a'],
    'They said "so <script>not</script> it is" [@a].': ['so it is ← own: a'],
    'They said "so\n\nit is" [@a].': [],
  },
  nowhere: {
    'They said "so".\n\nRain fell [@a].': ['so ← nothing'],
    'the survivors\' voices, a 5" pipe and a 6″ pipe of 7′ [@a].': [],
    '`"code"` [@a] and "so (@b) it is" [@a].\n\n(@b) An example.': [],
  },
  'in a footnote': {
    'They said "so".[^1]\n\n[^1]: See [@a].': ['so ← own: a'],
    'They said "so" [@a].[^1]\n\n[^1]: Not so @b.': ['so ← own: a b'],
    'They agreed [@a].[^1]\n\n[^1]: In their words, "so it is".': ['so it is ← near: a'],
    '>^[1]So it is.^[See @a.]': ['So it is. ← own: a'],
    '[^1]: > So it is. [@a]': ['So it is. ← own: a'],
  },
  'in a table’s row': {
    '| Said | Where |\n| --- | --- |\n| "one" | [@a] |\n| "two" | [@b] |': ['one ← sentence: a', 'two ← sentence: b'],
    '| Where | Said |\n| --- | --- |\n| @a | "one" |\n| [@b] | "two" [@c] |': ['one ← sentence: a', 'two ← own: c'],
    '+-------+-------+\n| "one  | [@a]  |\n| two"  |       |\n+-------+-------+\n| "six" | [@b]  |\n+-------+-------+':
      ['one two ← sentence: a', 'six ← sentence: b'],
    '| Said |\n| --- |\n| "one" |\n| [@a] |': ['one ← nothing'],
  },
  'in the words above a list': {
    'The panel said [@a]:\n\n- "one"\n- nothing\n- "two" [@b]\n- and "three"\n\nOr "four".': [
      'one ← sentence: a',
      'two ← own: b',
      'three ← sentence: a',
      'four ← nothing',
    ],
  },
  'as a block quotation': {
    '> One. Two.\n>\n> — Jane Roe [@a]': ['One. Two. ← own: a'],
    '> One.\n> Two.\n> -- Jane Roe, Harbour Trust [@a]': ['One. Two. ← own: a'],
    '> One. Two. — Jane Roe [@a]': ['One. Two. ← own: a'],
    '> One\n> two.\n> Jane Roe of the Harbour Trust [@a]': ['One two. ← own: a'],
    '> One.\n>\n> Two.\n>\n> [@a]': ['One. Two. ← own: a'],
    '> One and\n> two [@a].': ['One and two. ← own: a'],
    '> "One two," [@a]\n': ['One two, ← own: a'],
    '> “One.\n>\n> “Two.” [@a]': ['One. Two. ← own: a'],
    '> One.\n>\n> Two. [@a]': ['One. Two. ← own: a'],
    '> One.\n>\n> (see [@a])': ['One. ← own: a'],
    '> They said "one", and two [@a].': ['They said "one", and two. ← own: a'],
    '@a said:\n\n> One two.': ['One two. ← sentence: a'],
    'It was said [@a].\n\n> One two.': ['One two. ← adjacent: a'],
    'It was said "so" [@a].\n\n> One two.': ['so ← own: a', 'One two. ← near: a'],
    '> One two.\n\n[@a] Rain fell.': ['One two. ← sentence: a'],
    '> One two.\n\n— Jane Roe [@a]': ['One two. ← sentence: a'],
    '> One two.\n\nRain fell on all of those who came to see us [@a].': ['One two. ← nothing'],
    '> One [@a] two.': ['One two. ← near: a'],
    '- An item:\n\n  > One two. [@a]': ['One two. ← own: a'],
  },
  'in a block quotation that tells': {
    '> "One two three," said Jane [@a].': ['One two three, ← sentence: a'],
    '> [!NOTE]\n> They said "one" [@a].': ['one ← own: a'],
    '> [!NOTE]\n>\n> They said so [@a].': [],
    '> **In short:** they want "one" [@a] by the end of the year.': ['one ← own: a'],
  },
  'as a paragraph of its own': {
    'The panel said [@a]:\n\n"One two."\n\nRain fell.': ['One two. ← sentence: a'],
    '"One two."\n\n— Jane Roe [@a]': ['One two. ← sentence: a'],
  },
};

describe.each(Object.entries(cases))('a quotation belongs to what is cited %s', (_, texts) => {
  test.each(Object.entries(texts))('%s', (markdown, expected) => {
    expect(belongings(markdown)).toEqual(expected);
  });
});

test('the range of a quotation excludes its marks, and a citation is inserted after marks and emphasis', () => {
  const placed = (markdown: string): readonly string[] =>
    claimsOf(markdown).quotations.map(
      ({ start, end, insertAt }) => `${markdown.slice(start, end)} | ${markdown.slice(0, insertAt)}+`,
    );
  expect(placed('They said *"so* &amp; so", twice.')).toEqual(['so* &amp; so | They said *"so* &amp; so"+']);
  expect(placed('They said _“so [@a] it is”_.')).toEqual(['so [@a] it is | They said _“so [@a] it is”_+']);
  expect(placed('They said **"so."**')).toEqual(['so. | They said **"so."**+']);
  expect(placed('> "One\n> two."\n\nRain.')).toEqual(['One\n> two. | > "One\n> two."+']);
  expect(placed('> One.\n>\n> — Jane *Roe*\n')).toEqual(['One. | > One.\n>\n> — Jane *Roe*+']);
});

test('a claim has the citations in it, after its full stop and in its footnotes', () => {
  const { all: statements } = claimsOf('Rain fell [@a]. Nobody came. [@b; @c] @d says so.[^1]\n\n[^1]: See @e.');
  expect(statements.map(({ block, start, end, citations }) => [block.text.slice(start, end), ids(citations)])).toEqual([
    ['Rain fell \ufffc.', 'a'],
    ['Nobody came. \ufffc', 'b c'],
    ['\ufffc says so.\ufffc', 'd e'],
    ['See \ufffc.', 'e'],
  ]);
});

test('a quotation of very many parts is read as several', () => {
  const lengths = (count: number) =>
    claimsOf(`${'"so" '.repeat(count)}[@a].`).quotations.map(({ parts }) => parts?.length);
  expect(lengths(16)).toEqual([16]);
  expect(lengths(40)).toEqual([16, 16, 8]);
});

test('a clause that ends in a citation is a claim of its own', () => {
  const claimed = (markdown: string) =>
    claimsOf(markdown).citing.map(({ block, start, end, citations }) => [
      block.text.slice(start, end).replaceAll('\uFFFC', '@'),
      ids(citations),
    ]);
  expect(claimed('In Nepal it is 20 % [@a]; in India it is 30 % [@b], or 40 % [@c].')).toEqual([
    ['In Nepal it is 20 % @;', 'a'],
    ['in India it is 30 % @, or 40 % @.', 'b c'],
  ]);
  expect(claimed('In Nepal it is 20 % [@a]; in India, too.')).toEqual([['In Nepal it is 20 % @; in India, too.', 'a']]);
  expect(claimed('@a says so; @b does not [@c].')).toEqual([['@ says so; @ does not @.', 'a b c']]);
});
