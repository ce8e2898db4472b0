import { expect, test } from 'vitest';
import { opensBlock, readHtmlTag, type HtmlTag } from './html-tag.js';

const tagOf = (text: string): HtmlTag | undefined => readHtmlTag(text, 0, text.length, { steps: 0 });

test.each([
  ['<b>', 'open'],
  ['<b title="a > @s4" c=\'d\' e=f g>', 'open'],
  ['<br/>', 'open'],
  ['</b>', 'close'],
  ['</b @s4>', 'close'],
  ['<!-- @s4 -->', 'comment'],
  ['<?php x ?>', 'instruction'],
  ['<my-tag\n  a="b">', 'open'],
])('%j is a tag', (text, kind) => {
  expect(tagOf(text)).toMatchObject({ kind, end: text.length });
});

test.each(['<', '< b>', '<b', '<1>', '<a @s4>', '<a b="c>', '<a b@c>', '<http://a>', '<a.b>', '<!-- a', '<!-->'])(
  '%j is text',
  (text) => {
    expect(tagOf(text)).toBeUndefined();
  },
);

test('some tags are blocks, and some only where a block can start', () => {
  expect(tagOf('<DIV>')).toMatchObject({ name: 'div', block: true });
  expect(tagOf('<del>')).toMatchObject({ name: 'del', block: false });
  expect(opensBlock(tagOf('<del>')!)).toBe(true);
  expect(opensBlock(tagOf('<b>')!)).toBe(false);
});
