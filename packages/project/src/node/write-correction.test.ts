import { correct, parseReport, textHash } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { citingProposal } from '../citing-proposal.js';
import { documentCitations } from '../document-citations.js';
import { undoCorrection, writeCorrection } from './write-correction.js';

const root = mkdtempSync(join(tmpdir(), 'findings-correction-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const pathOf = (name: string): string => join(root, name);
const read = (name: string): string => readFileSync(pathOf(name), 'utf8');

const report =
  '---\nkey: water\nreading: exact\n---\n\n## Wells\n\nWells are dry. Tanks help.\n\nAna Diaz was there.\n';
const proposals = { 'a.md': 'Tanks help [@wells.p1].\n', 'b.md': 'She was there [@wells.p2].\n' };

/** Splits the first paragraph, so that the second one gets another id. */
function correction() {
  const library = createLibrary([parseReport(report)]);
  const loaded = {
    library,
    paths: new Map([['water', pathOf('water.md')]]),
    names: new Map<string, string>(),
    unread: new Map<string, never>(),
    sources: new Map<string, never>(),
  };
  const { markdown } = correct(report, {
    hash: textHash(report),
    operations: [{ op: 'split', unit: 'u2', before: 'Tanks' }],
  });
  const citing = Object.entries(proposals).flatMap(([name, source]) => {
    const citations = documentCitations(source, library);
    const lock = pathOf('findings.lock.json');
    return (
      citingProposal({ path: pathOf(name), displayName: name, source, citations, lock }, loaded, pathOf('water.md')) ??
      []
    );
  });
  const moved = [
    { from: 'wells.p1', to: 'wells.p8' },
    { from: 'wells.p2', to: 'wells.p9' },
  ];
  const file = { path: pathOf('water.md'), name: 'water.md', bytes: Buffer.from(report), result: markdown, moved };
  return { file, citing };
}

const contents = () => readdirSync(root).map((name) => [name, read(name)]);

beforeEach(() => {
  for (const name of readdirSync(root)) rmSync(pathOf(name));
  for (const [name, text] of Object.entries({ 'water.md': report, ...proposals })) writeFileSync(pathOf(name), text);
});

test('the report and the citations of all proposals are written', async () => {
  const { file, citing } = correction();
  expect((await writeCorrection(file, citing, root)).moves).toEqual([
    { name: 'a.md', count: 1, moved: [{ from: 'wells.p1', to: 'wells.p8' }], isWord: false },
    { name: 'b.md', count: 1, moved: [{ from: 'wells.p2', to: 'wells.p9' }], isWord: false },
  ]);
  expect(read('water.md')).toBe(file.result);
  expect(read('b.md')).toBe('She was there [@wells.p9].\n');
});

test.each<[string, () => void, string]>([
  ['a read-only proposal', () => chmodSync(pathOf('b.md'), 0o444), '“b.md” is read-only'],
  ['a read-only report', () => chmodSync(pathOf('water.md'), 0o444), '“water.md” is read-only'],
  ['a proposal that has changed', () => writeFileSync(pathOf('b.md'), 'New.\n'), '“b.md” was changed'],
  ['a report that has changed', () => writeFileSync(pathOf('water.md'), 'New.\n'), '“water.md” was changed'],
  ['a lock that is damaged', () => writeFileSync(pathOf('findings.lock.json'), '{'), 'findings.lock.json'],
])('%s prevents all changes', async (_, prepare, message) => {
  const { file, citing } = correction();
  prepare();
  const before = contents();
  await expect(writeCorrection(file, citing, root)).rejects.toThrow(message);
  expect(contents()).toEqual(before);
});

describe('undo', () => {
  // Not as `writeLock` writes it, to see that its bytes come back.
  const lock = JSON.stringify({
    version: 1,
    pinned: { 'water:wells.p2': { text: 'She was there.', fingerprint: `1:${'0'.repeat(32)}` } },
  });

  test('gives all files their bytes from before', async () => {
    const { file, citing } = correction();
    writeFileSync(pathOf('findings.lock.json'), lock);
    const before = contents();
    const { changes } = await writeCorrection(file, citing, root);
    expect(read('findings.lock.json')).toContain('water:wells.p9');
    await undoCorrection(changes);
    expect(contents()).toEqual(before);
  });

  test.each(['water.md', 'b.md', 'findings.lock.json'])('changes nothing if %s has changed since', async (name) => {
    const { file, citing } = correction();
    writeFileSync(pathOf('findings.lock.json'), lock);
    const { changes } = await writeCorrection(file, citing, root);
    writeFileSync(pathOf(name), 'New.\n');
    const before = contents();
    await expect(undoCorrection(changes)).rejects.toThrow(`“${name}” was changed by another program`);
    expect(contents()).toEqual(before);
  });
});
