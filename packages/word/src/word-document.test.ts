import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync as zipOf } from 'fflate';
import { readComments } from '../test/read-comments.js';
import {
  exportedProperties,
  field,
  note,
  noteReference,
  paragraph,
  run,
  style,
  table,
  textBox,
  wordFile,
  zotero,
} from '../test/word-file.js';
import { readWordDocument } from './word-document.js';

const DATE = new Date('2026-03-04T05:06:07Z');
const decoded = (bytes: Uint8Array, path: string): string => new TextDecoder().decode(unzipSync(bytes)[path]);
const read = (...file: Parameters<typeof wordFile>) => readWordDocument(wordFile(...file));
const markdown = (...file: Parameters<typeof wordFile>): string => read(...file).markdown;

/** A copy with one comment on these words of the Markdown. */
function commented(bytes: Uint8Array, words: string, message = 'Look.'): Uint8Array {
  const document = readWordDocument(bytes);
  const start = document.markdown.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const { range } = document.locate(start, start + words.length)!;
  return document.withComments([{ range, paragraphs: [message] }], DATE);
}

const anchored = (bytes: Uint8Array, words: string): string | undefined =>
  readComments(commented(bytes, words)).comments.at(-1)?.words;

describe('Markdown', () => {
  test.each<[string, string, string]>([
    [
      'signs of markup',
      paragraph('2 * 3 and _all_ of # 4 `x` <b> $5 | a^b^ ~c~ \\d &amp; {e}'),
      '2 \\* 3 and \\_all\\_ of \\# 4 \\`x\\` \\<b\\> \\$5 \\| a\\^b\\^ \\~c\\~ \\\\d \\&amp; \\{e}\n',
    ],
    [
      'citations and quotations',
      paragraph('“We pay” [see @my_report:s4.h2, p. 9; -@{s1}].'),
      '“We pay” [see @my_report:s4.h2, p. 9; -@{s1}].\n',
    ],
    ['links and pictures', paragraph('[a](b) ![c] [d]: e'), '[a]\\(b) \\![c] [d]\\: e\n'],
    [
      'what looks like a list',
      paragraph('- wells') + paragraph('1. wells') + paragraph('(a) wells') + paragraph('# wells'),
      '\\- wells\n\n1\\. wells\n\n\\(a) wells\n\n\\# wells\n',
    ],
    ['runs that cut a word', paragraph(run('We', '<w:b/>') + run('lls ') + run('dry', '<w:i/>')), 'Wells dry\n'],
    [
      'tracked changes',
      paragraph(
        `${run('Wells ')}<w:ins w:id="1">${run('often ')}</w:ins><w:del w:id="2"><w:r><w:delText>never </w:delText></w:r></w:del>${run('dry')}`,
      ),
      'Wells often dry\n',
    ],
    [
      'moved text',
      paragraph(`<w:moveFrom w:id="1">${run('gone ')}</w:moveFrom><w:moveTo w:id="2">${run('here')}</w:moveTo>`),
      'here\n',
    ],
    [
      'a deleted end of a paragraph',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Wells ')}</w:p>${paragraph('run dry.')}`,
      'Wells run dry.\n',
    ],
    ['hidden text', paragraph(run('Wells') + run(' secret', '<w:vanish/>')), 'Wells\n'],
    [
      'tabs and breaks',
      paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>- c</w:t></w:r>'),
      'a b\\\n\\- c\n',
    ],
    ['a list', paragraph('Wells', '<w:numPr><w:numId w:val="3"/></w:numPr>'), '- Wells\n'],
    ['a link', paragraph(`<w:hyperlink>${run('wells')}</w:hyperlink>`), 'wells\n'],
    [
      'a table',
      table([paragraph('Who'), paragraph('Where')], [paragraph('Ana') + paragraph('Roth'), '<w:p/>']),
      '| Who | Where |\n| - | - |\n| Ana Roth |\n',
    ],
    ['a table of one column', table([paragraph('Wells')], [paragraph('Rivers')]), 'Wells\n\nRivers\n'],
    ['an empty document', '<w:p/>', '\n'],
  ])('%s', (_, body, expected) => {
    expect(markdown(body)).toBe(expected);
  });

  test('notes follow the text, in the order of their references', () => {
    const body = paragraph(run('One') + noteReference('footnote', 7) + run(' two') + noteReference('endnote', 2));
    const footnotes =
      note('footnote', 3, paragraph('Unused.')) + note('footnote', 7, paragraph('In May.'), paragraph('Or June.'));
    const endnotes = note('endnote', 2, paragraph('Later.'));
    const document = read(body, { footnotes, endnotes });
    expect(document.markdown).toBe(
      'One[^footnote1] two[^endnote1]\n\n[^footnote1]: In May.\n\n    Or June.\n\n[^endnote1]: Later.\n',
    );
    expect(document.text).toBe('One two\nIn May.\nOr June.\nLater.\n');
  });

  test('a text box follows its paragraph, once', () => {
    expect(markdown(paragraph(run('Before') + textBox(paragraph('Boxed.')) + run(' after')))).toBe(
      'Before after\n\nBoxed.\n',
    );
  });
});

