import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { findings, write } = useProject(null);
const page = readFileSync(join(import.meta.dirname, '../../../docs/reading.md'), 'utf8');
const file = 'water-2021.md';

function fences(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, each]) => each === language)
    .map(([, , text]) => text!);
}

/** The lines of an output on the page, but for those that it leaves out. */
function linesOf(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.trim() !== '…' && line.trim() !== '' && !line.startsWith('$ '));
}

test('docs/reading.md shows what the command prints, before and after the corrections', async () => {
  const [report = '', participants = ''] = fences('markdown');
  const [before = '', after = '', reason = ''] = fences('text');
  write(file, report);
  const first = (await findings(['parse', file])).stdout.split('\n');
  for (const line of linesOf(before)) expect(first).toContain(line);

  write(
    file,
    `${report.replace('Badiee', 'Baidee').replace('\nRepairs\n', '\n## Session 2: Repairs\n')}\n${participants}`,
  );
  const second = (await findings(['parse', file])).stdout.split('\n');
  for (const line of linesOf(after)) expect(second).toContain(line);

  await findings(['init', file]);
  expect((await findings(['show', 's1.h1'])).stdout).toBe(reason);
});
