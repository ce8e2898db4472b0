import { translateEnglish } from '@findings/core/text';
import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { reasonMessages as reasons } from '../why-no-suggestion/reason-messages.js';
import type { InsertionRequest } from '../results/client-results.js';
import { insertion } from './insertion.js';

type Request = Partial<Omit<InsertionRequest, 'uri' | 'start' | 'end'>>;

/** The proposal after an insertion at the cursor of a fixture or at its marked range, or the refusal. */
function inserted(text: string, request: Request = {}): string {
  const { workspace, uri, offset, ranges, texts } = readFixture(`${text}\n${wells}`);
  const { start, end } = ranges[0] ?? { start: offset, end: offset };
  const edit = insertion(workspace, { uri, start, end, findings: ['wells:s2.h1'], form: 'citation', ...request });
  if ('refusal' in edit) return edit.refusal;
  const before = texts.get(uri)!;
  return before.slice(0, edit.span.start.offset) + edit.text + before.slice(edit.span.end.offset);
}

describe('an inserted citation fits its position', () => {
  test.each([
    ['after a word', 'Nobody knows|.', 'Nobody knows [@s2.h1].'],
    ['after a full stop', 'Nobody knows.| They ask.', 'Nobody knows [@s2.h1]. They ask.'],
    ['after the last full stop', 'So they ask. Who knows?!|', 'So they ask. Who knows [@s2.h1]?!'],
    ['after the full stop of a citation', 'Nobody knows [@s1].|', 'Nobody knows [@s1; @s2.h1].'],
    ['after the full stop of a quotation', 'She said: “Nobody knows.”|', 'She said: “Nobody knows.” [@s2.h1]'],
    ['after an abbreviation', 'Nobody, e.g.| Ana, knows.', 'Nobody, e.g. [@s2.h1] Ana, knows.'],
    ['after a full stop and a space', 'Nobody knows. |', 'Nobody knows. [@s2.h1]'],
    ['after a space', 'Nobody knows |', 'Nobody knows [@s2.h1]'],
    ['before a word', 'Nobody |knows.', 'Nobody [@s2.h1] knows.'],
    ['in an empty document', '|', '[@s2.h1]'],
    ['in a citation', 'So [@s1|, p. 3; @d1].', 'So [@s1, p. 3; @s2.h1; @d1].'],
    ['at its end', 'So [@s1, p. 3|].', 'So [@s1, p. 3; @s2.h1].'],
    ['after its bracket', 'So [@s1]|.', 'So [@s1; @s2.h1].'],
    ['in its prefix', 'So [see| @s1; @d1].', 'So [see @s1; @s2.h1; @d1].'],
    ['after a word that cites', 'Since @s1| says so.', 'Since @s1 [@s2.h1] says so.'],
    ['after the @ of one that a link follows', 'So @|s1[x](y).', 'So [@s2.h1] @s1[x](y).'],
    ['after an @', 'So @|', 'So [@s2.h1]'],
    ['between brackets', 'So [|].', 'So [@s2.h1].'],
    ['after a prefix', 'So [see |].', 'So [see @s2.h1].'],
    ['after a semicolon', 'So [@s1; |].', 'So [@s1; @s2.h1].'],
    ['in a cell', '| a |\n|---|\n| So‸ |', '| a |\n|---|\n| So [@s2.h1] |'],
    ['in a footnote', 'So.[^1]\n\n[^1]: See|', 'So.[^1]\n\n[^1]: See [@s2.h1]'],
    ['after a selection', 'Nobody knows that.\n       ^^^^^^', 'Nobody knows [@s2.h1] that.'],
    [
      'in place of a selected key that matches nothing',
      'So [@d1; @s7, p. 2].\n         ^^^',
      'So [@d1; @s2.h1, p. 2].',
    ],
  ])('%s', (_, before, after) => expect(inserted(before)).toBe(after));

  test('inserts several citations, with a locator for the last', () => {
    const findings = ['wells:s1.h1', 'WELLS:S2', { source: 'file:///w/wells.report.md', id: '' }];
    expect(inserted('So|.', { findings })).toBe('So [@s1.h1; @s2; @wells].');
    expect(inserted('So [@d1|].', { findings, locator: ' p. 9 ' })).toBe('So [@d1; @s1.h1; @s2; @wells, p. 9].');
    expect(inserted('So|.', { locator: ', sec. 2' })).toBe('So [@s2.h1, sec. 2].');
  });

  test.each([
    ['So|.', { prefix: ' see  also ' }, 'So [see also @s2.h1].'],
    ['So|.', { prefix: 'see', locator: 'p. 4' }, 'So [see @s2.h1, p. 4].'],
    ['So|.', { prefix: '', locator: '' }, 'So [@s2.h1].'],
    ['So [@d1|].', { prefix: 'see', locator: 'p. 4' }, 'So [@d1; see @s2.h1, p. 4].'],
    ['So|.', { prefix: 'but see', findings: ['wells:s1.h1', 'wells:s2'] }, 'So [@s1.h1; but see @s2].'],
    ['So|.', { prefix: 'e.g.' }, 'So [e.g. @s2.h1].'],
  ])('%s with %j is %s', (text, request, expected) => expect(inserted(text, request)).toBe(expected));
});

