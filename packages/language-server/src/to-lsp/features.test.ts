import { expect, test } from 'vitest';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { definitionOf } from './features.js';
import { createRanges } from './ranges.js';

const span = (start: number, end: number) => ({
  start: { line: start, column: 1, offset: start },
  end: { line: end, column: 1, offset: end },
});
const range = (start: number, end: number) => ({
  start: { line: start - 1, character: 0 },
  end: { line: end - 1, character: 0 },
});
const ranges = createRanges(String);
// A page ends in the third line of the finding.
const link = { origin: span(1, 1), uri: 'file:///wells.md', target: span(2, 6), selection: span(2, 3) };

test.each([true, false])(
  'the target of a finding on two pages is the whole finding, with link support: %s',
  (definitionLinks) => {
    const [definition] = definitionOf([link], ranges, { definitionLinks } as ClientCapabilities);
    if (definitionLinks)
      expect(definition).toMatchObject({ targetRange: range(2, 6), targetSelectionRange: range(2, 3) });
    else expect(definition).toEqual({ uri: 'file:///wells.md', range: range(2, 6) });
  },
);
