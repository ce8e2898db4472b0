import { describe, expect, test } from 'vitest';
import schema from '../../../project/schema/config.json?raw';
import { acceptCompletion, completionsFor } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';
import type { JsonSchema } from './completion-options.js';

const configurationSchema = JSON.parse(schema) as JsonSchema;
const options = { configurationSchema, files: () => ['file:///w/refs.bib'] };

const fixture = (text: string): string => `--- findings.config.json\n${text}\n${wells}`;
const labels = (text: string) => completionsFor(fixture(text), options).map(({ label }) => label);

describe('completes keys and values of a configuration', () => {
  test.each([
    [
      '{ "|" }',
      [
        '$schema',
        'reports',
        'default',
        'include',
        'exclude',
        'maxWarnings',
        'bibliography',
        'database',
        'rules',
        'overrides',
      ],
    ],
    ['{ "reports": {}, "de|" }', ['default']],
    ['{ "reports": {}, "rep|" }', []],
    ['{ "rules": { "quote.m|" } }', ['quote.misplaced', 'quote.missing']],
    ['{ "rules": { "quote.missing": "off", "quote.m|" } }', ['quote.misplaced']],
    ['{ "rules": { "quote.missing": "|" } }', ['error', 'warning', 'info', 'hint', 'off']],
    ['{ "rules": { "quote.missing": "w|', ['warning']],
    ['{ "overrides": [{ "|" }] }', ['files', 'rules']],
    ['{ "overrides": [{ "files": [], "rules": { "figure|" } }] }', ['figure.unsupported']],
    ['{ "reports": { "wells": "|" } }', ['wells.report.md']],
    ['{ "reports": { "a": "a.md", "b": "b.md" }, "default": "|" }', ['a', 'b']],
    ['{ "bibliography": "|" }', ['refs.bib']],
    ['{ "include": ["|"] }', []],
    ['{\n  // what is cited\n  "reports": {},\n  "inc|"\n}', ['include']],
    ['|', []],
    ['nothing like JSON { [ " |', []],
  ])('%s: %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

test.each([
  ['{ "def|" }', 'default', '{ "default":  }'],
  ['{ "def|": "a" }', 'default', '{ "default": "a" }'],
  ['{ "rules": { "quote.missing": "wa|" } }', 'warning', '{ "rules": { "quote.missing": "warning" } }'],
  ['{ "rules": { "quote.missing": "wa| } }', 'warning', '{ "rules": { "quote.missing": "warning" } }'],
  ['{ "rules": { "quote.missing": "err|or" } }', 'error', '{ "rules": { "quote.missing": "error" } }'],
])('%s, taking %s: %s', (text, label, expected) => {
  expect(acceptCompletion(fixture(text), label, options).trimEnd()).toBe(expected);
});

test('shows the description of a rule', () => {
  const [first] = completionsFor(fixture('{ "rules": { "quote.alt|" } }'), options);
  expect(first).toMatchObject({ label: 'quote.altered', kind: 'setting', filterText: '"quote.alt' });
  expect(first?.detail).toContain('A quotation differs from');
});

test('completes nothing without a schema, or in another file', () => {
  expect(completionsFor(fixture('{ "|" }'))).toEqual([]);
  expect(completionsFor(`--- package.json\n{ "|" }\n${wells}`, options)).toEqual([]);
});
