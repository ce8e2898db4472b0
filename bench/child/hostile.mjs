/*
 * node child/hostile.mjs FUNCTION FILE…: does one thing to each text, the first of which only warms up, and prints the
 * milliseconds of each. Texts are UTF-16 as they are in memory, so that lone surrogates arrive.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const REPORT =
  '# Works\n\n## Session 4: Wells\n\n### Panel highlights\n\n- **Ana Lee (Works)** said that wells were dry.\n';

/** Behind each text: a reader may stop where there is nothing to find. */
const CITATION = ' [@s4]\n';

const [name, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, 'utf16le'));
const readers = {
  parseReport: async () => (await import('@findings/core')).parseReport,
  'parseReport in a highlight': async () => {
    const { parseReport } = await import('@findings/core');
    return (text) => parseReport(`${REPORT.trimEnd()} ${text}`);
  },
  findCitations: async () => {
    const { findCitations } = await import('@findings/citations');
    return (text) => findCitations(text + CITATION);
  },
  checkDocument: async () => {
    const { checkDocument, createLibrary, parseReport } = await import('@findings/core');
    const library = createLibrary([parseReport(REPORT)]);
    return (text) => checkDocument(text + CITATION, { library });
  },
};
const run = await readers[name]();

const milliseconds = texts.map((text) => {
  const start = performance.now();
  run(text);
  return performance.now() - start;
});
console.log(JSON.stringify(milliseconds));
