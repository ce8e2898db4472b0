import { expect, test } from 'vitest';
import { cues } from '../lexicon/cues.js';
import { anyOf, mayHavePhrase, wholePhrase } from './phrase-pattern.js';

const phrases = ['we', "l'exemple de", '*aremos', 'parce qu*', 'a.m.'];

test.each([
  ['We heard so', true],
  ['à l’exemple de Lyon', true],
  ['capacitaremos a 20 guardas', true],
  ['parce qu’il pleut', true],
  ['were, weather, de', false],
])('%s: %j', (text, expected) => {
  expect(mayHavePhrase(phrases)(text)).toBe(expected);
  expect(wholePhrase(phrases).test(text)).toBe(expected);
});

test.each(['ownSubjects', 'planVerbs', 'mayBeOwn', 'every', 'timesNoun', 'halfOfUnit', 'andAHalf'] as const)(
  'a text with a phrase of %s may have one',
  (list) => {
    const mayHave = mayHavePhrase(cues(list));
    expect(cues(list).filter((phrase) => !mayHave(`So ${phrase.replace('*', 'abc').toUpperCase()} is`))).toEqual([]);
  },
);

test('special characters are literal, and the longest phrase comes first', () => {
  expect(anyOf(['a', 'a.m. (so)', '*ly', 'un*', "d'or"])).toBe(
    String.raw`(?:a\.m\.\s\(so\)|d['’]or|\p{L}+ly|un\p{L}*|a)`,
  );
});
