import type { TextBlock, TextObject } from '@findings/citations';
import { expect, test } from 'vitest';
import { quotedText } from './quoted-text.js';

const opaque = { type: 'opaque', at: 7 } as const;
const note = { type: 'note', at: 2, label: '1' } as const;
const block = (text: string, objects: readonly TextObject[]): TextBlock => ({
  ...{ kind: 'paragraph', text, objects, runs: [], start: 0, end: text.length },
});

test('the placeholder of a citation or a note is not part of the words', () => {
  expect(quotedText(block('so\ufffc it \ufffc', [note, opaque]), { start: 0, end: 6 })).toBe('so it');
});

test('the text of code is part of the words', () => {
  const code = { ...opaque, text: 'is' };
  expect(quotedText(block('so\ufffc it \ufffc!', [note, code]), { start: 0, end: 9 })).toBe('so it is!');
});

test('a quotation with an object of unknown text has no words', () => {
  expect(quotedText(block('so\ufffc it \ufffc', [note, opaque]), { start: 0, end: 8 })).toBeUndefined();
});

test('a quotation visits few of the objects of its block', () => {
  let seen = 0;
  const objects = Array.from({ length: 10_000 }, (_, at): TextObject => ({
    type: 'note',
    label: '1',
    get at() {
      seen++;
      return at;
    },
  }));
  expect(quotedText(block('\ufffc'.repeat(10_000), objects), { start: 9000, end: 9002 })).toBe('');
  expect(seen).toBeLessThan(50);
});
