import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotations } from './quotations.js';
import { readAllQuoteMarks, readQuoteMarks } from './quote-marks.js';

const marked = (text: string): string[] => readQuoteMarks(text).map(({ start, end }) => text.slice(start, end));

function speechIn(text: string): string[] {
  return readQuotations(text)
    .filter((quoted) => quoted.speech)
    .map(({ start, end }) => text.slice(start, end));
}

describe('readQuoteMarks', () => {
  it.each([
    ['a "straight" and a “curly” pair', ['straight', 'curly']],
    ["a 'single' and a ‘curly single’ pair", ['single', 'curly single']],
    ['« anglés » et „deutsch“', [' anglés ', 'deutsch']],
    ["TeX’s ``doubled'' marks, ``the victims' rights'' too", ['doubled', "the victims' rights"]],
    ['»deutsch« und ›so‹, « français » et ‹ ainsi ›', ['deutsch', 'so', ' français ', ' ainsi ']],
    ['She said, "He said \'go\' to me."', ["He said 'go' to me.", 'go']],
    ['"He called it "odd" twice."', ['He called it "odd" twice.', 'odd']],
    ['the ("first") and—"second"—one', ['first', 'second']],
    ['Say:"now" or"never"', ['now', 'never']],
    ["women's rights, the survivors' voices, the 4P's and rock 'n' roll", []],
    ["in the '90s they'd tell 'em so", []],
    ["the “4 P’s” and the '4P's'", ['4 P’s', "4P's"]],
    ["the 'victims' rights' movement", ["victims' rights"]],
    ['"the survivors\' voices" count', ["the survivors' voices"]],
    ['a 5" pipe and a 6" pipe', []],
    ['an "open and a "closed" one', ['closed']],
    ['it said “so much', ['so much']],
    ['and” then', []],
    ["a 'single'\ufffc and \ufffc'another'\ufffc of them", ['single', 'another']],
    ['so “trophying," they said', ['trophying,']],
  ])('pairs the marks of %s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe('readAllQuoteMarks', () => {
  it.each([
    ['it said “so much» to "us', { mixed: ['so much'], opening: ['us'] }],
    ['a \'mixed" and a «mixed” pair', { mixed: ['mixed', 'mixed'], opening: [] }],
    ['“so “much of it', { mixed: [], opening: ['so “much of it', 'much of it'] }],
    ['so much” it “said”', { mixed: [], opening: [], closing: 'so much' }],
    ['a 5" pipe, a 6"x8" board, 7 " and the survivors\' rights', { mixed: [], opening: [] }],
    ["a “pair” and women's rights", { mixed: [], opening: [] }],
  ])('finds the marks without a partner in %s', (text, expected) => {
    const { mixed, opening, closing } = readAllQuoteMarks(text).loose;
    expect({
      mixed: mixed.map(({ start, end }) => text.slice(start, end)),
      opening: opening.map((start) => text.slice(start)),
      ...(closing !== undefined && { closing: text.slice(0, closing) }),
    }).toEqual(expected);
  });
});

describe('readQuotations', () => {
  it.each([
    ['Ms. Lama was asked, "Who pays for this law?" She named a fund.', ['Who pays for this law?']],
    ['She concluded, “So it helps and it harms.” Then she left.', ['So it helps and it harms.']],
    ['“We need more time,” said Ms. Lama.', ['We need more time,']],
    ['“We need more time,” she said, “and more money too.”', ['We need more time,', 'and more money too.']],
    ['“Who pays?” Ms. Lama asked. Nobody knew.', ['Who pays?']],
    ['He stated that "the law is not enforced here".', ['the law is not enforced here']],
    ['As Dr. Rai put it: “Laws alone change nothing.”', ['Laws alone change nothing.']],
    ['In her words, “laws alone change nothing.”', ['laws alone change nothing.']],
    ['They told us stories: “See that bridge? We built it.”', ['See that bridge? We built it.']],
    ['Rai: “I may as well write here that time is short.”', ['I may as well write here that time is short.']],
    ['“Nobody has asked us what we need.”', ['Nobody has asked us what we need.']],
    ['Rai (by chat): “I may as well write it here.', ['I may as well write it here.']],
    ['She replied, "He told me \'go home for good now\' and left."', ["He told me 'go home for good now' and left."]],
  ])('takes for speech what is said in %s', (text, expected) => {
    expect(speechIn(text)).toEqual(expected);
  });

  it.each([
    'Men said they were "tricked" or had "bad luck" on the way.',
    'The resounding answer was "no".',
    'They go beyond "security" to "human security."',
    'a programme called "SMS SOS" that sends codes',
    'a paper entitled "Reading the Law: An Overview of Forty Years." In it they ask why.',
    'The sessions were called: “The First Landscape”, “Technical Talks”, and “Next Steps for All of Us”.',
    'The aim was for participants to “get to know each other.”',
    'The final session, “Next Steps for the Association,” was short.',
    'She noted the "friendly rivalry" between members.',
    'the point where "survivor of trafficking" is no longer a name',
    'They are seen as "failed migrants," whereas others are not.',
    'for posts with signs of “trophying,” when someone boasts',
    'What does a "demo day" look like for software?',
    '“Unweighted” events are what they need.',
    'It would be “many years of work for little recognition”.',
    "the 4P's and the survivors' voices",
    'It is open “and nobody closes it.',
  ])('leaves terms and titles alone in %s', (text) => {
    expect(speechIn(text)).toEqual([]);
  });

  it.each([
    ['Rain fell. Ms. Lama stated, "We will also look at the budget." He left.', ['Ms. Lama stated, ']],
    ['“We need more time,” said Ms. Lama of the ministry.', [' said Ms. Lama of the ministry.']],
    ['While Dr. Rai listened, “we need more time,” said Ms. Lama.', [' said Ms. Lama.', 'While Dr. Rai listened, ']],
    ['“We need more time,” she said, “and we need money too.”', [' she said, ', ' she said, ']],
    ['“Who pays for it?” Ms. Lama asked. He left.', ['Ms. Lama asked']],
    ['“Nobody has asked us what we need.”', []],
  ])('says where to look for the speaker of %s', (text, expected) => {
    const places = readQuotations(text).flatMap((quoted) => quoted.attribution);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('gives places of the text, in order, for any text', () => {
    const piece = fc.constantFrom(...'" “ ” \' ‘ ’ She said we ? ( ) « »'.split(' '), ' ', ', ', '. ');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = -1;
        for (const quoted of readQuotations(text)) {
          expect(quoted.outerStart).toBeGreaterThan(at);
          expect(quoted.start).toBe(quoted.outerStart + 1);
          expect(quoted.end).toBeGreaterThanOrEqual(quoted.start);
          expect(quoted.outerEnd).toBe(quoted.closed ? quoted.end + 1 : text.length);
          for (const place of quoted.attribution) expect(text.slice(place.start, place.end)).not.toBe('');
          at = quoted.outerStart;
        }
      }),
    );
  });

  it.each(['"', '“', '”', "'", '" ', ' "a', '“a” ', 'said, “We are here. So are you.” ', ' “', "'a' ", 'a" '])(
    'reads a hostile run of %j',
    (piece) => {
      const text = piece.repeat(30_000);
      for (const quoted of readQuotations(text)) expect(quoted.outerEnd).toBeLessThanOrEqual(text.length);
    },
  );
});
