import { expect, test } from 'vitest';
import { typedSentence } from '../src/typing/typed-sentence.js';

/** The sentence of the cursor at `|`. */
function sentenceOf(marked: string): string {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end } = typedSentence(text, cursor);
  return text.slice(start, end).trim();
}

test.each([
  ['Wells dry up. Okoro says that half| of them do. She counts.', 'Okoro says that half of them do.'],
  ['As Dr. Okoro says, 45.|', 'Okoro says, 45.'],
  ['Half of them [@wells:s1.h1, p.|', 'Half of them [@wells:s1.h1, p.'],
  ['Half [@wells:s1.h1, p. 3]; the rest [@we|] is fine.', 'Half [@wells:s1.h1, p. 3]; the rest [@we] is fine.'],
  ['“Half of them.” She said| so', 'She said so'],
  ['A line\nand the next| one. More.', 'A line\nand the next one.'],
  ['A paragraph\n\nand one| more', 'and one more'],
])('%s', (marked, sentence) => {
  expect(sentenceOf(marked)).toBe(sentence);
});

test.each(['Half of them dry up [@wells:s1.h1].|', 'The tanks are empty.|', 'It is up. |', 'They say “so”.| Next.'])(
  'is finished: %s',
  (marked) => {
    const cursor = marked.indexOf('|');
    expect(typedSentence(marked.replace('|', ''), cursor).start).toBe(cursor);
  },
);
