import { readLocator } from '@findings/citations';
import { translateEnglish } from '@findings/core/text';
import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { locatorTerms } from './locators.js';
import { signature } from './signature.js';

/** The label with the active part in brackets. */
function shown(text: string): string {
  const { workspace, uri, offset } = readFixture(`${text}\n${wells}`);
  const help = signature(workspace, uri, offset);
  if (!help) return 'nothing';
  const { label } = help.parameters[help.activeParameter]!;
  return help.label.replace(label, `«${label}»`);
}

const locator = '[@s1.h1, «LABEL NUMBER», other text]';
const words = '[@s1.h1, LABEL NUMBER, «other text»]';

test.each([
  ['[@s1.h1, |]', locator],
  ['[@s1.h1,| and more', locator],
  ['[@s1.h1, p. |9]', locator],
  ['[@s1.h1, pp. 9-1|1, and so]', locator],
  ['[@s1.h1, p. 9, and s|o]', words],
  ['[see @s1.h1, |; @s2]', locator],
  ['𝔚𝔢𝔩𝔩𝔰 [@s1.h1, |]', locator],
  ['@s1.h1 [|]', '@s1.h1 [«LABEL NUMBER», other text]'],
  ['@s1.h1 [p. 9, as|]', '@s1.h1 [LABEL NUMBER, «other text»]'],
  ['[@{s1.h1}, |]', '[@{s1.h1}, «LABEL NUMBER», other text]'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['[@s1.h|1, p. 9]', 'in the key'],
  ['[@s1.h1]|, p. 9', 'behind the bracket'],
  ['[@s1.h1; |]', 'behind the semicolon'],
  ['@s1.h1, |', 'outside brackets'],
  ['`[@s1.h1, |]`', 'in code'],
  ['nothing |', 'without a key'],
])('%s: nothing, %s', (text) => {
  expect(shown(text)).toBe('nothing');
});

test('every label is parsed as the locator that its name says', () => {
  for (const { singular, plural, name } of locatorTerms) {
    const known = name(translateEnglish).replace('sub verbo', 'sub-verbo');
    expect([singular, plural].map((label) => readLocator(`, ${label} 9`).label)).toEqual([known, known]);
  }
});
