import { createLibrary, parseReport, type FindingTarget } from '@findings/core';
import { readSentences } from '@findings/language';
import { describe, expect, test } from 'vitest';
import { digest, original, withoutOriginal } from './texts.js';

/*
 * How well a search finds what a sentence is about. The digest retells each finding of the published report in other words, under the
 * same id.
 */
describe.skipIf(withoutOriginal('how well sentences of the digest find their findings in the published report'))(
  'a search in the published report by words of the digest',
  () => {
    const published = createLibrary([parseReport(original ?? '', { key: 'tip2012' })]);
    const findings = findingsOf(createLibrary([parseReport(digest, { key: 'tip2012' })]));
    const sentences = findings.flatMap(({ id, text }) =>
      readSentences(text)
        .map(({ start, end }) => ({ id, text: text.slice(start, end) }))
        .filter((sentence) => sentence.text.split(' ').length >= 6),
    );

    test.each([
      ['by sentences', sentences, 0.92, 0.97],
      ['by whole findings', findings, 0.97, 0.98],
    ])('%s', (_, texts, first, firstFive) => {
      const ranks = texts.map(({ id, text }) => published.search(text).findIndex(({ target }) => target.id === id));
      const recall = (count: number) => ranks.filter((rank) => rank >= 0 && rank < count).length / ranks.length;
      expect(recall(1)).toBeGreaterThanOrEqual(first);
      expect(recall(5)).toBeGreaterThanOrEqual(firstFive);
    });

    test('the words of a sentence are those of its finding, and not those of others', () => {
      const shareOf = (text: string, id: string) => published.compareWords(text, [published.get(id)!]).share;
      const ids = [...new Set(sentences.map(({ id }) => id))];
      const other = (id: string) => ids[(ids.indexOf(id) + 7) % ids.length]!;
      const few = (shares: readonly number[]) => shares.filter((share) => share < 0.15).length / shares.length;
      expect(few(sentences.map(({ id, text }) => shareOf(text, id)))).toBeLessThan(0.03);
      expect(few(sentences.map(({ id, text }) => shareOf(text, other(id))))).toBeGreaterThan(0.75);
    });
  },
);

function findingsOf(library: ReturnType<typeof createLibrary>): readonly FindingTarget[] {
  return library.targets().filter((target) => 'finding' in target);
}
