import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWithPandoc } from '../../test/pandoc.js';
import { biblatex, bibtex } from './bibtex.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';
import type { AuthorName } from './work-author.js';
import type { Work } from './work.js';

const printed = (pieces: Iterable<string>): string => [...pieces].join('');

const word = fc.oneof(
  fc.constantFrom(
    ...'Nepal AusAID and AND été Köhler 中文 مرحبا שלום सीता 100% R&D #1 $5 a_b ^ ~ \\ "quoted" don\'t'.split(' '),
    ..."'' `` ?` -- --- @s4 @book , ; = <i> [x] * | “so” ‘it’ … // %%".split(' '),
    '\\foo',
    'e\u0301',
    'ER  -',
    'TY  - BOOK',
    '\n',
    '\r\n',
    '\t',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/[{}\s\p{C}`'"]/u.test(text)),
);
/** With braces only in pairs: see `texText`. */
const balanced = fc.array(
  fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constant('{in} {braces}') }),
  { minLength: 1, maxLength: 6 },
);
const any = fc.array(
  fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom('{', '}', '}{') }),
  { minLength: 1, maxLength: 6 },
);

/** What styles may change at the ends is kept away from there. */
const text = (words: typeof any) => words.map((each) => `The ${each.join(' ')} end`);
const nameWord = fc.constantFrom(...'Wex Köhler 李 Ævar O’Neill Smith-Jones Ann J. R&D'.split(' '), 'García Márquez');
const author: fc.Arbitrary<AuthorName> = fc.oneof(
  fc.record({ family: nameWord, given: nameWord }),
  fc.record({ family: nameWord, given: nameWord, particle: fc.constantFrom('van', 'van der', 'de la') }),
  fc.record({ family: nameWord }),
  text(balanced).map((literal) => ({ literal: oneLine(literal) })),
);

const works = (words: typeof any): fc.Arbitrary<Work> =>
  fc
    .record(
      {
        key: fc.constant('k'),
        type: fc.constantFrom('report' as const, 'webpage' as const, 'chapter' as const),
        title: text(words),
        authors: fc.array(author, { minLength: 1, maxLength: 3 }),
        container: text(words),
        publisher: text(words),
        date: fc.constantFrom({ start: '2012-09-17' }, { start: '2012-09-17', end: '2012-09-19' }),
        url: fc.constantFrom(
          'https://x.example/',
          'https://x.example/a_b%20c/~d?e=1&f=2#g$h',
          'https://x.example/{i}\\',
        ),
        accessed: fc.constant('2020-02-09'),
        note: fc.constant('tip2012:s4.h2'),
      },
      { requiredKeys: ['key', 'type', 'title', 'authors', 'container', 'note'] },
    )
    // The container of a web page is the organization.
    .map(({ publisher, ...work }) =>
      work.type === 'webpage' || publisher === undefined ? work : { ...work, publisher },
    );

function oneLine(each: string): string {
  return each.replace(/\s+/g, ' ').trim();
}

/** What readers make typographic, they may; a span is their mark for words whose case is kept. */
function plain(each: unknown): string {
  return String(each)
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/["“”‘’`]/g, "'")
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

/** A name as one text, however it is taken apart. */
function nameText(name: object): string {
  const parts = name as Readonly<Record<string, string | undefined>>;
  const particle = parts['non-dropping-particle'] ?? parts['dropping-particle'] ?? parts['particle'];
  // RIS has no way to write a comma inside a name.
  const text = [parts['literal'], parts['given'], particle, parts['family']].filter(Boolean).join(' ');
  return plain(text.replace(/\s*,/g, ''));
}

const sample = (words: typeof any, seed: number): Work[] =>
  fc.sample(works(words), { numRuns: 75, seed }).map((work, index) => ({ ...work, key: `k${index}` }));

function expectSame(item: Readonly<Record<string, unknown>>, work: Work): void {
  // BibTeX has no web pages.
  if (work.type !== 'webpage' || item['type'] === work.type) expect(item['type']).toBe(work.type);
  expect(plain(item['title'])).toBe(plain(oneLine(work.title)));
  if (work.type === 'chapter') expect(plain(item['container-title'])).toBe(plain(oneLine(work.container!)));
  if (work.publisher !== undefined) expect(plain(item['publisher'])).toBe(plain(oneLine(work.publisher)));
  expect(item['URL'] && decodeURI(String(item['URL']))).toBe(work.url && decodeURI(work.url));
  expect((item['author'] as object[]).map(nameText)).toEqual(work.authors.map(nameText));
  const [year] = (item['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts']?.[0] ?? [];
  expect(year === undefined ? undefined : Number(year)).toBe(work.date && 2012);
}

const printers = { biblatex, bibtex, ris, csljson: cslJson };

describe('written bibliographies are read back', () => {
  test.each(['biblatex', 'bibtex', 'ris', 'csljson'] as const)('%s, to Pandoc', async (format) => {
    const written = sample(balanced, 7);
    const items = await readWithPandoc(printed(printers[format](written)), format);
    if (typeof items === 'string') throw new Error(items);
    expect(items.map(({ id }) => id)).toEqual(written.map(({ key }) => key));
    for (const [index, work] of written.entries()) expectSame(items[index]!, work);
  });

  test.each(['biblatex', 'bibtex', 'ris', 'csljson'] as const)('%s, to Citation.js', (format) => {
    const written = sample(any, 8);
    const { data } = new Cite(printed(printers[format](written)));
    expect(data.map(({ id }) => id)).toEqual(written.map(({ key }) => key));
    for (const [index, work] of written.entries()) expectSame(data[index]!, work);
  });
});

// eslint-disable-next-line no-control-regex
const OBEYED = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|##\[/;

test.each(['biblatex', 'bibtex', 'ris'] as const)('%s has no control characters and no workflow commands', (format) => {
  const hostile = fc.constantFrom('\u001b[2J', '\u0007', '\u009b', '\u202e', '\u2066', '##[error]', '#', '{', 'Nepal');
  fc.assert(
    fc.property(works(fc.array(hostile, { minLength: 1, maxLength: 6 })), (work) => {
      expect(printed(printers[format]([work]))).not.toMatch(OBEYED);
    }),
  );
});
