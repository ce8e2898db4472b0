import { describe, expect, test } from 'vitest';
import { readWithPandoc } from '../../../export/test/pandoc.js';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { biblatex, bibtex } from '../../../export/src/bibliography/bibtex.js';
import { cslJson } from '../../../export/src/bibliography/csl-json.js';
import { ris } from '../../../export/src/bibliography/ris.js';
import { workOf } from '../../../export/src/bibliography/work.js';
import { bibliographyFormat } from './bibliography.js';
import type { BibliographyFormat } from './bibliography.js';
import { readBibliography } from './read-bibliography.js';

const keysOf = (text: string, format: BibliographyFormat): string[] => [...readBibliography(text, format).keys];

/** Each problem as its place, the text there, and its message. */
const problemsOf = (text: string, format: BibliographyFormat): string[] =>
  readBibliography(text, format).problems.map(({ message, span }) => {
    const { start, end } = span!;
    return `${start.line}:${start.column} ${JSON.stringify(text.slice(start.offset, end.offset))} ${message}`;
  });

describe('BibTeX and BibLaTeX', () => {
  const read: readonly (readonly [text: string, keys: readonly string[]])[] = [
    ['@book{smith2020, title = {A {Nested} title}, year = 2020}', ['smith2020']],
    ['@misc{a,}\n@MISC {B ,}\n@misc\n{\n  c , title={x}}', ['a', 'B', 'c']],
    ['% @misc{a,}\n@misc{b,}', ['b']],
    ['words } before @misc{a,} and after\n\n@misc{b,}', ['a', 'b']],
    ['@xdata{x, title={y}} @misc{b, xdata={x}} @set{s, entryset={b}}', ['b', 's']],
    ['@book{p, title={P}} @inbook{c, crossref={p}}', ['p', 'c']],
    ["@misc{van:der/Berg.2020+o'neil_é,}", ["van:der/Berg.2020+o'neil_é"]],
    ['@misc{a,}@misc{a,}', ['a']],
    ['', []],
    ['no entry', []],
  ];
  test.each(read)('%j has %j, for Pandoc too', async (text, keys) => {
    expect(keysOf(text, 'bibtex')).toEqual(keys);
    expect(problemsOf(text, 'bibtex')).toEqual([]);
    for (const format of ['biblatex', 'bibtex']) {
      const items = await readWithPandoc(text, format);
      if (typeof items === 'string') throw new Error(items);
      expect([...new Set(items.map(({ id }) => id))].sort()).toEqual([...keys].sort());
    }
  });

  test.each([
    ['@book(a, title = {x)}, note = "y)")\n@misc{b}', ['a', 'b']],
    ['ask me@example.org\n@misc{a, title={x}}', ['a']],
    ['@misc{a, ids = {b, c}} @misc{d, IDS = "e" }', ['a', 'b', 'c', 'd', 'e']],
  ])('%j has %j, as for BibTeX and biber', (text, keys) => {
    expect(keysOf(text, 'bibtex')).toEqual(keys);
    expect(problemsOf(text, 'bibtex')).toEqual([]);
  });

  test.each([
    ['@misc{a, title={x}\n\n@misc{b, title={y}}', ['a', 'b']],
    ['@misc{, title={x}} @book{title = {y}}', []],
    ['@misc{a title={x}}\n@misc{b,}', ['a', 'b']],
    ['@string{x = "y"} @comment{ open\n@misc{a,}', ['a']],
  ])('%j has %j, although it is broken', (text, keys) => expect(keysOf(text, 'bibtex')).toEqual(keys));
});

describe('CSL-JSON', () => {
  test.each([
    ['[{"id": "smith2020", "title": "x"}, {"id": 3}]', ['smith2020', '3']],
    ['{"items": [{"id": "a"}]}', ['a']],
    ['\uFEFF[]', []],
  ])('%j has %j, for Pandoc too', async (text, keys) => {
    expect(keysOf(text, 'csl-json')).toEqual(keys);
    expect(problemsOf(text, 'csl-json')).toEqual([]);
    const items = await readWithPandoc(text, 'csljson');
    expect(items).toEqual(keys.map((id) => expect.objectContaining({ id })));
  });

  test.each([
    ['[{"id": "a"},\n {"title": "b"}]', ['a'], ['2:2 "{" This work has no key. Add one, such as "id": "smith2020".']],
    ['{"id": "a"}', [], ['1:1 "{" This is not CSL-JSON. Write a list of works, such as [{"id": "smith2020"}].']],
    ['[{"id": "a"},\n]', [], ['2:1 "]" This is not valid JSON from here on.']],
    ['[{"id": "a"', [], ['1:12 "" This is not valid JSON from here on.']],
    ['', [], ['1:1 "" This is not valid JSON from here on.']],
    ['null', [], ['1:1 "n" This is not CSL-JSON. Write a list of works, such as [{"id": "smith2020"}].']],
  ])('%j has %j, and is broken', (text, keys, problems) => {
    expect(keysOf(text, 'csl-json')).toEqual(keys);
    expect(problemsOf(text, 'csl-json')).toEqual(problems);
  });
});

