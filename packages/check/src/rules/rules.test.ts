import { describe, expect, test } from 'vitest';
import { rulesPage } from '../../scripts/rule-list.js';
import { applyFixes } from '../fixes/apply-fixes.js';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { parseExample } from '../../test/parse-example.js';
import { readBibliography } from '../bibliography/read-bibliography.js';
import { fingerprint } from '@findings/core/text';
import type { Lock, Pin } from '../pins/lock.js';
import { checkDocument } from '../check-document.js';
import type { CheckOptions } from '../check-document.js';
import type { Severity } from '@findings/core';

import type { AnyRule, Example } from './rule.js';
import { rules } from './rules.js';
import type { Severities } from './rules.js';

/** One rule alone, so that its examples are about nothing else. */
function only({ code, severity }: AnyRule): Severities {
  const others = rules.filter((rule) => rule.code !== code).map((rule) => [rule.code, 'off']);
  return Object.fromEntries([...others, [code, severityOf({ severity })]]);
}

/** A rule that is off by default is turned on. */
function severityOf({ severity }: Pick<AnyRule, 'severity'>): Severity {
  return severity === 'off' ? 'warning' : severity;
}

function lockOf(pinned: Readonly<Record<string, string>>): Lock {
  const entries = Object.entries(pinned).map(([id, text]): [string, Pin] => [
    `demo2020:${id}`,
    { fingerprint: fingerprint(text), text },
  ]);
  return { pinned: new Map(entries) };
}

function exampleOptions({ bibliography, pinned }: Example): CheckOptions {
  if (pinned) return { library: exampleLibrary, lock: lockOf(pinned) };
  if (bibliography === undefined) return { library: exampleLibrary };
  const { keys } = readBibliography(bibliography, 'bibtex');
  return { library: exampleLibrary, bibliography: { keys, files: ['refs.bib'] } };
}

describe.each(rules.map((rule): [string, AnyRule] => [rule.code, rule]))('%s', (code, rule) => {
  test.each(rule.examples.map((example) => [example.text.trim(), example] as const))('%s', (_, example) => {
    const { markdown, expected } = parseExample(example.text);
    // What comments suppress is found by all the others.
    const severities = 'check' in rule ? only(rule) : {};
    const problems = checkDocument(markdown, { ...exampleOptions(example), severities }).problems.filter(
      (problem) => 'check' in rule || problem.code === code,
    );
    expect(
      problems.map(({ span, message }) => ({ text: markdown.slice(span.start.offset, span.end.offset), message })),
    ).toEqual(expected.map(({ start, end, message }) => ({ text: markdown.slice(start, end), message })));
    expect(problems.map(({ span }) => span.start.offset)).toEqual(expected.map(({ start }) => start));
    for (const problem of problems) {
      expect(problem.code).toBe(code);
      expect([severityOf(rule), 'info']).toContain(problem.severity);
    }
    expect(applyFixes(markdown, problems)).toBe(example.fixed?.slice(1) ?? markdown);
  });

  test('fixed problems are not reported again', () => {
    for (const example of rule.examples) {
      if (example.fixed === undefined) continue;
      expect(checkDocument(example.fixed, exampleOptions(example)).problems).toEqual([]);
    }
  });
});

test('the list of rules is up to date (vitest -u writes it)', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../../../../docs/rules/README.md');
});

test('codes are unique and have a dot', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(\.[a-z]+)+$/);
});
