import { createLibrary } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { findCitable } from './find-citable.js';

const cite = (text: string, options = {}) =>
  findCitable(exampleLibrary, text, options).map(({ target, quoted }) => `${target.id}${quoted ? ` ${quoted}` : ''}`);

describe('findings that a sentence could cite', () => {
  test.each([
    ['Every night, somebody counts how many beds are free.', 's1.h2'],
    ['Without a traveling companion, cases get lost.', 's2.h3'],
    ['Okoro reported that no border post can read the register of another.', 's2.h2'],
  ])('in its own words: %s', (text, id) => expect(cite(text)[0]).toBe(id));

  test.each([
    ['Köhler says “beds are counted every night” there.', ['s1.h2 exact']],
    ['Köhler says “beds are counted every evening, and the count is public” there.', ['s1.h2 altered']],
    ['Köhler says “nobody ever counted beds in any port” there.', ['s1.h2 none']],
    ['Beds are counted every night, and the count is public.', ['s1.h2 exact']],
    ['Beds are counted every evening, and the count is public.', ['s1.h2 altered']],
    ['“Every border post keeps a register”, and beds are counted every night.', ['s2.h2 exact', 's1.h2 none']],
  ])('%s', (text, ids) => expect(cite(text).slice(0, ids.length)).toEqual(ids));

  test('altered words come with those of the report', () => {
    const [best] = findCitable(exampleLibrary, '“Beds are counted each night, and the count is public.”');
    expect(best).toMatchObject({ quoted: 'altered', exact: 'Beds are counted every night, and the count is public.' });
    expect(best?.diff?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['every', 'each']);
  });

  test('nothing for words that no finding has, unless all are frequent', () => {
    expect(cite('The xylophone needs tuning.')).toEqual([]);
    expect(cite('')).toEqual([]);
    expect(cite('the').length).toBeGreaterThan(0);
  });

  test('a finding with few of the words is weak, unless it has the quoted words', () => {
    const weak = (text: string) => findCitable(exampleLibrary, text)[0]?.isWeak;
    expect(weak('Every night, somebody counts how many beds are free.')).toBe(false);
    expect(weak('Beds: painted yellow, green.')).toBe(true);
    expect(weak('Painters, zebras, xylophones, glaciers: “beds are counted every night”.')).toBe(false);
  });

  test('citations in the text are ignored', () => {
    const text = 'Beds are free on many nights';
    expect(cite(`${text} [@s2.h3, p. 4].`)).toEqual(cite(`${text}.`));
  });

  test('only findings, only of the chosen report, and at most `limit`', () => {
    const library = createLibrary([exampleReport, { ...exampleReport, key: 'copy' }], { default: 'demo2020' });
    const ids = (options: object) =>
      findCitable(library, 'shelter and care: counted beds', options).map(({ target }) => target.qualifiedId);
    expect(ids({ report: 'COPY' })[0]).toBe('copy:s1.h2');
    expect(ids({ report: 'copy' }).every((id) => /^copy:.*\.[a-z]\d$/.test(id))).toBe(true);
    expect(ids({ limit: 1 })).toHaveLength(1);
  });
});
