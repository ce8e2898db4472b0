import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zip } from '../../import/test/archives.js';
import { field, paragraph, run, style, styled, table, wordFile } from '../test/word-file.js';
import { readWordDocument } from './word-document.js';

const MANY = 50_000;
const markdown = (...file: Parameters<typeof wordFile>): string => readWordDocument(wordFile(...file)).markdown;
const withPart = (path: string, text: string): Uint8Array =>
  zipSync({ ...unzipSync(wordFile(paragraph('Wells'))), [path]: new TextEncoder().encode(text) });

describe('hostile documents are read', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

  test.each<[string, string, string]>([
    ['fields in fields', paragraph(mark('begin').repeat(MANY) + mark('end').repeat(MANY) + run('Wells')), 'Wells\n'],
    ['ends without fields', paragraph(mark('end').repeat(10) + mark('separate') + run('Wells')), 'Wells\n'],
    [
      'text boxes in text boxes',
      paragraph(`${'<w:r><w:txbxContent><w:p>'.repeat(40)}${'</w:p></w:txbxContent></w:r>'.repeat(40)}${run('Wells')}`),
      'Wells\n',
    ],
    ['levels that do not exist', paragraph('Wells', '<w:outlineLvl w:val="-9"/>'), 'Wells\n'],
    ['notes that do not exist', paragraph(`${run('Wells')}<w:r><w:footnoteReference/></w:r>`), 'Wells[^footnote1]\n'],
    ...['null', '[null]', '{"citationItems":[null]}', '{"citationItems":[{"itemData":null,"id":{}}]}'].map(
      (json): [string, string, string] => [
        `the citation ${json}`,
        paragraph(field(`ADDIN ZOTERO_ITEM CSL_CITATION ${json}`, 'Ana')),
        json.includes('Items') ? '[@{other-work-0001}]\n' : 'Ana\n',
      ],
    ),
  ])('%s', (_, body, expected) => {
    expect(markdown(body)).toBe(expected);
  });

  test('a table with a long row and many short ones', () => {
    const cells = Array.from({ length: 2000 }, () => paragraph('a'));
    const rows = Array.from({ length: 2000 }, () => [paragraph('b')]);
    expect(markdown(table(cells, ...rows)).length).toBeLessThan(60_000);
  });

  test('a table of one column and many rows', () => {
    const rows = Array.from({ length: 20_000 }, () => [paragraph('b')]);
    expect(markdown(table(...rows))).toBe('b\n\n'.repeat(20_000).slice(0, -1));
  });

  test('styles that are based on each other', () => {
    const styles =
      style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/><w:outlineLvl w:val="-4"/>');
    expect(markdown(styled('A', 'Wells'), { styles })).toBe('Wells\n');
  });
});

describe('ambiguous and damaged documents are refused', () => {
  test.each<[string, () => Uint8Array]>([
    ['entities', () => withPart('word/document.xml', '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>')],
    ['XML that is not well-formed', () => withPart('word/document.xml', '<w:document/><w:document/>')],
    [
      'half a character of UTF-16',
      () => zip({ ...unzipSync(wordFile('')), 'word/document.xml': Uint8Array.of(0xff, 0xfe, 60, 0, 62) }),
    ],
    ['an unknown encoding', () => withPart('word/document.xml', '<?xml version="1.0" encoding="x"?><w/>')],
    ['two parts of the same name', () => zip({ ...unzipSync(wordFile('')), 'WORD/document.xml': '<w/>' })],
  ])('%s', (_, write) => {
    expect(() => readWordDocument(write())).toThrow(
      expect.objectContaining({ name: 'ImportError', code: 'import.damaged' }),
    );
  });

  test('deep nesting', () => {
    const body = paragraph('<w:ins w:id="1">'.repeat(MANY) + run('Wells') + '</w:ins>'.repeat(MANY));
    expect(() => markdown(body)).toThrow(/nested too deeply/);
  });

  test('links to other files are not followed', () => {
    const relation =
      '<Relationship Id="a" Type="http://x/footnotes" Target="file:///etc/passwd" TargetMode="External"/>';
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`;
    expect(readWordDocument(withPart('word/_rels/document.xml.rels', relations)).markdown).toBe('Wells\n');
  });
});
