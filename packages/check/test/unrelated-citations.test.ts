import { createLibrary, parseReport } from '@findings/core';
import { readSentences } from '@findings/language';
import { describe, expect, test } from 'vitest';
import { digest, original, withoutOriginal } from '../../tip-2012/test/texts.js';
import { checkDocument } from '../src/rules/check-document.js';

/*
 * The digest retells each finding of the published report in other words, under the same id. Each of its sentences is checked against the
 * published report with this id, and with others.
 */
describe.skipIf(withoutOriginal('how many right and wrong citations citation.unrelated reports'))(
  'citation.unrelated',
  () => {
    const library = createLibrary([parseReport(original ?? '', { key: 'tip2012' })]);
    const sentences = createLibrary([parseReport(digest, { key: 'tip2012' })])
      .targets()
      .flatMap((target) =>
        'finding' in target
          ? readSentences(target.text).map(({ start, end }) => ({ id: target.id, text: target.text.slice(start, end) }))
          : [],
      )
      .filter(({ text }) => text.split(' ').length >= 6);
    const ids = [...new Set(sentences.map(({ id }) => id))];
    const share = (next: number) => {
      const reported = sentences.filter(({ id, text }) => {
        const cited = ids[(ids.indexOf(id) + next) % ids.length]!;
        const { problems } = checkDocument(`${text.replace(/[.?!]$/, '')} [@${cited}].\n`, { library });
        return problems.some(({ code }) => code === 'citation.unrelated');
      });
      return reported.length / sentences.length;
    };

    test('right citations', () => expect(share(0)).toBeLessThan(0.01));
    test.each([1, 7, 23, 41])('wrong citations, %i findings later', (next) => expect(share(next)).toBeGreaterThan(0.7));
  },
);
