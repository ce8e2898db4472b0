import { expect, test } from 'vitest';
import { epub } from '../../test/archives.js';
import { convertDocument } from '../convert-document.js';

const imported = async (chapters: Readonly<Record<string, string>>): Promise<string> =>
  (await convertDocument(epub(chapters))).markdown;
const front = '---\ntitle: "Notes on Water"\n---\n\n';

test('chapters in reading order, without the title page', async () => {
  const chapters = {
    't.xhtml': '<h1>Notes on Water</h1>',
    'b.xhtml': '<h1>Wells</h1><p>Dry.</p>',
    'a.xhtml': '<h1>Rivers</h1><p>High.</p>',
  };
  expect(await imported(chapters)).toBe(`${front}# Wells\n\nDry.\n\n# Rivers\n\nHigh.\n`);
});

test('elements that close where they open', async () => {
  expect(await imported({ 'a.xhtml': '<a id="x"/><p>Wells <span/>run dry.</p>' })).toBe(`${front}Wells run dry.\n`);
});

test('notes in another chapter', async () => {
  const chapters = {
    'a.xhtml': '<p>Dry.<a epub:type="noteref" href="n.xhtml#f1" id="r1">1</a></p>',
    'n.xhtml': '<aside epub:type="footnote" id="f1"><p>In May.</p></aside>',
  };
  expect(await imported(chapters)).toBe(`${front}Dry.[^1]\n\n[^1]: In May.\n`);
});

test('page marks', async () => {
  expect(await imported({ 'a.xhtml': '<p>Wells <span epub:type="pagebreak" title="9"/>run dry.</p>' })).toBe(
    `${front}Wells <!-- page 9 -->run dry.\n`,
  );
});

test('a book whose chapters are missing', async () => {
  await expect(convertDocument(epub({}))).rejects.toThrow('none of the chapters');
});
