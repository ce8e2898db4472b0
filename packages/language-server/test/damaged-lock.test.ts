import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

/** A damaged `findings.lock.json` disables only what depends on it. */

let client: TestClient;
let folder: TestFolder;

const LOCK = 'findings.lock.json';
const print = `1:${'0'.repeat(32)}`;
const drifted = { fingerprint: print, text: 'Wells cost 300 dollars each, and half of them dry up within two years.' };
const sound = JSON.stringify({ version: 1, pinned: { 'wells:s1.h1': drifted } });
const DAMAGED: readonly (readonly [string, string])[] = [
  ['has the marks of a merge', `<<<<<<< HEAD\n${sound}\n=======\n${sound}\n>>>>>>> theirs\n`],
  ['is of a newer version', JSON.stringify({ version: 7, pinned: {} })],
];

const text = [
  'Half dry up [@s1.h1], as [@s9] says and [@S1.H2].',
  'Two [@s1.h1]. <!-- findings-ignore citation.drifted: known -->',
  'Three [@s1.h1]. <!-- findings-ignore citation: known -->',
  'Four [@s1.h1]. <!-- findings-ignore quote.altered: not so -->',
  '',
].join('\n\n');
const WITHOUT_LOCK = ['citation.unresolved', 'citation.case', 'ignore.unused'];

const uri = (): string => folder.uri('proposals/a.md');
const at = (character: number) => ({ textDocument: { uri: uri() }, position: { line: 0, character } });
const ask = <Answer>(method: string, params: object): Promise<Answer> => client.request(method, params);
const codes = (file: string): unknown[] =>
  (client.published(folder.uri(file)) ?? []).map((each) => (each as { code: string }).code);
const open = (file: string, words: string): Promise<void> => client.open(folder.uri(file), words);
const stored = (): string => readFileSync(join(folder.path, LOCK), 'utf8');

async function start(lock: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
  folder = useFolder({ ...project, 'proposals/a.md': text, [LOCK]: lock, ...others });
  client = await useClient([folder]);
  await open('proposals/a.md', text);
  await client.settled();
}

interface Action {
  readonly title: string;
}
const actions = (only: readonly string[]): Promise<readonly Action[]> =>
  ask('textDocument/codeAction', {
    textDocument: { uri: uri() },
    range: { start: { line: 0, character: 16 }, end: { line: 0, character: 16 } },
    context: { diagnostics: [], only },
  });
const pinning = async (): Promise<readonly string[]> =>
  [...(await actions(['source.pin'])), ...(await actions(['quickfix', 'refactor']))]
    .map(({ title }) => title)
    .filter((title) => /\bpin\b|new wording/i.test(title));

test.each(DAMAGED)(
  'a lock that %s has one problem, is not overwritten, and everything else is checked',
  async (_, lock) => {
    await start(lock, { 'proposals/b.md': '[@s8]\n' });
    expect(codes(LOCK)).toEqual(['config.lock']);
    expect(codes('proposals/a.md')).toEqual(WITHOUT_LOCK);
    expect(codes('proposals/b.md')).toEqual(['citation.unresolved']);
    expect(JSON.stringify(await ask('textDocument/hover', at(16)))).toContain('Ada Okoye');
    expect(await ask('textDocument/definition', at(16))).toMatchObject([{ uri: folder.uri('reports/wells.md') }]);
    const { items } = await ask<{ items: unknown[] }>('textDocument/completion', at(17));
    expect(items.length).toBeGreaterThan(0);
    expect(await ask('textDocument/prepareRename', at(16))).toMatchObject({ placeholder: 's1.h1' });
    expect(await ask('findings/status', { textDocument: { uri: uri() } })).not.toHaveProperty('failure');
    expect(await ask('findings/whyNoSuggestion', at(3))).not.toMatchObject({ reason: 'no-report' });
    expect(await pinning()).toEqual([]);
    await expect(ask('textDocument/rename', { ...at(16), newName: 's1.h2' })).rejects.toThrow(
      /findings\.lock\.json cannot be read/,
    );
    expect(stored()).toBe(lock);
  },
);

test('pins are checked as soon as the lock is fixed, even in a buffer', async () => {
  const [[, broken]] = DAMAGED as [(typeof DAMAGED)[number]];
  await start(broken);
  expect([codes('proposals/a.md'), codes(LOCK)]).toEqual([WITHOUT_LOCK, ['config.lock']]);
  await open(LOCK, sound);
  await client.settled();
  expect([codes('proposals/a.md')[0], codes(LOCK)]).toEqual(['citation.drifted', []]);
  expect(await pinning()).toContain('Accept the new wording of s1.h1');
  await client.change(folder.uri(LOCK), sound.slice(1));
  await client.settled();
  expect([codes('proposals/a.md'), codes(LOCK)]).toEqual([WITHOUT_LOCK, ['config.lock']]);
  expect(await pinning()).toEqual([]);
  await client.notify('textDocument/didClose', { textDocument: { uri: folder.uri(LOCK) } });
  folder.write(LOCK, sound);
  await client.reportChanges(folder.uri(LOCK));
  await client.settled();
  expect([codes('proposals/a.md')[0], codes(LOCK)]).toEqual(['citation.drifted', []]);
  folder.remove(LOCK);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri(LOCK), type: 3 }] });
  await client.settled();
  expect(codes('proposals/a.md')).not.toContain('citation.drifted');
  expect(codes(LOCK)).toEqual([]);
});

test('a lock that is a folder is reported', async () => {
  await start(sound);
  // Not even root can read a folder as text.
  folder.remove(LOCK);
  folder.write(`${LOCK}/x.txt`, '');
  await client.reportChanges(folder.uri(LOCK));
  await client.settled();
  expect(codes('proposals/a.md')).toEqual(WITHOUT_LOCK);
  expect(client.shown()).toHaveLength(1);
  expect(await pinning()).toEqual([]);
  await expect(ask('textDocument/rename', { ...at(16), newName: 's1.h2' })).rejects.toThrow(/cannot be read/);
  expect(existsSync(join(folder.path, LOCK, 'x.txt'))).toBe(true);
});
