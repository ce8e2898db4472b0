import { expect, test } from 'vitest';
import type { PartNode } from '../outline/parts.js';
import { partIds } from './part-ids.js';

const part = (title: string): PartNode => ({ kind: 'part', title: { text: title } }) as unknown as PartNode;

test('parts with the same words in their headings are numbered', () => {
  const parts = ['Wells in the North', 'Wells in the North, again', 'Pumps', 'Wells in the North'].map(part);
  expect([...partIds(parts, new Set(['pumps', 'wells-in-the-2'])).values()]).toEqual([
    'wells-in-the',
    'wells-in-the-3',
    'pumps-2',
    'wells-in-the-4',
  ]);
});

test('each of many parts with the same words takes a few look-ups', () => {
  let lookups = 0;
  class Taken extends Set<string> {
    override has(id: string): boolean {
      lookups++;
      return super.has(id);
    }
  }
  partIds(
    Array.from({ length: 1000 }, () => part('Wells')),
    new Taken(),
  );
  expect(lookups).toBeLessThan(3000);
});
