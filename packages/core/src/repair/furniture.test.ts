import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repair = (text: string) => repairText(sourceText(text));

/** Three pages whose sentences go on from one to the next. */
const pages = (top: (page: number) => string, bottom: (page: number) => string): string =>
  ['Long before June the wells in', 'the valley had run dry and', 'nobody had asked who pays.']
    .map((body, index) => `${top(index + 1)}${body}${bottom(index + 1)}`)
    .join('\f');

const sentence = 'Long before June the wells in the valley had run dry and nobody had asked who pays.';

describe('running lines', () => {
  test.each([
    [
      'a page number below',
      pages(
        () => '',
        (page) => `\n\n${page}\n`,
      ),
    ],
    [
      'a page number above',
      pages(
        (page) => `${page + 6}\n\n`,
        () => '\n',
      ),
    ],
    [
      'dashes around it',
      pages(
        () => '',
        (page) => `\n\n- ${page} -\n`,
      ),
    ],
    [
      'the number of pages',
      pages(
        () => '',
        (page) => `\n\nPage ${page} of 3\n`,
      ),
    ],
    [
      'brackets',
      pages(
        () => '',
        (page) => `\n[Page ${page}]\n`,
      ),
    ],
    [
      'Roman numerals',
      pages(
        () => '',
        (page) => `\n\n${['iii', 'iv', 'v'][page - 1]}\n`,
      ),
    ],
    [
      'a footer with the number',
      pages(
        () => '',
        (page) => `\n\nRoth & Lund     Expires June 2016     [Page ${page}]\n`,
      ),
    ],
    [
      'a footer of two lines',
      pages(
        () => '',
        (page) => `\n\nWater Institute\n${page}\n`,
      ),
    ],
  ])('%s', (_, text) => {
    expect(repair(text).text.trim()).toBe(sentence);
    expect(repair(text).repairs).toMatchObject({ pageBreaks: 2, rejoined: 2 });
  });

  test('header and footer', () => {
    const text = pages(
      (page) => (page > 1 ? 'Wells                 Draft                 June 2015\n\n' : ''),
      (page) => `\n\nRoth & Lund                                   [Page ${page}]\n`,
    );
    expect(repair(text)).toMatchObject({ repairs: { pageBreaks: 2, rejoined: 2, runningLines: 5 } });
    expect(repair(text).text.trim()).toBe(sentence);
  });

  test('left and right pages have headers of their own', () => {
    const bodies =
      'The wells in the dry|valley had been empty|since the early days|of June and nobody|said who pays.'.split('|');
    const text = bodies
      .map(
        (body, index) => `${index % 2 ? `${index + 2}   Wells and Traders` : `Who Pays   ${index + 2}`}\n\n${body}\n`,
      )
      .join('\f');
    expect(repair(text).text.trim()).toBe(bodies.join(' '));
  });

  test('the name on the cover stays when the headers that repeat it go', () => {
    const text =
      'Water Institute\n\nWells of the Valley\n\nLong before the month of June the wells in\n\n\n\n' +
      'Water Institute\n\nthe valley ran dry, and the traders of the\n\n\n\nWater Institute\n\nplain had left.\n';
    expect(repair(text)).toMatchObject({
      text:
        'Water Institute\n\nWells of the Valley\n\nLong before the month of June the wells in ' +
        'the valley ran dry, and the traders of the plain had left.\n',
      repairs: { pageBreaks: 2, rejoined: 2, runningLines: 2 },
    });
  });

  test('a header with its number between runs of blank lines', () => {
    const gap = '\n\n\n\n';
    const body = [
      'Long before the month of June the wells in',
      'the valley of the lower river had run dry and',
      'nobody in the whole district had asked yet',
      'who pays.',
    ];
    const text = body
      .map((half, index) => (index === 0 ? half : `Report on Water    ${index + 1}${gap}${half}`))
      .join(gap);
    const { text: mended, repairs } = repair(text);
    expect(mended.trim()).toBe(body.join(' '));
    expect(repairs).toEqual({ pageBreaks: 3, rejoined: 3, runningLines: 3 });
  });

  test('numbers that count upward show the pages where nothing else does', () => {
    const page = 'The wells in the valley were measured every week by the people who live from them. '.repeat(4);
    const text = `${page}\nThe depth was\n3\nwritten down. ${page}\nNobody\n4\nasked. ${page}\nThe end was\n5\nnear.\n`;
    expect(repair(text)).toMatchObject({
      text: `${page}\nThe depth was written down. ${page}\nNobody asked. ${page}\nThe end was near.\n`,
      repairs: { pageBreaks: 3, rejoined: 3, runningLines: 3 },
    });
  });

  const wells = 'The wells in the valley were measured every week by the people who live there.';
  const trust = 'Northern Water Trust\n\n';

  test('the name on the title page cuts one sentence', () => {
    const text = `${trust}Notes on Water\n\n${wells} The depth was\n\n${trust}written down. ${wells}\n\n${trust}Nobody asked.\n`;
    const { text: repaired, repairs } = repair(text);
    expect(repairs.runningLines).toBe(2);
    expect(repaired.match(/Northern Water Trust/g)).toHaveLength(1);
    expect(repaired).toContain('The depth was written down.');
  });

  test('a sentence is cut after an acronym', () => {
    const text = `${wells} It was paid by the US\n\n${trust}government. ${wells} The depth was\n\n${trust}written down. ${wells}\n\n${trust}Done.\n`;
    expect(repair(text).text).toBe(
      `${wells} It was paid by the US government. ${wells} The depth was written down. ${wells}\n\nDone.\n`,
    );
  });
});

describe('what is not a running line', () => {
  test('a name that appears three times between whole sentences', () => {
    const text = `${'Northern Water Trust\n\nThe wells were measured by the people who live there.\n\n'.repeat(3)}`;
    expect(repair(text).repairs.runningLines).toBe(0);
  });

  test('a label that comes first on two pages, and elsewhere as well', () => {
    const text =
      'Over.\n\fPanel Highlights\n\nThe wells are dry.\n\nPanel Highlights\n\nMore.\n\fPanel Highlights\n\nDone.\n';
    expect(repair(text).text.match(/Panel Highlights/g)).toHaveLength(3);
  });

  test('days and sessions that begin pages of their own', () => {
    const text = 'Cover\n\fSession 1\n\nWells.\n\fSession 2\n\nTraders.\n\fSession 3\n\nWho pays.\n';
    expect(repair(text).text).toBe('Cover\n\nSession 1\n\nWells.\n\nSession 2\n\nTraders.\n\nSession 3\n\nWho pays.\n');
  });

  test('items of a list', () => {
    const text = 'The list of what\n\f- Wells\n- Rain\n\f- Wells\n- Snow\n\f- Wells\n';
    expect(repair(text).repairs.runningLines).toBe(0);
  });

  test('what occurs once', () => {
    const { text, repairs } = repair('The wells in\n\fWater Institute\n\nthe valley.\n');
    expect(text).toContain('Water Institute');
    expect(repairs.runningLines).toBe(0);
  });

  test('numbers in the text that count nothing', () => {
    const text = 'In the valley there were\n\n12\n\nwells, and in the hills\n\n7\n\nof them.\n';
    expect(repair(text).text).toBe(text);
  });
});
