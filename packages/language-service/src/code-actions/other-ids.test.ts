import { expect, test } from 'vitest';
import { applyAction, titles } from '../../test/code-action.js';
import { wells } from '../../test/fixture.js';

const named = `--- pumps.report.md
# Pumps

## Session 1: Pumps

Panel Highlights

- **Ben Ali:** They break. {#breaking}
- **Ada Okoye:** They rust.
- **Ada Okoye:** They leak.
`;

test('offers the speaker for a number, and the number for a speaker', () => {
  expect(applyAction(`It is so [see -@s1.h1‸, p. 4].\n${wells}`, 'Cite by speaker: s1.okoye')['a.md']).toBe(
    'It is so [see -@s1.okoye, p. 4].',
  );
  expect(applyAction(`It is so @{s1.okoye}‸ [p. 4].\n${wells}`, 'Cite by number: s1.h1')['a.md']).toBe(
    'It is so @{s1.h1} [p. 4].',
  );
});

test('offers the alias, and the number for an alias', () => {
  expect(titles(`It is so [@s1.h1‸].\n${named}`, 'Cite by')).toEqual([
    'Cite by speaker: s1.ali',
    'Cite by name: breaking',
  ]);
  expect(titles(`It is so [@breaking‸].\n${named}`, 'Cite by')).toEqual([
    'Cite by number: s1.h1',
    'Cite by speaker: s1.ali',
  ]);
});

test('does not offer a speaker with several findings in the session', () => {
  expect(titles(`It is so [@s1.h2‸].\n${named}`, 'Cite by')).toEqual([]);
});

test('offers nothing for sessions, passages and unresolved keys', () => {
  for (const key of ['s1', 's1.g1', 'wells', 's9', 'smith2020']) {
    expect(titles(`It is so [@${key}‸].\n${wells}`, 'Cite by')).toEqual([]);
  }
});
