import { parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { decodeRows, encodeRows, reportOf, rowsOf } from './report-rows.js';
import { workshop } from '../test/workshop.js';

test.each(['water', 'ÆØ “𐍈𐍈”\u2028 水', ''])(
  'a report about “%s” is the same after it was split into rows',
  (subject) => {
    const report = parseReport(workshop(subject), { key: 'water' });
    const rows = rowsOf(report);
    const bytes = encodeRows(rows);
    const { head, rest, parts, people, counts, findings: decoded } = decodeRows(bytes);
    const findings = [...decoded];
    expect({ head, rest, parts, people, counts, findings }).toEqual(rows);
    expect(reportOf({ head, rest, parts: new Map(parts.entries()), people, findings })).toEqual(report);
    expect(bytes.buffer.detached).toBe(true);
  },
);

test('a report without findings has a row, by which a search finds it', () => {
  const rows = rowsOf(parseReport('', { key: 'empty' }));
  const { findings, ...others } = decodeRows(encodeRows(rows));
  const decoded = [...findings];
  expect({ ...others, findings: decoded }).toEqual(rows);
  expect(decoded.map(({ list, words }) => [list, words])).toEqual([['container', 'empty empty']]);
});
