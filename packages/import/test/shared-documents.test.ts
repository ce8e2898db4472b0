import { parseReport } from '@findings/core';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { importDocument } from '../src/import-document.js';

/* The sample report as other programs write it: how many of its 79 findings have the same id, text and speakers. */

const shared = fileURLToPath(new URL('../../../../shared/import', import.meta.url));
const isAbsent = !existsSync(shared);
if (isAbsent) console.log('Left out: the documents of ../shared/import, which is not next to this repository.');

const scratch = mkdtempSync(join(tmpdir(), 'findings-import-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(name: string, markdown: string): string {
  const path = join(scratch, name);
  writeFileSync(path, JSON.stringify(parseReport(markdown, { key: 'r' })));
  return path;
}

describe.skipIf(isAbsent)('findings that survive the import of', () => {
  test.each<[string, number]>([
    ['digest.html', 79],
    ['digest-libreoffice.html', 79],
    ['digest.docx', 79],
    ['digest.odt', 79],
    ['digest.epub', 79],
    ['digest-libreoffice.pdf', 79],
    ['digest-libreoffice-untagged.pdf', 79],
    ['digest-chromium.pdf', 79],
    ['digest-latex.pdf', 78],
    ['digest-twocolumn.pdf', 78],
  ])('%s: %i', async (name, least) => {
    const sample = readFileSync(fileURLToPath(new URL('../../tip-2012/report/tip-2012.md', import.meta.url)), 'utf8');
    const { markdown } = await importDocument(readFileSync(join(shared, 'documents', name)), { name });
    const args = [join(shared, 'judge.mjs'), write('sample.json', sample), write('imported.json', markdown)];
    const verdict = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(Number(/(\d+) same id, text and speakers/.exec(verdict)?.[1]), verdict).toBeGreaterThanOrEqual(least);
  });
});
