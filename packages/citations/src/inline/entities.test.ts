import { expect, test } from 'vitest';
import { readEntity } from './entities.js';

test.each([
  ['&amp;', '&'],
  ['&eacute;', 'é'],
  ['&yuml;', 'ÿ'],
  ['&hellip;', '…'],
  ['&#64;', '@'],
  ['&#x1d4b3;', '𝒳'],
])('%s is %s', (text, char) => {
  expect(readEntity(text, 0, text.length)).toEqual({ char, end: text.length });
});

test.each(['&', '&;', '&D;', '&amp', '&#;', '&#xg;', '&#1114112;', '& amp;'])('%s is text', (text) => {
  expect(readEntity(text, 0, text.length)).toBeUndefined();
});
