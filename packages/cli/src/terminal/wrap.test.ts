import { expect, test } from 'vitest';
import { wrap } from './wrap.js';

test.each([
  ['', ['  ']],
  ['so it is', ['  so it is']],
  ['so it was said by many', ['  so it was', '  said by', '  many']],
  ['exactly 10 columns wide', ['  exactly 10', '  columns', '  wide']],
  ['  much\tspace \n around ', ['  much space', '  around']],
  ['no\u00a0break is kept', ['  no break', '  is kept']],
  ['incomprehensibilities are cut', ['  incomprehe', '  nsibilitie', '  s are cut']],
  ['所有發現都有編號', ['  所有發現都', '  有編號']],
])('%j in ten columns with an indent of two', (text, lines) => {
  expect(wrap(text, 12, '  ')).toEqual(lines);
});
