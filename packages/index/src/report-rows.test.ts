import { parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { reportOf, rowsOf } from './report-rows.js';
import { workshop } from '../test/workshop.js';

test('a report is the same after it was split into rows', () => {
  const report = parseReport(workshop('water'), { key: 'water' });
  const { head, rest, parts, people, findings } = rowsOf(report);
  expect(reportOf({ head, rest, parts: new Map(parts.entries()), people, findings })).toEqual(report);
});
