import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

/** The text of a finding is remembered when its citation is inserted and the proposal is saved. */

const LOCK = 'findings.lock.json';
const PROPOSAL = 'proposals/a.md';
const text = 'Pumps run [@s1.h2].\n';
const inserted = 'Pumps run [@s1.h2]. Half dry up [@s1.h1], as @s2.okoye says.\n';

let client: TestClient;
let folder: TestFolder;

async function start(settings: object, files: Readonly<Record<string, string>> = {}): Promise<void> {
  folder = useFolder({ ...project, [PROPOSAL]: text, ...files });
  client = await useClient([folder], { settings });
  await client.open(folder.uri(PROPOSAL), text);
  await client.settled();
}

const write = (words: string): Promise<void> => client.change(folder.uri(PROPOSAL), words);
const save = async (): Promise<void> => {
  await client.notify('textDocument/didSave', { textDocument: { uri: folder.uri(PROPOSAL) } });
  await client.settled();
};
const pinned = (): Readonly<Record<string, { readonly text: string }>> =>
  (JSON.parse(readFileSync(join(folder.path, LOCK), 'utf8')) as { pinned: Record<string, { text: string }> }).pinned;
const keys = (): readonly string[] => Object.keys(pinned());
const hasLock = (): boolean => existsSync(join(folder.path, LOCK));

describe('in a trusted folder', () => {
  test('what was inserted is remembered, and what was cited before is not', async () => {
    await start({ trusted: true });
    await write(inserted);
    await client.settled();
    expect(hasLock()).toBe(false);
    await save();
    await expect.poll(hasLock, { timeout: 30_000 }).toBe(true);
    expect(keys()).toEqual(['wells:s1.h1', 'wells:s2.okoye']);
    expect(pinned()['wells:s1.h1']!.text).toContain('Wells cost 400 dollars each');
    expect(client.errors()).toBe('');
  });

  test('a failure is logged, and nobody is disturbed', async () => {
    await start({ trusted: true });
    mkdirSync(join(folder.path, `${LOCK}.guard`));
    await write(inserted);
    await save();
    await expect.poll(() => client.errors(), { timeout: 30_000 }).toContain('The cited text was not remembered: ');
    expect(client.shown()).toEqual([]);
    expect(hasLock()).toBe(false);
  });
});

describe('nothing is written', () => {
  /** Saves twice, so that a write after the first time would be seen. */
  const saveAll = async (): Promise<void> => {
    await write(inserted);
    await save();
    await write(`${inserted}\nMore [@s2.h1].\n`);
    await save();
    expect(client.errors()).toBe('');
  };

  test.each([
    ['in a folder that is not trusted', {}],
    ['if the setting is off', { trusted: true, rememberCitedText: false }],
  ])('%s', async (_, settings) => {
    await start(settings);
    await saveAll();
    expect(hasLock()).toBe(false);
  });

  test('if the lock is damaged', async () => {
    await start({ trusted: true }, { [LOCK]: '<<<<<<< HEAD\n' });
    await saveAll();
    expect(readFileSync(join(folder.path, LOCK), 'utf8')).toBe('<<<<<<< HEAD\n');
  });

  test('if the lock has unsaved changes in the editor', async () => {
    const stored = '{ "version": 1, "pinned": {} }\n';
    await start({ trusted: true }, { [LOCK]: stored });
    await client.open(folder.uri(LOCK), `${stored}\n`);
    await saveAll();
    expect(readFileSync(join(folder.path, LOCK), 'utf8')).toBe(stored);
  });
});
