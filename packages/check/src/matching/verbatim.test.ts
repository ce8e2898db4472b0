import { describe, expect, test } from 'vitest';
import { readPattern } from './quotation-pattern.js';
import { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';

const says = (finding: string, quotation: string): boolean =>
  matchesVerbatim(readPattern(quotation), new FindingText(finding));

describe('allowed changes', () => {
  const finding =
    'Donors said that “the shelter’s doors” stay open – always, by the law of 1998. They count beds every night, and the count is public!';
  test.each([
    ['nothing', finding],
    ['a part of it', 'the law of 1998'],
    ['straight quotation marks', `Donors said that "the shelter's doors" stay open`],
    ['single marks within double ones', "said that ‘the shelter's doors’ stay"],
    ['another dash', 'stay open - always'],
    ['a dash without space', 'stay open—always'],
    ['white space', 'They  count\nbeds'],
    ['a small first letter', 'they count beds every night'],
    ['a capital first letter', 'Said that “the shelter’s doors” stay open'],
    ['a first letter behind a mark', '“The shelter’s doors” stay open'],
    ['another final mark', 'They count beds every night.'],
    ['a comma within the marks', 'They count beds,'],
    ['a final mark within inner marks', 'Donors said that “the shelter’s doors.”'],
    ['a final mark behind inner marks', 'Donors said that “the shelter’s doors”;'],
    ['no final mark', 'and the count is public'],
    ['words left out', 'Donors said that … doors” stay open'],
    ['words left out, with dots', 'Donors ... stay open'],
    ['words left out, with spaced dots', 'Donors . . . stay open'],
    ['words left out, in brackets', 'Donors […] stay open [...] by the law'],
    ['words left out, in brackets with space', 'Donors [ … ] stay open'],
    ['a sentence left out, with its mark', 'Donors said that …. They count'],
    ['words left out at both ends', '… they count beds …'],
    ['punctuation beside left-out words', 'always … the law, … They count'],
    ['nothing left out', 'They count … beds'],
    ['an insertion', 'Donors [of Nepal] said that'],
    ['insertions at the ends', '[In short,] donors said that [emphasis added].'],
    ['an insertion before a mark', 'stay open – always [sic], by the law'],
    ['a bracket within a word', 'Donors said that “the shelter’s doors” stay[ed] open'],
    ['a bracket for the case of a letter', '[t]hey count beds'],
    ['a bracket for the case of a letter behind left-out words', 'Donors … [t]hey count beds'],
    ['words of the report in a bracket', 'They count [the] beds every night, [And] the count'],
    ['other words in a bracket', 'Donors [claim] “the shelter’s doors” stay open'],
    ['another ending in a bracket', 'doors” sta[nd] open'],
    ['insertions beside left-out words', 'Donors [of Nepal] … [they] stay […] count'],
  ])('%s', (_, quotation) => expect(says(finding, quotation)).toBe(true));
});

describe('other changes', () => {
  const finding =
    'Shelters don’t open 24 hours; 50% of them do not pay 1,000 rupees. A non-profit – not the state – pays $500 for women’s beds.';
  test.each([
    ['change a word', 'Shelters don’t close'],
    ['drop a negation', '50% of them do pay'],
    ['drop a word', 'of them not pay'],
    ['add a word', '50% of them all do not pay'],
    ['swap words', '50% of them not do pay'],
    ['leave out words in another order', 'do not pay … Shelters don’t'],
    ['use words twice', 'Shelters … Shelters'],
    ['change a number', 'open 42 hours'],
    ['cut a number', '000 rupees'],
    ['cut the unit off a number', '50'],
    ['cut the currency off a number', '500 for women’s beds'],
    ['begin within a word', 'helters don’t open'],
    ['end within a word', 'Shelters don’t op'],
    ['end before an apostrophe', 'Shelters don'],
    ['begin behind one', 's beds'],
    ['begin behind a hyphen', 'profit – not the state'],
    ['drop a comma inside', 'open 24 hours 50% of them'],
    ['change a mark inside', 'open 24 hours, 50% of them'],
    ['change the case of a word inside', 'shelters don’t Open'],
    ['change the case behind left-out words', 'Shelters … The state'],
    ['drop an apostrophe', 'womens beds'],
    ['join two sentences', 'do not pay 1,000 rupees a non-profit'],
    ['negate by a bracket', '[Not] Shelters don’t open'],
    ['negate by a bracket inside', '50% of them do [never] not pay'],
    ['replace a negation by a bracket', '50% of them [really] pay'],
    ['replace a figure by a bracket', 'do not pay [2,000] rupees'],
    ['replace another sentence by a bracket', 'do not pay [much] A non-profit – not the state'],
    ['replace more than a few words by a bracket', 'Shelters [never] pay'],
    ['add letters before a word by a bracket', '[un]open 24 hours'],
    ['leave out a negation', '50% of them do … pay'],
    ['leave out a negation before a longer clause', '50% … pay 1,000 rupees'],
    ['replace letters by a bracket', 'wo[rk]’s beds'],
    ['say nothing', ''],
    ['say only that words are left out', '… […] ...'],
    ['insert only', '[sic]'],
    ['quote only a mark', '—.'],
  ])('%s', (_, quotation) => expect(says(finding, quotation)).toBe(false));
});

test.each([
  ['a dash is not a hyphen', 'Care – and beds', 'and beds', true],
  ['a dash without space is none', 'Care—and beds', 'and beds', true],
  ['a hyphen behind a dash', 'Care - for non-profits', 'profits', false],
  ['brackets of the report', 'The count [of beds] is public', 'count [of beds] is', true],
  ['brackets of the report, left away', 'The count [of beds] is public', 'count is', false],
  ['an omission of the report', 'Well… we tried […] again', 'Well… we tried […] again', true],
  ['a whole remark in brackets', '[inaudible]', '[inaudible]', true],
  ['a bracket that does not close', 'a [b c', 'a [b c', true],
  ['an accent by itself', 'Köhler counts beds', 'Ko\u0308hler counts', true],
  ['no accent', 'Köhler counts beds', 'Kohler counts', false],
])('%s', (_, finding, quotation, verbatim) => expect(says(finding, quotation)).toBe(verbatim));
