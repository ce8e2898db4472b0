import { describe, expect, test } from 'vitest';
import { allSentences, unsaid } from '../../test/sentences.js';
import { translations } from './translations.js';

/** What is put in, and what is written as it is: the same in every language. */
const fixed = (sentence: string): readonly string[] =>
  (
    sentence.match(
      /\{\d\}|`[^`]+`|<[^>]+>|-->|\[@[^\]]*\]|findings\.(?:config|lock)\.json|findings-ignore[a-z-]*|^\s|\s$/g,
    ) ?? []
  ).sort();

const said = allSentences();

test('whatever is told to people can be said in another language', () => {
  expect(unsaid()).toEqual([]);
});

describe.each(Object.keys(translations))('%s', (language) => {
  test('everything that the server says is said, and nothing that it says no more', async () => {
    const { default: sentences } = await translations[language]!();
    expect(Object.keys(sentences)).toEqual([...said]);
  });

  test('what is put in and what is code are kept, and white space at the ends', async () => {
    const { default: sentences } = await translations[language]!();
    for (const [english, other] of Object.entries(sentences)) {
      expect([english, fixed(withoutExamples(other))]).toEqual([english, fixed(withoutExamples(english))]);
    }
  });
});

test.each(Object.keys(translations))('days are written in %s as the Unicode consortium has it', async (language) => {
  const { default: sentences } = await translations[language]!();
  for (let month = 1; month <= 12; month++) {
    const day = new Date(Date.UTC(2012, month - 1, 9));
    const name = day.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
    const shown = sentences[`{0} ${name} {1}`]?.replace('{0}', '9').replace('{1}', '2012');
    expect(shown).toBe(day.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }));
  }
});

/** Words in an example are words of the language. */
function withoutExamples(sentence: string): string {
  return sentence.replace(/`[^`]*(?:answers|respuestas)[^`]*`/g, '``');
}
