/*
 * `node child/hostile.mjs FUNCTION FILE…` runs a function on each text and prints the milliseconds of each. The first text only warms up.
 * Files are UTF-16, as in memory, so that they can contain lone surrogates.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readers } from '../readers.ts';

const [name, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, 'utf16le'));
const run = await readers[name]();

const milliseconds = texts.map((text) => {
  const start = performance.now();
  run(text);
  return performance.now() - start;
});
console.log(JSON.stringify(milliseconds));
