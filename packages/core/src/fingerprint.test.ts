import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.js';
import { fingerprintForm } from '@findings/language';

const text = 'Donors said that “the shelter’s doors” stay open – always…';

describe('equal words have the same fingerprint', () => {
  test.each([
    ['other white space', 'Donors  said that\n“the shelter’s doors” stay\u00a0open – always…'],
    ['straight quotation marks', `Donors said that "the shelter's doors" stay open – always…`],
    ['another dash', 'Donors said that “the shelter’s doors” stay open—always…'],
    ['dashes as typed', 'Donors said that “the shelter’s doors” stay open -- always...'],
    ['the case of the first letter', 'donors said that “the shelter’s doors” stay open – always…'],
    ['the final punctuation mark', 'Donors said that “the shelter’s doors” stay open – always.'],
    ['an accent by itself', text.normalize('NFD')],
    ['a soft hyphen', 'Do\u00adnors said that “the shelter’s doors” stay open – always…'],
  ])('%s', (_, other) => expect(fingerprint(other)).toBe(fingerprint(text)));
});

describe('different words have different fingerprints', () => {
  test.each([
    ['a word', text.replace('always', 'mostly')],
    ['a negation', text.replace('stay', 'do not stay')],
    ['the case of a letter inside', text.replace('said', 'Said')],
    ['a comma', text.replace('said', 'said,')],
    ['a space', text.replace('stay open', 'stayopen')],
    ['nothing at all', ''],
  ])('%s', (_, other) => expect(fingerprint(other)).not.toBe(fingerprint(text)));

  test('the case of a letter after a number', () => {
    expect(fingerprint('10 Downing')).not.toBe(fingerprint('10 downing'));
  });
});

test('any tool with SHA-256 can compute it', () => {
  const sha = createHash('sha256').update('29:beds are counted every night2:ok').digest('hex');
  expect(fingerprint('Beds are counted every night.', ['OK'])).not.toBe(`1:${sha.slice(0, 32)}`);
  const right = createHash('sha256').update('28:beds are counted every night2:oK').digest('hex');
  expect(fingerprint('Beds are counted every night.', ['OK'])).toBe(`1:${right.slice(0, 32)}`);
});

test('a text and its parts are separate, and folding is idempotent', () => {
  const field = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(field, field, (a, b) => {
      expect(fingerprint(a, [b])).toMatch(/^1:[0-9a-f]{32}$/);
      if (fingerprintForm(a) !== '') expect(fingerprint(a, [b])).not.toBe(fingerprint('', [a + b]));
      if (fingerprintForm(a) !== fingerprintForm(b)) expect(fingerprint(a, [b])).not.toBe(fingerprint(b, [a]));
    }),
  );
});
