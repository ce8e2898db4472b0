import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown, randomMarkdown as text } from '../test/random-markdown.js';
import type { CitationGroup } from './citation.js';
import { formatKey } from './key.js';
import { findCitations, readCitations } from './read-citations.js';

const ids = (groups: readonly CitationGroup[]): readonly string[] =>
  groups.flatMap(({ items }) => items.map(({ id }) => id));

describe('for any text', () => {
  test('never throws, and all positions are in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { groups, nearMisses } = readCitations(source);
        for (const { start, end } of [...groups, ...nearMisses]) {
          expect(0 <= start && start <= end && end <= source.length).toBe(true);
        }
      }),
    );
  });

  test('the range of an item is its key as written', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { id, mode, start, end } of readCitations(source).groups.flatMap(({ items }) => items)) {
          const sign = mode === 'suppress-author' ? '-' : '';
          expect([`${sign}@${id}`, `${sign}@{${id}}`]).toContain(source.slice(start, end));
        }
      }),
    );
  });

  test('groups are in order, and each follows the last one or is inside it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const open: CitationGroup[] = [];
        for (const group of findCitations(source)) {
          while (open.length > 0 && open.at(-1)!.end <= group.start) open.pop();
          const holder = open.at(-1);
          if (holder) expect(holder.start <= group.start && group.end <= holder.end).toBe(true);
          open.push(group);
        }
      }),
    );
  });

  test('the items of a group are in order, without overlaps, and inside the group', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end, items } of findCitations(source)) {
          expect(items.length).toBeGreaterThan(0);
          let before = start;
          for (const item of items) {
            expect(before <= item.start && item.start < item.end && item.end <= end).toBe(true);
            before = item.end;
          }
        }
      }),
    );
  });

  test('no key is read twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = findCitations(source).flatMap(({ items }) => items.map(({ start }) => start));
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });
});

describe('for any document', () => {
  test('LF and CRLF give the same result', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(ids(findCitations(source.replaceAll('\n', '\r\n')))).toEqual(ids(findCitations(source)));
      }),
    );
  });
});

test('readKey reads what formatKey writes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^\s{}\\]+$/), (id) => {
      expect(ids(findCitations(`[${formatKey(id)}]`))).toEqual([id]);
    }),
  );
});
