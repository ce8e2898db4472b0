import { describe, expect, test } from 'vitest';
import { createLanguage, createTranslate } from './language.js';

test.each([
  ['es', 'Sesión 4', 'es'],
  ['es-MX', 'Sesión 4', 'es-mx'],
  ['es_ES.UTF-8', 'Sesión 4', 'es-es'],
  ['es-419', 'Sesión 4', 'es-419'],
  ['ES', 'Sesión 4', 'es'],
  ['en-US', 'Session 4', 'en-GB'],
  ['tlh', 'Session 4', 'en-GB'],
  ['constructor', 'Session 4', 'en-GB'],
  ['', 'Session 4', 'en-GB'],
  [undefined, 'Session 4', 'en-GB'],
  [{ es: true }, 'Session 4', 'en-GB'],
])('the locale %j is translated as %j', async (locale, translation, language) => {
  const { say, choose } = createLanguage();
  await choose(locale);
  expect(say`Session ${4}`).toBe(translation);
  expect(say.language).toBe(language);
});

test('text is English until a language is chosen, also for a translate function that was passed on before', async () => {
  const { say, choose } = createLanguage();
  expect([say`Session ${4}`, say.and(['a', 'b', 'c']), say.or(['a', 'b', 'c'])]).toEqual([
    'Session 4',
    'a, b and c',
    'a, b or c',
  ]);
  await choose('es');
  expect([say`Session ${4}`, say.and(['a', 'b', 'c']), say.or(['a', 'b', 'c'])]).toEqual([
    'Sesión 4',
    'a, b y c',
    'a, b o c',
  ]);
});

describe('createTranslate', () => {
  const say = createTranslate('es', { 'The {0} of {1}': '{1}: {0} ({1})', 'is off': 'apagado', '{0}!': '¡{0}!' });

  test('inserts values in the order of the translation, also repeatedly', () => {
    expect(say`The ${'name'} of ${3}`).toBe('3: name (3)');
    expect(say`${'{0} $& {1}'}!`).toBe('¡{0} $& {1}!');
  });

  test('translates text from data', () => {
    expect(say.text('is off')).toBe('apagado');
  });

  test('keeps English for sentences without a translation', () => {
    expect(say`Nothing of ${1} {0}`).toBe('Nothing of 1 {0}');
    expect(say.text('is on')).toBe('is on');
  });

  test('adapts conjunctions to the next word', () => {
    expect(say.and(['Ana', 'Ibrahim'])).toBe('Ana e Ibrahim');
    expect(say.or(['uno', 'otro'])).toBe('uno u otro');
  });
});
