import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsIn } from '../sentences/quote-marks.js';
import { lexicons, vocabularyOf } from '../lexicon/languages.js';
import { CreditReader } from './credit-reader.js';
import { creditReaderOf } from './languages.js';

const NAMES = /Ana Di(?:az|as)|Tom Okoro|Eva Lund|African Group|Algeria|Bolivia|Brazil|Chile|Peru/g;

function mentionsIn(sentence: string): { start: number; end: number; people: string[] }[] {
  return [...sentence.matchAll(NAMES)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    people: [name],
  }));
}

describe.each(lexicons)('a pattern of $language', ({ language, patterns }) => {
  const reader = creditReaderOf(vocabularyOf(language));

  test.each([...patterns!.phrases, ...patterns!.credits])('$id matches its example: $example', ({ id, example }) => {
    const matched: string[] = [];
    reader.read(example, mentionsIn(example), quotationsIn(example), (each) => matched.push(each));
    expect(matched).toContain(id);
  });

  test.each(patterns!.descriptions!)('$id matches its example: $example', ({ id, example }) => {
    const matched: string[] = [];
    reader.describe(example, mentionsIn(example), (each) => matched.push(each));
    expect(matched).toContain(id);
  });
});

describe('patterns', () => {
  const make = (match: string): CreditReader =>
    new CreditReader({ SAY: ['said'] }, [
      {
        classes: {},
        definitions: { SAYS: 'SAY', LONG: 'SAY SAY' },
        phrases: [],
        credits: [{ id: 'one', reason: 'subject', credits: 'who', match, example: '' }],
      },
    ]);
  const people = (match: string, sentence: string): readonly string[] =>
    make(match)
      .read(sentence, mentionsIn(sentence), quotationsIn(sentence))
      .flatMap((credit) => credit.people);

  test.each([
    ['who=PERSON SAY', 'Ana Diaz said so.', ['Ana Diaz']],
    ['who=PERSON (LOW-SAY)* SAY', 'Ana Diaz at once said so.', ['Ana Diaz']],
    ['who=PERSON gap(2) SAYS', 'Ana Diaz at once said so.', ['Ana Diaz']],
    ['who=PERSON gap(1) SAYS', 'Ana Diaz at once said so.', []],
    ['who=PERSON gap(9) SAY', 'Ana Diaz met Tom Okoro, who said so.', ['Tom Okoro']],
    ['START who=PERSON', 'So Ana Diaz said.', []],
    ['-PERSON who=PERSON', 'So Ana Diaz said.', ['Ana Diaz']],
    ['(“|,|QUOTE) SAY who=PERSON', '“The wells of Tom Okoro ran dry,” said Ana Diaz.', ['Ana Diaz']],
    ['who=PERSON PAREN? SAY', 'Ana Diaz (with Tom Okoro) said so.', ['Ana Diaz']],
  ])('%s in: %s', (match, sentence, expected) => {
    expect(people(match, sentence)).toEqual(expected);
  });

  test.each([
    ['who=PERSN SAY', 'The pattern one has a class that does not exist: PERSN.'],
    ['who=PERSON (SAY', 'A bracket is not closed in the pattern “who=PERSON (SAY”.'],
    ['who=PERSON SAY)', '“)” is not expected in the pattern “who=PERSON SAY)”.'],
    ['who=PERSON LONG-PERSON', '“LONG” is more than one element, so that nothing can be taken from it in the pattern'],
    ['who=PERSON (SAY|LOW)-START', 'A bracket before “-START” in the pattern'],
  ])('refuses %s', (match, message) => {
    expect(() => make(match)).toThrow(message);
  });

  test('take linear time', () => {
    const reader = creditReaderOf(vocabularyOf('en'));
    const steps = (count: number): number => {
      const sentence = 'Ana Diaz of the fund, also and then, '.repeat(count);
      let tests = 0;
      const mentions = mentionsIn(sentence);
      reader.read(sentence, mentions, [], () => tests++);
      return tests;
    };
    expect(steps(400)).toBeLessThan(5 * steps(100) + 5);
  });

  test('credit only people who are mentioned, whatever the sentence', () => {
    const word = fc.constantFrom(
      ...'said and , “ ” ( ) who by : .'.split(' '),
      'Ana Diaz',
      'Tom Okoro',
      'the director',
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('en', 'de', 'fr', 'es', 'pt'), (words, language) => {
        const sentence = words.join(' ');
        const mentions = mentionsIn(sentence);
        const credits = creditReaderOf(vocabularyOf(language)).read(sentence, mentions, quotationsIn(sentence));
        const named = mentions.flatMap(({ people: [name] }) => name!);
        for (const credit of credits) {
          expect(named).toEqual(expect.arrayContaining([...credit.people]));
          expect(credit.start).toBeLessThan(credit.end);
        }
      }),
    );
  });
});
