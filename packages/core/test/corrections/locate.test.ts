import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateUnits } from '../../src/index.js';
import type { Layout, LayoutLine, LayoutPage, Region, Unit } from '../../src/index.js';

type Placed = string | (Partial<LayoutLine> & { readonly text: string });

/** Pages of 100 × 100 points, with a line every 10 points. */
function pages(...texts: readonly (readonly Placed[])[]): Layout {
  return {
    version: 1,
    document: 'water.pdf',
    pages: texts.map((lines, index): LayoutPage => {
      const placed = lines.map((line, row): LayoutLine => {
        const top = Math.min(0.9, row / 10);
        const rest = typeof line === 'string' ? { text: line } : line;
        return { box: [0.1, top, 0.9, top + 0.1], size: 11, ...rest };
      });
      return { number: index + 1, width: 100, height: 100, lines: placed };
    }),
  };
}

/** Where each text is, as page and top of each region. */
function placesOf(layout: Layout, ...texts: readonly string[]) {
  return locateUnits(
    texts.map((text) => ({ text })),
    layout,
  ).map(({ regions }) => placesIn(regions));
}

function placesIn(regions: readonly Region[] | undefined) {
  return regions?.map(({ page, box }) => `${page}:${Math.round(box[1] * 10)}-${Math.round(box[3] * 10)}`);
}

describe('a text is found by its words', () => {
  test.each<[what: string, lines: readonly string[], text: string]>([
    [
      'over lines',
      ['Wells run dry in spring, and', 'nobody counts the hours.'],
      'Wells run dry in spring, and nobody counts the hours.',
    ],
    [
      'with words broken at the end of a line',
      ['Wells are a mat-', 'ter of long-', 'term plans.'],
      'Wells are a matter of long-term plans.',
    ],
    [
      'with other marks, quotation marks and dashes',
      ['• Ana Diaz: "Wells -', 'they\'re dry."'],
      'Ana Diaz “Wells – they’re dry.”',
    ],
    ['with ligatures', ['The o\ufb03ce \ufb01nds no wells.'], 'The office finds no wells.'],
    [
      'with marks of notes',
      ['Wells run dry¹² in spring.', 'So do rivers.³'],
      'Wells run dry^12 in spring. So do rivers.',
    ],
    ['after the number of an item', ['12. Dig more wells.'], 'Dig more wells.'],
  ])('%s', (_, lines, text) => {
    expect(placesOf(pages(['The head of the page', ...lines, 'The foot of the page']), text)).toEqual([
      [`1:1-${lines.length + 1}`],
    ]);
  });

  test.each<[what: string, text: string]>([
    ['one word is another', 'Wells run dry in summer, and nobody counts the hours.'],
    ['one figure is another', 'In 2021, nine wells ran dry.'],
    ['it goes on with words that are not there', 'Wells run dry in spring, and nobody counts the hours. Rivers flood.'],
    ['a word is left out', 'Wells run in spring, and nobody counts the hours.'],
    ['it ends inside a word', 'Wells run dry in spring, and nobody counts the ho'],
    ['it has no words', '…'],
  ])('not if %s', (_, text) => {
    const layout = pages(['Wells run dry in spring, and', 'nobody counts the hours.', 'In 2020, nine wells ran dry.']);
    expect(placesOf(layout, text)).toEqual([undefined]);
  });
});

test.each<Pick<Unit, 'kind' | 'text' | 'mark'>>([
  { kind: 'answer', text: 'A/Ana Diaz Wells run dry in spring.', mark: 10 },
  { kind: 'question', text: 'Q Wells run dry in spring.', mark: 1 },
  { kind: 'heading', text: 'Session 2: Wells run dry in spring.' },
])('a mark that only the Markdown has need not be found: $text', (unit) => {
  const [located] = locateUnits([unit], pages(['Ana Diaz:', 'Wells run dry in spring.']));
  expect(placesIn(located!.regions)).toEqual(['1:1-2']);
});

