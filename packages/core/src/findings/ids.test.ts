import { expect, test } from 'vitest';
import type { PartNode } from '../outline/parts.js';
import { createPartIds } from './ids.js';
import type { ParseContext } from './parse-context.js';

const part = (title: string): PartNode => ({ kind: 'part', title: { text: title } }) as unknown as PartNode;

test.each([
  ['Pumps', 'Pumps', ['pumps', 'pumps-2'], 'parts with the same words are numbered'],
  ['Lessons from the north', 'Lessons, north', ['lessons-north-2', 'lessons-north'], 'an id stays that of its part'],
  ['Scope of the Institute', 'The pumps', ['scope-institute', 'pumps'], 'small words tell nothing'],
  ['5G as an enabler', '2030', ['enabler', 'part-2030'], 'a digit is no beginning'],
  ['From the', 'Summary', ['from-the', 'part-summary'], 'there may be nothing else'],
])('“%s” and “%s” are %j: %s', (one, other, expected) => {
  expect([...createPartIds([one, other].map(part), () => undefined, {} as ParseContext).values()]).toEqual(expected);
});
