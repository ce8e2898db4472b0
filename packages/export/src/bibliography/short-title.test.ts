import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortTitleOf } from './short-title.js';

test.each([
  ['2018-05-03 Well Board', 'Well Board'],
  ['12 March 2020: Water for All', 'Water for All'],
  ['Taller de agua, 3 de mayo de 2018', 'Taller de agua'],
  ['3. Mai 2018 – Brunnen', 'Brunnen'],
  ['Water for All (2019)', 'Water for All'],
  ['Wells, 2019', 'Wells'],
  ['Forum of 2018', 'Forum of 2018'],
  ['May 3, 2018', 'May 3, 2018'],
  ['Who Pays? Answers From Three Villages', 'Who Pays?'],
  ['Last Meeting of the Joint Well Users Between 5 Villages and the Team', 'Last Meeting of the Joint Well Users'],
  ['Última reunión del grupo de trabajo conjunto sobre pozos entre cinco aldeas', 'Última reunión del grupo'],
  ['Bericht über den Workshop „Brunnen und Pumpen im Dorf“ in den Bergen', 'Bericht über den Workshop'],
  ['One Two Three Four Five Six Seven Eight Nine Ten', 'One Two Three Four Five Six Seven Eight'],
  ['会议报告', '会议报告'],
  ['', ''],
])('the short title of “%s” is “%s”', (title, short) => {
  expect(shortTitleOf(title)).toBe(short);
});

test('a short title is a part of the title, and short', () => {
  const words = fc.constantFrom(...'The of Wells 2018-05-03 2019 ( ) “ ” : - , Who? May 3 y de (2019)'.split(' '));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (all) => {
      const title = all.join(' ');
      const short = shortTitleOf(title);
      expect(title).toContain(short);
      expect(short.split(' ').length).toBeLessThanOrEqual(8);
      expect(short).not.toBe('');
    }),
  );
});
