import { expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { readingOf } from './added-report.js';

test('the first doubt is the first in the report', () => {
  const report = parseReport(`---
title: Rain
key: rain
reading: exact
---

## Session 1: Wells

Half of the wells run dry.

## Session 3: Tanks

<!-- review: Is this a speaker? -->

Tanks hold water for a dry month.
`);
  const { doubts, firstDoubt } = readingOf(report, 'rain');
  expect(doubts).toBe(2);
  expect(firstDoubt?.start.line).toBe(11);
});
