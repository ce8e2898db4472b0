// Reads all Markdown files of a folder, with and without clean texts, and tells how fast: pnpm speed FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCitations, readTexts } from '@findings/citations';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? node fuzz/speed.ts FOLDER');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${files.length} files, ${(characters / 1e6).toFixed(1)} million characters`);
for (const run of ['first', 'second', 'third', 'fourth', 'fifth']) {
  const groups = timed(run, 'readCitations', (text) => readCitations(text).groups.length);
  const again = timed(run, 'readTexts', (text) => readTexts(text).groups.length);
  if (groups !== again) throw new Error(`${groups} groups, and with texts ${again}`);
}

function timed(run: string, name: string, read: (text: string) => number): number {
  const start = process.cpuUsage();
  const groups = texts.reduce((sum, text) => sum + read(text), 0);
  const { user, system } = process.cpuUsage(start);
  console.log(
    `${run} run, ${name}: ${groups} groups, ${(((user + system) * 1000) / characters).toFixed(1)} ns a character`,
  );
  return groups;
}
