import { expect, test } from 'vitest';
import { attributesEnd, rawAttributeEnd } from './attributes.js';

const rest = (text: string): string | undefined => {
  const end = attributesEnd(text, 0, text.length, { steps: 0 });
  return end === undefined ? undefined : text.slice(end);
};

test.each([
  '{}',
  '{.a}',
  '{#i .a}',
  '{ .a }',
  '{k=v}',
  '{k="@s4 }" l=\'}\'}',
  '{-}',
  '{k=""}',
  '{.a\nk=v}',
  '{k=a\\}b}',
])('%j are attributes', (text) => {
  expect(rest(`${text} so`)).toBe(' so');
});

test.each(['{', '{a}', '{.1}', '{@s4}', '{.a, .b}', 'x', '{ii, A}'])('%j are none', (text) => {
  expect(rest(text)).toBeUndefined();
});

test('reads the format of raw text', () => {
  expect(rawAttributeEnd('{=html}', 0, 7)).toBe(7);
  expect(rawAttributeEnd('{=}', 0, 3)).toBeUndefined();
});
