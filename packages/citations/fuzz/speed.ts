// Reads all Markdown files of a folder and tells how fast: pnpm speed FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCitations } from '@findings/citations';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? node fuzz/speed.ts FOLDER');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
for (const run of ['first', 'second', 'third']) {
  const start = performance.now();
  const groups = texts.reduce((sum, text) => sum + readCitations(text).groups.length, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${run} run: ${files.length} files, ${megabytes.toFixed(1)} MB, ${groups} groups in ${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(0)} MB/s`,
  );
}
