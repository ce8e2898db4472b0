import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { inlayHints } from './inlay-hints.js';

function hinted(text: string, start = 0, end = text.length): string {
  const { workspace, uri } = readFixture(`${text}\n${wells}`);
  const { source } = workspace.proposal(uri)!;
  const hints = inlayHints(workspace, uri, source.span(start, end));
  return hints.reduceRight(
    (shown, { at, label }) => `${shown.slice(0, at.offset)}‹${label}›${shown.slice(at.offset)}`,
    text,
  );
}

test('shows the speaker or the title after each resolved key', () => {
  expect(hinted('So [@s1.h1, p. 3; -@{s1}], 𝒳 @s1.q1; [@wells]; [@s9; @smith2020], `@s1`.')).toBe(
    'So [@s1.h1‹Ada Okoye, Session 1›, p. 3; -@{s1}‹Digging›], 𝒳 @s1.q1‹Cai Lin, Session 1›; ' +
      '[@wells‹Wells and Water›]; [@s9; @smith2020], `@s1`.',
  );
});

test('returns hints in the requested range only', () => {
  expect(hinted('[@s1] [@s2] [@d1]', 6, 11)).toBe('[@s1] [@s2‹Scarcity›] [@d1]');
});

test('has a tooltip with the text', () => {
  const { workspace, uri } = readFixture(`[@s2.h1]\n${wells}`);
  const [hint] = inlayHints(workspace, uri, workspace.proposal(uri)!.source.span(0, 8));
  expect(hint?.tooltip).toBe('Nobody measures the groundwater.');
  expect(inlayHints(workspace, 'file:///w/none.md', workspace.proposal(uri)!.source.span(0, 8))).toEqual([]);
});
