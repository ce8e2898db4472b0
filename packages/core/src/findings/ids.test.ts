import { expect, test } from 'vitest';
import type { PartNode } from '../outline/parts.js';
import { createPartIds } from './ids.js';
import type { ParseContext } from './parse-context.js';

const part = (title: string): PartNode => ({ kind: 'part', title: { text: title } }) as unknown as PartNode;

test('parts with the same words in their headings are numbered', () => {
  const parts = ['Pumps', 'Wells in the North', 'Wells in the North, again', 'Pumps', 'Wells in the North'].map(part);
  expect([...createPartIds(parts, () => undefined, {} as ParseContext).values()]).toEqual([
    'pumps',
    'wells-in-the',
    'wells-in-the-2',
    'pumps-2',
    'wells-in-the-3',
  ]);
});
