import { expect, test } from 'vitest';
import { isAtLeast, metadataFor, pandocArguments, pandocVersion, readWarnings } from '../src/export-document/pandoc.js';

const request = {
  input: '/folder/-o.md',
  output: '/tmp/result.docx',
  format: 'docx',
  bibliographies: ['/folder/refs.bib', '/tmp/findings.json'],
  filter: '/tmp/citations.lua',
  lastFilter: '/tmp/privacy.lua',
  proposal: '-o.md',
  metadataFile: '/tmp/metadata.json',
  version: '3.1.11',
} as const;

test('the document is the last argument, whatever its name, and our bibliography is the last', () => {
  const args = pandocArguments(request);
  expect(args.slice(-2)).toEqual(['--', '/folder/-o.md']);
  expect(args.filter((argument) => argument.startsWith('--bibliography'))).toEqual([
    '--bibliography=/folder/refs.bib',
    '--bibliography=/tmp/findings.json',
  ]);
});

test('an old Pandoc gets the older name of an option', () => {
  expect(pandocArguments({ ...request, format: 'html' })).toContain('--embed-resources');
  expect(pandocArguments({ ...request, format: 'html', version: '2.18' })).toContain('--self-contained');
});

test('a document that ends with its own heading keeps it', () => {
  const language = 'en';
  expect(metadataFor('# Wells\n\nText.\n', { language })).toEqual({
    lang: 'en',
    'reference-section-title': 'References',
  });
  const style = '/a.csl';
  expect(metadataFor('# Wells\n\nText.\n\n## Sources\n', { language, style })).toEqual({ lang: 'en', csl: style });
  expect(metadataFor('::: {#refs}\n:::\n\nAnnex.\n', { language })).toEqual({ lang: 'en' });
});

test.each([
  ['Text.\n', 'es', 'Referencias'],
  ['---\nlang: de-AT\n---\n\nText.\n', 'es', 'Literatur'],
  ['Text.\n\nlang: de\n', 'pt-br', 'Referências'],
  ['Text.\n', 'ja', 'References'],
])('the references of %j, in a text in %s, have the heading %s', (markdown, language, heading) => {
  expect(metadataFor(markdown, { language })).toMatchObject({ lang: language, 'reference-section-title': heading });
});

test('versions', () => {
  expect(pandocVersion('pandoc 3.1.11.1\nFeatures: +server\n')).toBe('3.1.11.1');
  expect(pandocVersion('pandoc.exe 2.9\n')).toBe('2.9');
  expect(pandocVersion('GNU bash, version 5\n')).toBeUndefined();
  expect(isAtLeast('2.9', '2.11')).toBe(false);
  expect(isAtLeast('2.11.4', '2.11')).toBe(true);
  expect(isAtLeast('3', '2.19')).toBe(true);
});

test('warnings of Pandoc 3', () => {
  const messages = `[WARNING] Citeproc: citation gone not found
[WARNING] Citeproc: citation gone not found
[WARNING] Could not fetch resource none.png: replacing image with description
[WARNING] Could not fetch resource other.png
`;
  expect(readWarnings(messages)).toEqual({ missingWorks: ['gone'], missingFiles: ['none.png', 'other.png'] });
});
