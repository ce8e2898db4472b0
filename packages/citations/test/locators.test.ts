import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLocator } from '../src/locator/read-locator.ts';
import { findCitations } from '../src/read-citations.ts';
import { locators } from './cases.ts';
import { asPrinted, askPandocForLocators, type PandocLocator } from './pandoc-locators.ts';
import { sampleOf } from './random-markdown.ts';

// Pandoc starts slowly.
const PATIENCE = 120_000;

/** What we make of the suffix of `[@k suffix]`. */
function ours(suffix: string): PandocLocator | undefined {
  const [group, ...more] = findCitations(`[@k${suffix}]`);
  const item = group?.items[0];
  if (item?.mode !== 'normal' || group?.items.length !== 1 || more.length > 0) return undefined;
  const { label, locator, rest } = readLocator(item.suffix);
  return {
    ...(label === undefined ? {} : { label }),
    ...(locator === undefined ? {} : { locator: asPrinted(locator) }),
    rest: asPrinted(rest),
  };
}

/** Citeproc puts a comma before what is left of a suffix that starts with none, and takes what is double away. */
const words = ({ rest, ...locator }: PandocLocator): unknown => ({
  ...locator,
  rest: rest.match(/[\p{L}\p{N}]+/gu) ?? [],
});

/** Pandoc takes a digit in braces for a page, but not several. */
const differs = /^,? ?\{ *\d\d/;

const suffixes = locators.map((citation) => citation.slice('[@k'.length, -1));

const piece = fc.oneof(
  fc.constantFrom(...'p. pp. p sec. § fig vol. chap. s.v. page no. see and x iv'.split(' ')),
  fc.constantFrom(...'3 12 4-6 3--4 1.2 12a a12 C22 ii XVII 12:3 (3) [4] (iv) (a) {3} {a}'.split(' ')),
  fc.constantFrom(...',-:.(){}é?', ' ', ' ', ' ', ' ', ', ', '. ', 'sub verbo'),
);
/** Pieces of locators in any order. */
const randomSuffix = fc
  .tuple(fc.constantFrom(', ', ' ', ', p. ', ', ', '{', ', {', ''), fc.array(piece, { minLength: 1, maxLength: 8 }))
  .map(([start, pieces]) => start + pieces.join(''));

describe('agreement with citeproc', () => {
  test('on typical suffixes', { timeout: PATIENCE }, async () => {
    const said = await askPandocForLocators(suffixes);
    const asked = suffixes.flatMap((suffix, index) =>
      said[index] ? [{ suffix, ...(words(said[index]) as object) }] : [],
    );
    expect(asked.length).toBeGreaterThan(90);
    expect(asked.map(({ suffix }) => ({ suffix, ...(words(ours(suffix)!) as object) }))).toEqual(asked);
  });

  test('on random pieces of locators', { timeout: PATIENCE }, async () => {
    const random = sampleOf(randomSuffix, 500);
    const said = await askPandocForLocators(random);
    const differences: unknown[] = [];
    let compared = 0;
    for (const [index, suffix] of random.entries()) {
      const [theirs, mine] = [said[index], ours(suffix)];
      if (!theirs || !mine || differs.test(suffix)) continue;
      compared++;
      const [one, other] = [theirs, mine].map((parts) => JSON.stringify(words(parts)));
      if (one !== other) differences.push({ suffix, theirs, mine });
    }
    expect(compared).toBeGreaterThan(250);
    expect(differences).toEqual([]);
  });
});

test('where we differ on purpose (docs/citations.md)', { timeout: PATIENCE }, async () => {
  const labels = [', art. 3', ', tbl. 3', ', app. iv', ', loc. 3', ', timestamp 00:12:33'];
  const asked = ['{9}', '{12}', ...labels];
  expect(await askPandocForLocators(asked)).toEqual([
    { label: 'page', locator: '9', rest: '' },
    { locator: '12', rest: '' },
    ...labels.map((suffix) => ({ rest: suffix.replace(' ', '') })),
  ]);
  expect(asked.map(ours)).toEqual([
    { label: 'page', locator: '9', rest: '' },
    { label: 'page', locator: '12', rest: '' },
    { label: 'article-locator', locator: '3', rest: '' },
    { label: 'table', locator: '3', rest: '' },
    { label: 'appendix', locator: 'iv', rest: '' },
    { label: 'elocation', locator: '3', rest: '' },
    { label: 'timestamp', locator: '00:12:33', rest: '' },
  ]);
});