describe('a text goes on', () => {
  test('on the next page, after the foot and head of the pages and a note', () => {
    const layout = pages(
      ['Notes on Water', 'Wells run dry in spring, and', '¹ In May, says the office.', '7'],
      ['Notes on Water', 'nobody counts the hours.', 'Rivers flood.'],
    );
    expect(placesOf(layout, 'Wells run dry in spring, and nobody counts the hours.')).toEqual([['1:1-2', '2:1-2']]);
  });

  test('in the next column', () => {
    const layout = pages([
      { text: 'Wells run dry in spring, and', column: 1, box: [0.1, 0.8, 0.45, 0.9] },
      { text: 'nobody counts the hours.', column: 2, box: [0.55, 0.1, 0.9, 0.2] },
    ]);
    const [unit] = locateUnits([{ text: 'Wells run dry in spring, and nobody counts the hours.' }], layout);
    expect(unit!.regions).toEqual([
      { page: 1, box: [0.1, 0.8, 0.45, 0.9] },
      { page: 1, box: [0.55, 0.1, 0.9, 0.2] },
    ]);
  });

  test('with a figure, although the number of the page is the same', () => {
    const layout = pages(['In the district there are', '12'], ['12 wells, and all are dry.']);
    expect(placesOf(layout, 'In the district there are 12 wells, and all are dry.')).toEqual([['1:0-1', '2:0-1']]);
  });

  test('in the same cell of the next line', () => {
    const layout = pages(['Ana Diaz', 'Well Trust of', 'Alva', 'the North']);
    expect(placesOf(layout, 'Ana Diaz, Well Trust of the North, Alva')).toEqual([['1:0-4']]);
  });
});

test('a text is found before the one above it, among others that begin like it', () => {
  const [count, measure] = ['Action: Team to count the wells.', 'Action: Team to measure the wells.'];
  const answer = 'Nobody counts the wells in spring.';
  const layout = pages(['Who counts the wells in spring?', count, answer, measure]);
  expect(placesOf(layout, 'Who counts the wells in spring?', answer, count, measure)).toEqual([
    ['1:0-1'],
    ['1:2-3'],
    ['1:1-2'],
    ['1:3-4'],
  ]);
});

describe('a text that is there several times', () => {
  const wells = ['Panel Highlights', 'Wells run dry in spring.'];
  const rivers = ['Panel Highlights', 'Rivers flood in autumn.'];

  test('is each time the next one', () => {
    expect(placesOf(pages(wells, rivers), ...wells, ...rivers)).toEqual([['1:0-1'], ['1:1-2'], ['2:0-1'], ['2:1-2']]);
  });

  test('is the one next to its text, and not the one in the table of contents', () => {
    const layout = pages(
      ['Dry wells', 'Full rivers'],
      ['Dry wells', 'Wells run dry in spring.', 'Full rivers', 'Rivers flood in autumn.'],
    );
    const texts = ['Dry wells', 'Wells run dry in spring.', 'Full rivers', 'Rivers flood in autumn.'];
    expect(placesOf(layout, ...texts)).toEqual([['2:0-1'], ['2:1-2'], ['2:2-3'], ['2:3-4']]);
  });

  test('is not the one of another unit, if only the Markdown has it', () => {
    expect(
      placesOf(pages(['Wells run dry in spring.'], rivers), 'Panel Highlights', 'Wells run dry in spring.', ...rivers),
    ).toEqual([undefined, ['1:0-1'], ['2:0-1'], ['2:1-2']]);
  });
});

test('a short text is not found inside another one', () => {
  const layout = pages(['Wells of the north run dry.', 'The people dig new', 'wells in spring.'], ['Wells']);
  expect(placesOf(layout, 'Wells')).toEqual([['2:0-1']]);
  expect(placesOf(pages(['Wells. They run dry in spring.']), 'Wells', 'They run dry in spring.')).toEqual([
    ['1:0-1'],
    ['1:0-1'],
  ]);
});

