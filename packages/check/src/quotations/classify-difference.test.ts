import { expect, test } from 'vitest';
import { exampleReport } from '../../../core/test/example-library.js';
import { wordDiff } from '@findings/language';
import { worstDifference } from './classify-difference.js';

test.each([
  ['They must pay', 'They must not pay', 'negation', '', 'not'],
  ['They don’t pay', 'They do pay', 'negation', 'don’t', 'do'],
  ['They never pay', 'They often pay', 'negation', 'never', 'often'],
  ['Beds with heat', 'Beds without heat', 'negation', 'with', 'without'],
  ['a safe bed', 'an unsafe bed', 'negation', 'a safe', 'an unsafe'],
  ['It is legal here', 'It is illegal here', 'negation', 'legal', 'illegal'],
  ['They must not pay', 'They need not pay', 'word', 'must', 'need'],
  ['They have no beds', 'They do not have any beds', 'word', '', 'do not'],
  ['a not uncommon bed', 'a common bed', 'word', 'not uncommon', 'common'],
  ['neither heat nor beds are free', 'no heat or beds are free', 'word', 'neither', 'no'],
  ['Not only women pay', 'Women pay', 'word', 'Not only women', 'Women'],
  ['Nothing but beds are free', 'Beds are free', 'word', 'Nothing but beds', 'Beds'],
  ['for 90% of them', 'for 90 percent of them', 'word', '90%', '90 percent'],
  ['for $12 each', 'for twelve dollars each', 'word', '$12', 'twelve dollars'],
  ['They must pay', 'They may pay', 'word', 'must', 'may'],
  ['They do not pay', 'They don’t pay', 'word', 'do not', 'don’t'],
  ['for 12 beds', 'for 21 beds', 'number', '12', '21'],
  ['for twelve beds', 'for twenty beds', 'number', 'twelve', 'twenty'],
  ['for 50% of them', 'for 50 of them', 'number', '50%', '50'],
  ['a third of them', 'a half of them', 'number', 'third', 'half'],
  ['they went to Nepal', 'they went to India', 'name', 'Nepal', 'India'],
  ['they went to the WHO', 'they went to the IOM', 'name', 'WHO', 'IOM'],
  ['Okoro pays', 'Rana pays', 'name', 'Okoro', 'Rana'],
  ['Shelters pay', 'Clinics pay', 'word', 'Shelters', 'Clinics'],
  ['beds pay for the march', 'beds pay for the March', 'word', 'march', 'March'],
  ['it leads to a bed', 'it leads into a bed', 'word', 'to', 'into'],
  ['beds, which pay', 'beds which pay', 'punctuation', ',', ''],
  ['beds pay', 'beds pay', 'punctuation', '', ''],
  ['In Nepal 12 beds are free', 'In India 21 beds are not free', 'negation', '', 'not'],
  ['one two big beds were free here for all', 'some people here for all', 'number', 'one … two', 'some people'],
])('%s → %s: %s', (before, after, differenceClass, reported, quoted) => {
  expect(worstDifference(wordDiff(before, after), exampleReport)).toEqual({ differenceClass, reported, quoted });
});