describe('gives the reason why nothing can be cited', () => {
  test.each([
    ['in code', 'So `a| b`.', reasons.uncitable(translateEnglish)],
    ['in front matter', '---\ntitle: |\n---\n\nSo.', reasons['front-matter'](translateEnglish)],
    ['in an address', 'See [x](http://a.org/|).', reasons.uncitable(translateEnglish)],
  ])('%s', (_, text, reason) => {
    expect(inserted(text)).toBe(reason);
    expect(inserted(text, { form: 'quotation' })).toBe(reason);
  });

  test('for a finding of an unused report', () => {
    expect(inserted('So|.', { findings: ['ports:s1'] })).toMatch(
      /does not use the report that contains “ports:s1”.*Add Report/,
    );
    expect(inserted('So|.', { findings: [] })).toMatch(/Choose a finding to cite/);
  });

  test('for an invalid locator', () => {
    for (const locator of ['a]b', 'p. 3; @s1', '@s1', '<!--'])
      expect(inserted('So|.', { locator, prefix: 'see;' })).toMatch(/cannot follow a citation/);
  });

  test('for an invalid prefix', () => {
    for (const prefix of ['a]b', 'see @s1;', 'see;', '<!--', '[see'])
      expect(inserted('So|.', { prefix, locator: 'p. 4' })).toMatch(/cannot precede a citation/);
  });
});

const words = 'Nobody measures the groundwater.';

describe('an inserted quotation fits its position and has the writer’s quotation marks', () => {
  test.each([
    ['after a word', 'It is so:|', `It is so: “${words}” [@s2.h1]`],
    ['in an empty document', '|', `“${words}” [@s2.h1]`],
    ['in straight marks', 'A "b c" [@s1]. So |', `A "b c" [@s1]. So "${words}" [@s2.h1]`],
    ['between marks that the editor closed', 'So "|".', `So “${words}” [@s2.h1].`],
    ['in place of a selection', 'It is this.\n      ^^^^', `It is “${words}” [@s2.h1].`],
    ['after another citation', 'So [@s1|].', `So [@s1] “${words}” [@s2.h1].`],
    ['after its own citation', 'So [@s2.h1]|.', `So “${words}” [@s2.h1].`],
    ['before its own citation', 'So |[@s2.h1].', `So “${words}” [@s2.h1].`],
    ['in the bracket of its own citation', 'So [see @s2.h1, p. 3|].', `So “${words}” [see @s2.h1, p. 3].`],
    ['in a cell', '| a |\n|---|\n| ‸ |', `| a |\n|---|\n| “${words}” [@s2.h1] |`],
    ['in a block quotation', '> |', `> ${words} [@s2.h1]`],
  ])('%s', (_, before, after) => expect(inserted(before, { form: 'quotation' })).toBe(after));

  test('can be part of the words', () => {
    const request: Request = { form: 'quotation', findings: ['wells:s1.h1'] };
    expect(inserted('So |', { ...request, words: 'half of them dry up\n within two years' })).toBe(
      'So “half of them dry up within two years” [@s1.h1]',
    );
    expect(inserted('So |', { ...request, words: 'half of them are dry' })).toMatch(/do not appear in s1.h1/);
  });

  test('is refused in another quotation, and for containers', () => {
    expect(inserted('So “it | is” [@s1].', { form: 'quotation' })).toMatch(/already a quotation here/);
    expect(inserted('> They say so. |', { form: 'quotation' })).toMatch(/already a quotation here/);
    expect(inserted('So |', { form: 'quotation', findings: ['wells:s1'] })).toMatch(/has no text to quote/);
    expect(inserted('So |', { form: 'quotation', findings: ['wells:s1.h1', 'wells:s1.h2'] })).toMatch(/one finding/);
  });
});

test('refuses a report', () => {
  const { workspace } = readFixture(`So.\n${wells}`);
  const uri = 'file:///w/wells.report.md';
  expect(insertion(workspace, { uri, start: 3, end: 3, findings: ['wells:s1'], form: 'citation' })).toEqual({
    refusal: reasons['not-a-proposal'](translateEnglish),
  });
});