test('the look of a unit: size and weight of most letters, indent, column and the gap above', () => {
  const layout = pages([
    { text: 'Wells', size: 16, isBold: true, box: [0.1, 0, 0.5, 0.1] },
    { text: '• Wells run dry in spring, and', box: [0.2, 0.15, 0.9, 0.25] },
    { text: 'nobody counts the hours.', box: [0.25, 0.25, 0.9, 0.35], column: 2 },
  ]);
  const units = locateUnits(
    [{ text: 'Wells' }, { text: 'Wells run dry in spring, and nobody counts the hours.' }],
    layout,
  );
  expect(units.map((unit) => unit.layout)).toEqual([
    { size: 16, isBold: true, indent: 0 },
    { size: 11, indent: 10, gap: 5 },
  ]);
});

test('a unit on a page that is printed sideways has no indent and no gap', () => {
  const [page] = pages(['Wells', 'Wells run dry in spring.']).pages;
  const layout: Layout = { version: 1, document: 'water.pdf', pages: [{ ...page!, turn: 1 }] };
  const [unit] = locateUnits([{ text: 'Wells run dry in spring.' }], layout);
  expect(unit).toMatchObject({ regions: [{ page: 1, box: [0.1, 0.1, 0.9, 0.2] }], layout: { size: 11 } });
  expect(unit!.layout).not.toHaveProperty('indent');
});

test('units are found wherever they are cut and joined, by no words but their own', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const cuts = fc.array(fc.array(word, { minLength: 12, maxLength: 30 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 12 }), (all, width, height) => {
      const sentences = all.map((words, index) => ['begin', `n${index}x`, ...words]);
      const chunks = <Item>(list: readonly Item[], length: number): Item[][] =>
        Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length));
      const lines = sentences.flatMap((words) => chunks(words, width).map((line) => line.join(' ')));
      const layout = pages(...chunks(lines, height).map((page, at) => ['THE HEAD OF IT', ...page, `${at}`]));
      // Sentences, the halves of some, and pairs of others.
      const units = sentences.flatMap((one, index) => {
        if (index % 3 === 1) return [one.slice(0, 6), one.slice(6)];
        return index % 3 === 2 ? [[...one, ...(sentences[index + 1] ?? [])]] : index > 0 ? [] : [one];
      });
      for (const { text, regions } of locateUnits(
        units.map((one) => ({ text: one.join(' ') })),
        layout,
      )) {
        if (text.startsWith('begin')) expect(regions, text).toBeDefined();
        const on = layout.pages
          .filter(({ number }) => regions?.some(({ page }) => page === number))
          .flatMap(({ lines: printed }) => printed.slice(1, -1).map((line) => line.text));
        if (regions !== undefined) expect(on.join(' ')).toContain(text);
      }
    }),
    { numRuns: 60 },
  );
});

test('any layout and any units: no failure, and the units are the same', () => {
  const line = fc.record({
    text: fc.oneof(fc.string(), fc.stringMatching(/^[ab]{0,20}$/)),
    box: fc.tuple(fc.double(), fc.double(), fc.double(), fc.double()),
    size: fc.double(),
    column: fc.option(fc.nat(3), { nil: undefined }),
  });
  const layouts = fc.array(fc.array(line)).map((all) => pages(...(all as Placed[][])));
  const texts = fc.array(
    fc.record({
      text: fc.oneof(fc.string(), fc.stringMatching(/^[ab]{0,60}$/)),
      kind: fc.constantFrom('answer' as const, 'heading' as const),
    }),
  );
  fc.assert(
    fc.property(layouts, texts, (layout, units) => {
      expect(locateUnits(units, layout).map(({ text, kind }) => ({ text, kind }))).toEqual(units);
    }),
    { numRuns: 50 },
  );
});
