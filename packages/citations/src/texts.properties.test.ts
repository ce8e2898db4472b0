import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomMarkdown } from '../test/random-markdown.js';
import { withCommonMarks } from './blocks/marks.js';
import { readTexts } from './read-texts.js';
import type { CitationGroup } from './citation.js';

test('each citation is in exactly one text', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      const { blocks, groups } = readTexts(source);
      const found: CitationGroup[] = blocks.flatMap(({ objects }) =>
        objects.flatMap((object) => (object.type === 'citation' ? [object.group] : [])),
      );
      expect(found).toHaveLength(groups.length);
      expect(new Set(found)).toEqual(new Set(groups));
    }),
  );
});

test('a text consists of its runs and objects', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      for (const { text, runs, objects } of readTexts(source).blocks) {
        const places = [...new Set(objects.map(({ at }) => at))];
        const parts = [...runs, ...places.map((at) => ({ at, length: 1 }))].sort((one, other) => one.at - other.at);
        let end = 0;
        for (const { at, length } of parts) {
          expect(at).toBe(end);
          expect(length).toBeGreaterThan(0);
          end = at + length;
        }
        expect(end).toBe(text.length);
        for (const at of places) expect(text.charAt(at)).toBe('\uFFFC');
      }
    }),
  );
});

test('a run of the same length as its source has the same characters, except for white space and rare quotation marks', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      for (const { text, runs } of readTexts(source).blocks) {
        for (const { at, length, from, size } of runs) {
          if (length !== size) continue;
          const written = source.slice(from, from + size);
          expect(withCommonMarks(written).replaceAll(/[\t\n\r\u00a0]/gu, ' ')).toBe(text.slice(at, at + length));
        }
      }
    }),
  );
});

test('runs are in order and inside their block', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      for (const { start, end, runs } of readTexts(source).blocks) {
        let before = start;
        for (const { from, size } of runs) {
          expect(before <= from && size >= 0).toBe(true);
          before = from + size;
        }
        expect(before <= end && end <= source.length).toBe(true);
      }
    }),
  );
});

test('blocks are in order, and texts have only single spaces and no line ends', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      const { blocks } = readTexts(source);
      const starts = blocks.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      for (const { text } of blocks) {
        expect(text).not.toMatch(/^ | $| {2}|[\n\r\t\u00a0]/u);
        expect(text).not.toBe('');
      }
    }),
  );
});
