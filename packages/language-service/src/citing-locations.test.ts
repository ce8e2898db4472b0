import { expect, test } from 'vitest';
import { marked, wells } from '../test/marked.js';
import { citingLocations } from './citing-locations.js';

test('all proposals that cite a finding, by whatever name; of a session not those that cite its findings', () => {
  const { workspace } = marked(`So [@s1.h1], and [@s1.okoye].\n--- b.md\nSo [@wells:s1.h1; @s1].\n${wells}`);
  const places = (id: string): string[] =>
    citingLocations(workspace, { source: 'file:///w/wells.report.md', id }).map(
      ({ uri, span }) => `${uri.replace('file:///w/', '')}:${span.start.line}:${span.start.column}`,
    );
  expect(places('s1.h1')).toEqual(['a.md:1:5', 'a.md:1:19', 'b.md:1:5']);
  expect(places('s1')).toEqual(['b.md:1:19']);
  expect(places('s9')).toEqual([]);
});
