import { describe, expect, test } from 'vitest';
import { readLocator } from '../src/locator/read-locator.ts';
import { findCitations } from '../src/read-citations.ts';
import { randomSuffix, suffixes } from './locators.ts';
import { asPrinted, askPandocForLocators, type PandocLocator } from './pandoc-locators.ts';
import { seeded } from './random.ts';

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
    const random = Array.from({ length: 500 }, (_, seed) => randomSuffix(seeded(seed)));
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
  const asked = ['{9}', '{12}', ', art. 3'];
  expect(await askPandocForLocators(asked)).toEqual([
    { label: 'page', locator: '9', rest: '' },
    { locator: '12', rest: '' },
    { rest: ',art. 3' },
  ]);
  expect(asked.map(ours)).toEqual([
    { label: 'page', locator: '9', rest: '' },
    { label: 'page', locator: '12', rest: '' },
    { label: 'article-locator', locator: '3', rest: '' },
  ]);
});
