import { describe, expect, test } from 'vitest';
import { allSentences, untranslated } from '../../test/sentences.js';
import { translations } from './language.js';

/** Placeholders, code and white space at the ends, which are the same in every language. */
const invariants = (sentence: string): readonly string[] =>
  (
    sentence.match(
      /\{\d\}|`[^`]+`|<[^>]+>|-->|\[@[^\]]*\]|findings\.(?:config|lock)\.json|findings-ignore[a-z-]*|^\s|\s$/g,
    ) ?? []
  ).sort();

const sentencesInCode = allSentences();

test('all text for users is translatable', () => {
  expect(untranslated()).toEqual([]);
});

describe.each(Object.keys(translations))('%s', (language) => {
  test('all sentences in the code are translated, and no others', async () => {
    const { default: sentences } = await translations[language]!();
    expect(Object.keys(sentences)).toEqual([...sentencesInCode]);
  });

  test('placeholders, code and white space at the ends are kept', async () => {
    const { default: sentences } = await translations[language]!();
    for (const [english, other] of Object.entries(sentences)) {
      expect([english, invariants(withoutExamples(other))]).toEqual([english, invariants(withoutExamples(english))]);
    }
  });
});

/** Words in an example are translated, too. */
function withoutExamples(sentence: string): string {
  return sentence.replace(/`[^`]*(?:answers|respuestas)[^`]*`/g, '``');
}