describe('citations of reference managers', () => {
  const item = (itemData: object, more: object = {}): object => ({ id: 7, itemData, ...more });

  test.each<[string, string, string]>([
    ['the citation key', zotero(item({ id: 7, 'citation-key': 's4.h2' })), '[@{s4.h2}]'],
    ['the note, in which the export writes the id', zotero(item({ note: 'tip2012:s4.h2' })), '[@{tip2012:s4.h2}]'],
    ['a word of a longer note', zotero(item({ note: 'Read in May. tip2012:s4.h2' })), '[@{tip2012:s4.h2}]'],
    ['a URL', zotero(item({ URL: 'https://example.org/reports/#s4.h2' })), '[@{s4.h2}]'],
    ['its own id', zotero({ id: 's4.h2' }), '[@{s4.h2}]'],
    ['a page', zotero(item({ note: 's4.h2' }, { locator: '9' })), '[@{s4.h2}, p. 9]'],
    ['no author', zotero(item({ note: 's4.h2' }, { 'suppress-author': true })), '[-@{s4.h2}]'],
    ['several works', zotero(item({ note: 's4.h2' }), item({ note: 's1.h1' })), '[@{s4.h2}; @{s1.h1}]'],
    ['another work', zotero(item({ title: 'Wells' })), '[@{other-work-0001}]'],
    ['Word itself', 'CITATION s4.h2 \\p 9 \\l 1033 \\m s1.h1', '[@{s4.h2}, p. 9; @{s1.h1}]'],
    ['Mendeley', `ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [item({ note: 's4.h2' })] })}`, '[@{s4.h2}]'],
    ['a damaged code', 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [', '(Ana, 2012)'],
    ['a reference inside the text', 'REF wells', '(Ana, 2012)'],
  ])('%s', (_, instruction, expected) => {
    const file = wordFile(paragraph(run('Wells ') + field(instruction, '(Ana, 2012)') + run('.')));
    const document = readWordDocument(file, { chooseKey: (keys) => keys.find((key) => /(?:^|:)s\d\.h\d$/.test(key)) });
    expect(document.markdown).toBe(`Wells ${expected}.\n`);
    expect(document.text).toBe('Wells (Ana, 2012).\n');
    expect([...document.otherWorks]).toEqual(expected.includes('other-work') ? ['other-work-0001'] : []);
  });

  test('a bibliography and a table of contents are not text', () => {
    const body =
      paragraph(field('ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY', 'Ana (2012)')) + paragraph('End.');
    expect(markdown(body + paragraph(field('TOC \\o', 'Wells 3')))).toBe('End.\n');
  });

  test('a field that never ends does not hide the rest', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>CITATION s4.h2</w:instrText></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(markdown(paragraph(open + separate + run('(Ana)')) + paragraph('End.'))).toBe('[@{s4.h2}]\n\nEnd.\n');
  });
});

describe('comments', () => {
  test.each<[string, string, string, string]>([
    ['words of one run', paragraph('Wells run dry.'), 'run', 'run'],
    ['a whole run', paragraph(run('Wells ') + run('run', '<w:b/>') + run(' dry')), 'run', 'run'],
    [
      'words of several runs',
      paragraph(run('Wells r', '<w:i/>') + run('un', '<w:b/>') + run(' dry')),
      'run dry',
      'run dry',
    ],
    ['words next to a reference', paragraph('a & b < c'), 'b \\<', 'b <'],
    ['words around a tab', paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'), 'a b', 'a b'],
    ['words after a tab', paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'), 'b', 'b'],
    ['inserted words', paragraph(`${run('Wells ')}<w:ins w:id="1">${run('often dry')}</w:ins>`), 'often', 'often'],
    ['words in a link', paragraph(`<w:hyperlink>${run('deep wells')}</w:hyperlink>`), 'wells', 'wells'],
    ['a cell', table([paragraph('Who'), paragraph('Where')]), 'Where', 'Where'],
    ['text without xml:space', paragraph('<w:r><w:t>Wells run dry</w:t></w:r>'), 'run', 'run'],
    ['text in a CDATA section', paragraph('<w:r><w:t>a <![CDATA[<w:t> & b]]> c</w:t></w:r>'), '& b', '<w:t> & b'],
    ['text that a CDATA section ends', paragraph('<w:r><w:t>a <![CDATA[&amp; b]]> c</w:t></w:r>'), 'b c', '&amp; b c'],
    ['text after a comment', paragraph('<w:r><w:t>a <!-- <b> --><?c d?>b c</w:t></w:r>'), 'b', 'b'],
    ['a run inside a run', paragraph(`<w:r><w:ruby><w:rubyBase>${run('a b')}</w:rubyBase></w:ruby></w:r>`), 'b', 'a b'],
    ['a paragraph inside a run', paragraph(`<w:r>${paragraph('a b')}</w:r>`), 'b', 'a b\n'],
  ])('on %s', (_, body, words, expected) => {
    expect(anchored(wordFile(body), words)).toBe(expected);
  });

  test('on a note or a text box, where the body refers to it', () => {
    const body =
      paragraph(run('One') + noteReference('footnote', 7)) + paragraph(run('Two') + textBox(paragraph('Boxed.')));
    const document = read(body, { footnotes: note('footnote', 7, paragraph('In May.')) });
    const placeOf = (words: string) => {
      const start = document.markdown.indexOf(words);
      const { range, elsewhere } = document.locate(start, start + words.length)!;
      return { elsewhere: elsewhere?.type, xml: body.slice(...offsetsIn(body, range)) };
    };
    const offsetsIn = (content: string, { start, end }: { start: number; end: number }): [number, number] => {
      const xml = new TextDecoder().decode(unzipSync(wordFile(body))['word/document.xml']);
      const offset = xml.indexOf(content);
      return [start - offset, end - offset];
    };
    expect(placeOf('May')).toEqual({ elsewhere: 'footnote', xml: '<w:footnoteReference w:id="7"/>' });
    const box = placeOf('Boxed');
    expect(box.elsewhere).toBe('box');
    expect(box.xml).toMatch(/^<mc:AlternateContent>.*<\/mc:AlternateContent>$/);
    expect(placeOf('One').elsewhere).toBeUndefined();
  });

  test('existing comments are kept, and a comment of ours is not repeated', () => {
    const comments = '<w:comment w:id="4" w:author="Ana"><w:p><w:r><w:t>Nice.</w:t></w:r></w:p></w:comment>';
    const body = paragraph(
      `<w:commentRangeStart w:id="4"/>${run('Wells')}<w:commentRangeEnd w:id="4"/>${run(' run dry')}`,
    );
    const once = commented(wordFile(body, { comments }), 'dry', 'Are they?');
    expect(readComments(once).comments).toEqual([
      { words: 'Wells', message: 'Nice.', author: 'Ana' },
      { words: 'dry', message: 'Are they?', author: 'Findings' },
    ]);
    expect(readComments(commented(once, 'dry', 'Are they?')).comments).toHaveLength(2);
    expect(readComments(commented(once, 'run', 'Do they?')).comments).toHaveLength(3);
  });

  test('a copy is marked until it is saved by another program', () => {
    const file = wordFile(paragraph('Wells'));
    expect(readWordDocument(file).isUnchangedCopy).toBe(false);
    expect(readWordDocument(commented(file, 'Wells')).isUnchangedCopy).toBe(true);
  });

  test('every other file in the archive stays as it is, byte for byte', () => {
    const file = wordFile(paragraph('Wells run dry'), { styles: style('A', 'A') });
    const [before, after] = [unzipSync(file), unzipSync(commented(file, 'run'))];
    const changed = Object.keys(after).filter(
      (path) => Buffer.compare(after[path]!, before[path] ?? new Uint8Array()) !== 0,
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
  });

  test('get ids that no comment has, whatever its id is', () => {
    const marks = `<w:commentRangeStart w:id="2147483647"/>${run('Wells')}<w:commentRangeEnd w:id = "0"/>`;
    const xml = decoded(commented(wordFile(paragraph(marks)), 'Wells'), 'word/document.xml');
    expect(xml).toContain('<w:commentRangeStart w:id="1"/>');
  });

  test('any prefix, and Strict Open XML', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const files = unzipSync(wordFile(''));
    for (const [root, text] of [
      [`<x:document xmlns:x="${strict}">`, 'x:'],
      [`<document xmlns="${strict}">`, ''],
    ] as const) {
      const xml = `${root}<${text}body><${text}p><${text}r><${text}t>Wells run</${text}t></${text}r></${text}p></${text}body></${text}document>`;
      const bytes = commented(zipOf({ ...files, 'word/document.xml': new TextEncoder().encode(xml) }), 'run');
      expect(readWordDocument(bytes).markdown).toBe('Wells run\n');
      const written = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
      expect(written).toMatch(/commentRangeStart[^>]* [xw]:id="0"\/>/);
    }
  });
});

test('a document that was exported names its proposal', () => {
  const read = (properties?: string) => readWordDocument(wordFile(paragraph('(Okoye 2024, 9)'), {}, properties));
  expect(read(exportedProperties('../wells & pumps.md')).exportedFrom).toBe('../wells & pumps.md');
  expect(read(exportedProperties('a.md').replace('findings-', '')).exportedFrom).toBeUndefined();
  expect(read('<findings-exported-from').exportedFrom).toBeUndefined();
  expect(read().exportedFrom).toBeUndefined();
});
