import { expect, test } from 'vitest';
import { headingNumber } from './heading-number.js';

test.each([
  ['3.1 Aims', ['3', '1']],
  ['B.2 Wells', ['B', '2']],
  ['Appendix B. Sources', ['B']],
  ['ANEXO A', ['A']],
  ['What I learned', []],
  ['Vitamin A for all', []],
  ['Wells', []],
])('%s', (text, number) => expect(headingNumber(text)).toEqual(number));
