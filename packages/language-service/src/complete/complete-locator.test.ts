import { expect, test } from 'vitest';
import { acceptCompletion, labels } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';

const report = `\n${wells}`;

test.each([
  ['[@s1, |]', 'p.', '[@s1, p. ]'],
  ['[@s1,|]', 'p.', '[@s1, p. ]'],
  ['[@s1, p|. 3]', 'pp.', '[@s1, pp. 3]'],
  ['[@s1, cha|]', 'chap.', '[@s1, chap. ]'],
  ['[@s2; @s1, S|]', 'sec.', '[@s2; @s1, sec. ]'],
  ['[@s1, | and so on', 'fig.', '[@s1, fig. and so on'],
  ['@s1 [|]', 'n.', '@s1 [n. ]'],
])('%s, taking %s: %s', (text, label, expected) => {
  expect(acceptCompletion(text + report, label).trimEnd()).toBe(expected);
});

test('lists the most common labels first', () => {
  expect(labels(`[@s1, |]${report}`, 4)).toEqual(['p.', 'chap.', 'sec.', 'para.']);
});

test.each(['[@s1, p. |]', '[@s1, p. 9, |]', '[@s1 |]', '@s1, |', '`[@s1, |]`', '[@s1, zz|]'])('%s: none', (text) => {
  expect(labels(text + report)).toEqual([]);
});
