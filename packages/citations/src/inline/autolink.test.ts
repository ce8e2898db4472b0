import { expect, test } from 'vitest';
import { autolinkEnd } from './autolink.js';

const isLink = (text: string): boolean => autolinkEnd(text, 0, text.length, { steps: 0 }) === text.length;

test.each(['<http://a.b/@s4>', '<mailto:a@b.c>', '<foo@bar.com>', '<a.b@c>', '<http://a/b<c>'])(
  '%s is a link',
  (text) => {
    expect(isLink(text)).toBe(true);
  },
);

test.each(['<x:@s4>', '<http://a b>', '<http://a', '<@s4>', '<a>', '<>', '<http:>', '<a@>'])('%s is none', (text) => {
  expect(isLink(text)).toBe(false);
});
