import { expect, test } from 'vitest';
import { acted, titles } from '../../test/code-action.js';
import { wells } from '../../test/fixture.js';

const named = `--- pumps.report.md
# Pumps

## Session 1: Pumps

Panel Highlights

- **Ben Ali:** They break. {#breaking}
- **Ada Okoye:** They rust.
- **Ada Okoye:** They leak.
`;

test('a number becomes a speaker, and a speaker a number', () => {
  expect(acted(`It is so [see -@s1.h1‸, p. 4].\n${wells}`, 'Cite by speaker: s1.okoye')['a.md']).toBe(
    'It is so [see -@s1.okoye, p. 4].',
  );
  expect(acted(`It is so @{s1.okoye}‸ [p. 4].\n${wells}`, 'Cite by number: s1.h1')['a.md']).toBe(
    'It is so @{s1.h1} [p. 4].',
  );
});

test('the report’s key stays where it is written', () => {
  expect(acted(`It is so [@wells:s1.h1‸].\n${wells}`, 'Cite by speaker')['a.md']).toBe(
    'It is so [@wells:s1.okoye].',
  );
});

test('the name that its author gave a finding can be written, and taken back', () => {
  expect(titles(`It is so [@s1.h1‸].\n${named}`, 'Cite by')).toEqual([
    'Cite by speaker: s1.ali',
    'Cite by name: breaking',
  ]);
  expect(titles(`It is so [@breaking‸].\n${named}`, 'Cite by')).toEqual([
    'Cite by number: s1.h1',
    'Cite by speaker: s1.ali',
  ]);
});

test('a speaker who has said several things there names none of them', () => {
  expect(titles(`It is so [@s1.h2‸].\n${named}`, 'Cite by')).toEqual([]);
});

test('sessions, passages and what names nothing have no other names', () => {
  for (const key of ['s1', 's1.g1', 'wells', 's9', 'smith2020']) {
    expect(titles(`It is so [@${key}‸].\n${wells}`, 'Cite by')).toEqual([]);
  }
});
