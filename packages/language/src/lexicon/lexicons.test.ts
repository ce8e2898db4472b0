import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createVocabulary, lexicons, vocabularyFor } from './languages.js';
import schema from './schema.json' with { type: 'json' };
import { CUES, LISTS, type Lexicon } from './vocabulary.js';

const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe.each(lexicons)('the lexicon of $language', (lexicon) => {
  test('follows schema.json', () => {
    validate(lexicon);
    expect(validate.errors).toBeNull();
  });

  test('is in lower case', () => {
    const lists = LISTS.flatMap((list) => lexicon[list] ?? []);
    expect(lists.filter((words) => words !== words.toLowerCase())).toEqual([]);
  });

  test('is chosen for a text with its stop words', () => {
    const text = lexicon.stopWords.join(' ').replaceAll(',', '');
    expect(vocabularyFor(text)).toBe(createVocabulary(lexicon));
  });
});

test('schema.json has every list', () => {
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining([...LISTS]));
  expect(Object.keys(schema.properties.cues.properties).sort()).toEqual([...CUES].sort());
});

test.each<[string, object]>([
  ['/session/0', { session: ['sesja,panel,'] }],
  ['/patterns/credits/0', { patterns: { classes: {}, definitions: {}, phrases: [], credits: [{ id: 'xx-a' }] } }],
  ['', { sessions: ['sesja'] }],
])('a mistake is found at %s', (path, fields) => {
  expect(validate({ language: 'xx', stopWords: ['się'], ...fields } satisfies Lexicon)).toBe(false);
  expect(validate.errors!.map(({ instancePath }) => instancePath)).toContain(path);
});