describe('CSL-YAML', () => {
  test.each([
    ['references:\n- id: smith2020\n  title: x\n- {id: "a"}\n', ['smith2020', 'a']],
    ['---\nreferences:\n- id: a\n...\n', ['a']],
    ['---\ntitle: x\nreferences:\n- id: a\n---\n', ['a']],
    ['- id: a\n', ['a']],
    ['references:\n- id: 2020\n- id: 007\n', ['2020', '7', '007']],
    ['references:\n- &x {id: a}\n- *x\n', ['a']],
    ['references: []\n', []],
  ])('%j has %j', (text, keys) => {
    expect(keysOf(text, 'csl-yaml')).toEqual(keys);
    expect(problemsOf(text, 'csl-yaml')).toEqual([]);
  });

  test.each([
    ['references:\n- id: a\n- title: b\n', ['a'], ['3:3 "t" This work has no key. Add one, such as “id: smith2020”.']],
    ['title: x\n', [], ['1:1 "t" This is not CSL-YAML. Add “references:” with a list of works, each with an “id”.']],
    ['', [], ['1:1 "" This is not CSL-YAML. Add “references:” with a list of works, each with an “id”.']],
    ['references:\n- id: "a\n', ['a'], ['3:1 "" This is not valid YAML: missing closing "quote.']],
  ])('%j has %j, and is broken', (text, keys, problems) => {
    expect(keysOf(text, 'csl-yaml')).toEqual(keys);
    expect(problemsOf(text, 'csl-yaml')).toEqual(problems);
  });
});

describe('RIS', () => {
  test('has the keys of ID lines', async () => {
    const text = 'TY  - CHAP\r\nID  - smith2020\r\nTI  - x\r\nER  - \r\n\r\nTY  - BOOK\r\nID  - b\r\nER  - \r\n';
    expect(keysOf(text, 'ris')).toEqual(['smith2020', 'b']);
    expect(problemsOf(text, 'ris')).toEqual([]);
    expect(await readWithPandoc(text, 'ris')).toEqual(['smith2020', 'b'].map((id) => expect.objectContaining({ id })));
  });

  test('rejects other texts', () => {
    expect(problemsOf('@misc{a,}\nx', 'ris')).toEqual([
      '1:1 "@misc{a,}" This is not RIS: no line begins with “TY  - ”.',
    ]);
  });
});

test('the extension of a file decides its format', () => {
  const formats = ['a.bib', 'A.BIB', 'a.bibtex', 'x/y.json', 'a.yml', 'a.b.yaml', 'a.ris', 'a.txt', 'bib', ''].map(
    bibliographyFormat,
  );
  const none = [undefined, undefined, undefined];
  expect(formats).toEqual(['bibtex', 'bibtex', 'bibtex', 'csl-json', 'csl-yaml', 'csl-yaml', 'ris', ...none]);
});

describe('works that findings export wrote', () => {
  // The report may have been edited since: what it has is for the report to say.
  test.each([
    ['csl-json', cslJson],
    ['bibtex', biblatex],
    ['bibtex', bibtex],
    ['ris', ris],
  ] as const)('is no work of somebody else: %s, %o', (format, print) => {
    const works = exampleLibrary.targets().map((target) => workOf(target, target.id));
    const text = [...print(works)].join('');
    expect(works.length).toBeGreaterThan(10);
    expect(keysOf(text, format)).toEqual(['demo2020']);
    expect(problemsOf(text, format)).toEqual([]);
    expect(keysOf(text.replaceAll('demo2020:', 'See '), format)).toHaveLength(works.length);
  });
});

test('names of built-in object members are ordinary keys', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  expect(keysOf(names.map((name) => `@misc{${name},}`).join('\n'), 'bibtex')).toEqual(names);
  expect(keysOf(JSON.stringify(names.map((id) => ({ id }))), 'csl-json')).toEqual(names);
  expect(keysOf(names.map((name) => `- id: ${name}\n`).join(''), 'csl-yaml')).toEqual(names);
  expect(keysOf(names.map((name) => `TY  - BOOK\nID  - ${name}\nER  - \n`).join(''), 'ris')).toEqual(names);
});
