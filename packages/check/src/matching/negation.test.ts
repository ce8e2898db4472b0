import { describe, expect, test } from 'vitest';
import { isNegated, negatedForms } from './negation.js';
import { reversingWords } from './reversal.js';

/** Pairs from a dictionary of antonyms, and pairs that only look like antonyms. */
const ANTONYMS = `able:unable fair:unfair legal:illegal possible:impossible regular:irregular honest:dishonest visible:invisible
  patient:impatient rational:irrational loyal:disloyal sufficient:insufficient happy:unhappy paid:unpaid documented:undocumented
  violent:nonviolent mature:immature equality:inequality agree:disagree likely:unlikely safely:unsafely directly:indirectly`;
const LOOKALIKES = `migrants:immigrants migrate:immigrate valuable:invaluable flammable:inflammable different:indifferent press:impress
  prove:improve port:import part:impart pose:impose form:inform vent:invent vest:invest stead:instead side:inside sight:insight come:income
  habit:inhabit dent:indent tense:intense tent:intent radiate:irradiate lustrate:illustrate ease:disease play:display patch:dispatch
  close:disclose cover:discover folding:unfolding covered:uncovered earthed:unearthed it:unit til:until aligned:malaligned place:displace
  take:mistake lead:mislead read:misread chief:mischief sing:missing`;
const pairs = (list: string) => list.split(/\s+/).map((pair) => pair.split(':') as [string, string]);

test.each(pairs(ANTONYMS))('%s and %s are opposites', (word, negated) => {
  expect(negatedForms([negated], [word])).toEqual([negated]);
});

test.each(pairs(LOOKALIKES))('%s and %s are not', (word, other) => {
  expect([...negatedForms([other], [word]), ...negatedForms([word], [other])]).toEqual([]);
});

test.each([
  ['They do not pay', true],
  ['nobody pays', true],
  ['not uncommon', true],
  ['neither men nor women', true],
  ['not only women', false],
  ['nothing but trouble', false],
  ['whether or not they pay', false],
  ['a notable noise', false],
])('%s: %s', (text, expected) => expect(isNegated(text)).toBe(expected));

describe('an omission reverses the meaning', () => {
  test.each([
    ['not', 'not'],
    ['not necessarily', 'not necessarily'],
    [', but not', 'but not'],
    ['never, in ten years,', 'never'],
    ['officers, who do not', 'who do not'],
    ['have for many years not', 'have for many years not'],
    ['fail to', 'fail to'],
    [', rather than', 'rather than'],
    ['are unable to', 'are unable to'],
  ])('%s', (omitted, words) => expect(reversingWords(omitted)).toBe(words));

  test.each([
    ['smoothly and efficiently'],
    [', who were not asked,'],
    ['who are not asked'],
    ['. It does not work. '],
    ['in the two years since the law, which nobody has read, was passed'],
    [', even if not well paid, and many others'],
    ['not only men but'],
    [''],
  ])('%j does not', (omitted) => expect(reversingWords(omitted)).toBeUndefined());
});
