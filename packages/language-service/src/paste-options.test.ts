import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { pasteOptions } from './paste-options.js';

/** The proposal after the first paste option is applied at the cursor. */
function after(text: string, clipboard: string): string | undefined {
  const { workspace, uri, offset, texts } = readFixture(`${text}\n${wells}`);
  const [offer] = pasteOptions(workspace, uri, offset, offset, clipboard);
  if (!offer) return undefined;
  const { span, text: written } = offer.edit;
  const before = texts.get(uri)!;
  return before.slice(0, span.start.offset) + written + before.slice(span.end.offset);
}

const quotation = 'So “half of them dry up within two years” [@s1.h1].';

describe('pasted words of a report can become a cited quotation', () => {
  test.each([
    ['as they are', 'half of them dry up within two years'],
    ['over the lines of a PDF', 'half of them\r\n   dry up within\n two years\n'],
    ['parted at the end of a line', 'half of them dry up with-\nin two years'],
  ])('%s', (_, clipboard) => expect(after('So |.', clipboard)).toBe(quotation));

  test('without the label of the speaker', () => {
    const line = 'Ada Okoye (WaterAid): Wells cost 400 dollars each';
    expect(after('So |.', line)).toBe('So “Wells cost 400 dollars each” [@s1.h1].');
  });

  test('keeps a hyphen at the end of a line if the report has it', () => {
    const fixture = `So |.\n${wells.replace('half of them', 'two-thirds of them')}`;
    const { workspace, uri, offset } = readFixture(fixture);
    const [offer] = pasteOptions(workspace, uri, offset, offset, 'two-\nthirds of them dry up');
    expect(offer?.edit.text).toBe('“two-thirds of them dry up” [@s1.h1]');
    expect(offer?.title).toBe('Quotation of s1.h1 (Session 1, contribution: Ada Okoye (WaterAid))');
  });
});

test.each([
  ['two words are not a quotation', 'So |.', 'dry up'],
  ['what no report says', 'So |.', 'half of them never dry up'],
  ['where nothing can be cited', '`So |`.', 'half of them dry up within two years'],
  ['in a quotation', 'So “it | is”.', 'half of them dry up within two years'],
  ['nothing', 'So |.', ''],
])('offers nothing: %s', (_, text, clipboard) => expect(after(text, clipboard)).toBeUndefined());

test('offers each of several findings, up to a limit', () => {
  const often = wells.replace('Committees of users', 'Nobody measures the groundwater. Committees of users');
  const { workspace, uri } = readFixture(`So\n${often}`);
  const offers = pasteOptions(workspace, uri, 2, 2, 'Nobody measures the groundwater');
  expect(offers.map(({ edit }) => edit.text)).toEqual([
    ' “Nobody measures the groundwater” [@s1.h2]',
    ' “Nobody measures the groundwater” [@s2.h1]',
  ]);
});
