import { describe, expect, test } from 'vitest';
import { names, speech } from './facts.js';
import { sharedRuns, wordsOf } from './shared-runs.js';
import { digest, original, withoutOriginal } from './texts.js';

const published = withoutHeaders(original ?? '');

describe.skipIf(withoutOriginal('whether the digest is in our own words'))('the digest is in our own words', () => {
  test('six words in a row are shared with the original only in names and quotations', () => {
    expect(sharedRuns(digest, published, 6, [...names, ...speech])).toEqual([]);
  });

  test('five shared words in a row are rare, and are names or idioms', () => {
    expect(sharedRuns(digest, published, 5, [...names, ...speech]).length).toBeLessThan(15);
  });

  test('every name in the list of facts is in the digest', () => {
    const words = ` ${wordsOf(digest).join(' ')} `;
    expect(names.filter((name) => !words.includes(` ${wordsOf(name).join(' ')} `))).toEqual([]);
  });

  test('a copied sentence would be found, even across a page break of the original', () => {
    const words = wordsOf(published);
    const stolen = [0, 1000, 4000].map((start) => words.slice(start + 200, start + 206).join(' '));
    stolen.push('pick up their performance in relation to');
    for (const run of stolen) {
      expect(sharedRuns(`${digest}\n\nAs we know, ${run}.\n`, published, 6, [...names, ...speech])).not.toEqual([]);
    }
  });
});

describe.skipIf(withoutOriginal('whether the digest quotes verbatim'))('what people said', () => {
  test.each(speech)('“%s” is short, stands in the digest and is verbatim', (quotation) => {
    expect(oneLine(digest)).toContain(`"${quotation}"`);
    const pieces = quotation.split('…').map((piece) => wordsOf(piece).join(' '));
    const words = ` ${wordsOf(published).join(' ')} `;
    for (const piece of pieces) expect(words).toContain(piece);
    expect(wordsOf(quotation).length).toBeLessThanOrEqual(9);
  });
});

/** The original without the running headers in the middle of its sentences. */
function withoutHeaders(text: string): string {
  return text.replace(/\nThe Asia Foundation\n/g, '\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
