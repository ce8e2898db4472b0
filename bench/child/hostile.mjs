/*
 * node child/hostile.mjs FUNCTION FILE…: does one thing to each text, the first of which only warms up, and prints the
 * milliseconds of each. Texts are UTF-16 as they are in memory, so that lone surrogates arrive.
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
