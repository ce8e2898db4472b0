import { expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { applyAction, titles } from '../../test/code-action.js';

const REPORT = `--- rain.report.md
# Rain Workshop

## Session 1: Tanks

The Rain Tank Network (RTN) met.

## Session 2: Wells

The Rural |Tank Network (RTN) left. The Farm Tank Union (FTU) and the Field Tank Union (FTU) met.
--- a.md
---
findings: rain.report.md
---
The network left [@s2.p1].
`;

test('a problem of a report can be dismissed, and nothing else changes', () => {
  const title = 'Dismiss notes of this kind in this report';
  expect(titles(REPORT, 'Dismiss')).toContain(title);
  const { 'rain.report.md': text = '' } = applyAction(REPORT, title);
  const before = parseReport(text.slice(0, text.indexOf('<!--')));
  const after = parseReport(text);
  expect(before.problems.map(({ code }) => code)).toContain('report.acronym-in-two-ways');
  expect(after).toEqual({ ...before, problems: [] });
});
