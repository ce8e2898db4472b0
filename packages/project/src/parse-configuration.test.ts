import { translateEnglish } from '@findings/core/text';
import { describe, expect, test } from 'vitest';
import { parseConfiguration } from './parse-configuration.js';

/** Each problem as its position, its code, its text and its message. */
function problemsOf(text: string): string[] {
  return parseConfiguration(translateEnglish, text).problems.map(({ code, message, span }) => {
    const { start, end } = span!;
    return `${start.line}:${start.column} ${code} ${JSON.stringify(text.slice(start.offset, end.offset))} ${message}`;
  });
}

test('reads a configuration', () => {
  const { value: settings, problems } = parseConfiguration(
    translateEnglish,
    `{
    "$schema": "./schema.json",
    "reports": { "tip2012": "reports/tip-2012.md" },
    "default": "tip2012",
    "include": ["proposals/**/*.md"],
    "exclude": [],
    "bibliography": [],
    "rules": { "citation.case": "error", "citation.malformed": "off" },
    "overrides": [{ "files": ["drafts/**"], "rules": { "citation.unresolved": "warning" } }]
  }`,
  );
  expect(problems).toEqual([]);
  expect(settings.rules).toEqual({ 'citation.case': 'error', 'citation.malformed': 'off' });
  expect(settings.overrides?.[0]?.files).toEqual(['drafts/**']);
});

describe('reports problems at their positions', () => {
  test.each([
    [
      '{ "raports": {} }',
      '1:3 config.unknown-key "\\"raports\\"" There is no setting “raports”. Did you mean “reports”?',
    ],
    [
      '{ "database": "mysql://db/findings" }',
      '1:15 config.wrong-value "\\"mysql://db/findings\\"" “database” must be the address of a PostgreSQL database, such as “postgres://db.example.org/findings”.',
    ],
    [
      '{\n  "rules": { "citation.unresolvd": "off" }\n}',
      '2:14 config.unknown-key "\\"citation.unresolvd\\"" There is no rule “citation.unresolvd”. Did you mean “citation.unresolved”?',
    ],
    [
      '{ "rules": { "citation.case": "eror" } }',
      '1:31 config.wrong-value "\\"eror\\"" “rules.citation.case” is "eror", but it must be one of error, warning, info, hint, off. Did you mean “error”?',
    ],
    ['{ "include": "a.md" }', '1:14 config.wrong-type "\\"a.md\\"" “include” must be a list: […].'],
    ['{ "include": [3] }', '1:15 config.wrong-type "3" “include.0” must be text in double quotes.'],
    ['{ "include": [""] }', '1:15 config.wrong-value "\\"\\"" “include.0” is empty.'],
    ['{ "default": null }', '1:14 config.wrong-type "null" “default” must be text in double quotes.'],
    [
      '{ "reports": { "a b": "x.md" } }',
      '1:16 config.wrong-value "\\"a b\\"" “reports.a b” is not a valid key for a report: use letters and digits, as in “tip2012”.',
    ],
    ['{ "overrides": [{ "rules": {} }] }', '1:17 config.missing-key "{ \\"rules\\": {} }" “files” is missing here.'],
    [
      '{ "overrides": [{ "file": [], "files": [], "rules": {} }] }',
      '1:19 config.unknown-key "\\"file\\"" There is no setting “file”. Did you mean “files”?',
    ],
    ['[]', '1:1 config.wrong-type "[]" The configuration must be an object: {…}.'],
    ['{ "default": "a", "default": "b" }', '1:19 config.syntax "\\"default\\"" “default” is set twice.'],
    ['{ "include": ["a.md",] }', /^1:22 config\.syntax .* This is not valid JSON: look for a missing or extra comma/],
    ['{ // no\n}', /^1:3 config\.syntax "\/\/ no" This is not valid JSON/],
    ['{ "include": ["a.md" "b.md"] }', /^1:22 config\.syntax .* This is not valid JSON/],
    ['', /^1:1 config\.syntax .* This is not valid JSON/],
  ])('%s', (text, expected) => {
    const [first] = problemsOf(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  test('reports several problems', () => {
    expect(problemsOf('{ "raports": {}, "include": 3, "rules": { "x": "off" } }')).toHaveLength(3);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuses %s as the key of a report', (key) => {
    expect(problemsOf(`{ "reports": { "a": "a.md", "${key}": "b.md" } }`)).toEqual([
      `1:29 config.wrong-value "\\"${key}\\"" “${key}” cannot be the key of a report, because JavaScript reserves this name. Choose another one.`,
    ]);
  });

  test.each(['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'accepts %s as the key of a report',
    (key) => {
      const { value: settings, problems } = parseConfiguration(translateEnglish, `{ "reports": { "${key}": "a.md" } }`);
      expect(problems).toEqual([]);
      expect(Object.entries(settings.reports!)).toEqual([[key, 'a.md']]);
    },
  );

  test('reports text that is nested too deeply', () => {
    expect(problemsOf('['.repeat(100_000)).length).toBeGreaterThan(0);
  });
});
