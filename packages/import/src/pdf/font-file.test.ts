import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readFontFile } from './font-file.js';

const { resolve } = createRequire(import.meta.url);

test.each([
  ['LiberationSans-Regular.ttf', false, false],
  ['LiberationSans-Bold.ttf', true, false],
  ['LiberationSans-BoldItalic.ttf', true, true],
])('%s', (name, isBold, isItalic) => {
  const data = readFileSync(resolve(`pdfjs-dist/standard_fonts/${name}`));
  expect(readFontFile(data)).toEqual({ isBold, isItalic });
  expect(readFontFile(data.subarray(0, 300))).toBeUndefined();
});
