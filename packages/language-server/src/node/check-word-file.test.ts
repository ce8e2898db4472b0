import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { Failure } from '@findings/project';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../../word/test/word-file.js';
import { checkWordFile } from './check-word-file.js';

const folder = mkdtempSync(join(tmpdir(), 'findings-word-'));
const library = createLibrary([parseReport('# Wells\n\nWells run dry.\n', { key: 'wells' })]);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('damaged comments are a refusal that names their part, and no copy is written', () => {
  const path = join(folder, 'draft.docx');
  writeFileSync(path, wordFile(paragraph('Wells matter [@s9].'), { comments: '<w:comment><w:p>' }));
  const check = () => checkWordFile(path, { library }, translateEnglish);
  expect(check).toThrow(Failure);
  expect(check).toThrow(
    /The part “word\/comments\.xml” in the Word file is damaged or cut off\. Open the file in Word/,
  );
  expect(readdirSync(folder)).toEqual(['draft.docx']);
});
