import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, wells } from './marked-files.js';
import { startClient, useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

/** `FINDINGS_EDITS=10000` for the long run. */
const EDITS = Number(process.env['FINDINGS_EDITS'] ?? 150);
const CHECKED_EACH = 25;

/** A random generator with a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  ...['[@s1.h1]', '[@s1.h9]', '[@wells:unmeasured]', '@s2', '[@ s1]', '[@S1.H2]', '@s1.okoye', ' ', '\n\n', '\r\n'],
  ...['“half of them dry up” [@s1.h1]', 'Ada Okoye says so [@s1.h2].', '😀', '`', '> ', '{', '"'],
  ...['---\nfindings: ../reports/wells.md\n---\n', '<!-- findings-ignore citation.drifted: known -->'],
];
const CONFIGS = [
  project['findings.config.json'],
  '{"reports":{"w":"reports/wells.md"},"include":["**/*.md"],"rules":{"citation.unresolved":"warning"}}',
  '{"reports":{"wells":"reports/gone.md"}}',
  '{"reports":',
  '{"include":["proposals/*.md"],"exclude":["proposals/b*"]}',
];
const REPORTS = [
  wells,
  wells.replace('#unmeasured', '#unknown'),
  wells.replace('half of them', 'most of them'),
  '',
  wells.replace('Session 2', 'Session 3'),
];
const pinned = { fingerprint: `1:${'0'.repeat(32)}`, text: 'Half of them dry up within two years.' };
const SOUND_LOCK = JSON.stringify({ version: 1, pinned: { 'wells:s1.h1': pinned } });
const LOCKS = [SOUND_LOCK, SOUND_LOCK.slice(1), `<<<<<<< HEAD\n${SOUND_LOCK}\n=======\n`, '{}'];

/** What each proposal depends on, and its texts. */
const SHARED = [
  ['findings.config.json', CONFIGS],
  ['reports/wells.md', REPORTS],
  ['findings.lock.json', LOCKS],
] as const;

/** All results of a server for a folder. */
async function resultsOf(client: TestClient, folder: TestFolder, open: ReadonlyMap<string, string>): Promise<unknown> {
  await client.settled();
  const { items } = await client.request<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  // A server that had diagnostics for a file says that they are gone, and a new one says nothing.
  const answers: unknown[] = items.flatMap(({ uri, items: all }) => (all.length > 0 ? [[uri, all]] : []));
  for (const file of [...open.keys()].sort()) {
    const textDocument = { uri: folder.uri(file) };
    for (const method of [
      'textDocument/documentSymbol',
      'textDocument/semanticTokens/full',
      'textDocument/diagnostic',
      'textDocument/foldingRange',
    ]) {
      const answer = await client.request<object>(method, { textDocument });
      answers.push([file, method, { ...answer }]);
    }
    const text = open.get(file)!;
    for (let at = text.indexOf('@'), count = 0; at >= 0 && count < 4; at = text.indexOf('@', at + 1), count++) {
      const before = text.slice(0, at + 1).split(/\r\n|\n|\r/);
      const position = { line: before.length - 1, character: before.at(-1)!.length };
      answers.push(await client.request('textDocument/hover', { textDocument, position }));
      answers.push(
        await client.request('textDocument/references', {
          textDocument,
          position,
          context: { includeDeclaration: true },
        }),
      );
    }
  }
  answers.push(await client.request('workspace/symbol', { query: 'groundwater' }));
  return answers;
}

const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

test('after any edits, the results equal those of a new server', async () => {
  const random = randomFrom(Number(process.env['FINDINGS_SEED'] ?? 1));
  const files = {
    ...project,
    'proposals/a.md': 'Half dry up [@s1.h1].\n',
    'proposals/b.md': 'So [@wells:unmeasured].\n',
    'c.md': '[@s9]\n',
    'findings.lock.json': SOUND_LOCK,
  };
  const folder = useFolder(files);
  const client = await useClient([folder], { capabilities: PULLS });
  const open = new Map<string, string>();
  const versions = new Map<string, number>();
  const stored = new Map<string, string>(Object.entries(files));
  const language = (file: string): string => (file.endsWith('.json') ? 'json' : 'markdown');
  const show = (file: string, to = client, text = open.get(file)!, version = 1): Promise<void> =>
    to.notify('textDocument/didOpen', {
      textDocument: { uri: folder.uri(file), languageId: language(file), version, text },
    });
  const edit = async (file: string, start: number, end: number, text: string): Promise<void> => {
    const before = open.get(file)!;
    const place = (offset: number) => {
      const lines = before.slice(0, offset).split(/\r\n|\n|\r/);
      return { line: lines.length - 1, character: lines.at(-1)!.length };
    };
    const after = before.slice(0, start) + text + before.slice(end);
    const version = versions.get(file)! + 1;
    versions.set(file, version);
    open.set(file, after);
    // No position is between the two characters of a CRLF, so lines are replaced as a whole.
    const isWhole = before.includes('\r');
    await client.notify('textDocument/didChange', {
      textDocument: { uri: folder.uri(file), version },
      contentChanges: [isWhole ? { text: after } : { range: { start: place(start), end: place(end) }, text }],
    });
  };
  for (let count = 1; count <= EDITS; count++) {
    const files = [...stored.keys()].sort();
    const file = files[random(files.length)]!;
    const isOpen = open.has(file);
    const what = random(12);
    if (what === 0 && !isOpen) {
      open.set(file, stored.get(file)!);
      versions.set(file, 1);
      await show(file);
    } else if (what === 1 && isOpen) {
      open.delete(file);
      await client.notify('textDocument/didClose', { textDocument: { uri: folder.uri(file) } });
    } else if (what === 2 && file.endsWith('.md') && !isOpen && !file.startsWith('reports')) {
      const to = `proposals/${'abcdef'[random(6)]!}${random(3)}.md`;
      if (stored.has(to)) continue;
      renameSync(join(folder.path, file), join(folder.path, to));
      stored.set(to, stored.get(file)!);
      stored.delete(file);
      await client.notify('workspace/didRenameFiles', {
        files: [{ oldUri: folder.uri(file), newUri: folder.uri(to) }],
      });
    } else if (what >= 3 && what <= 5) {
      const [name, texts] = SHARED[what - 3]!;
      const text = texts[random(texts.length)]!;
      if (open.has(name)) await edit(name, 0, open.get(name)!.length, text);
      else {
        stored.set(name, text);
        folder.write(name, text);
        await client.reportChanges(folder.uri(name));
      }
    } else if (isOpen && language(file) === 'markdown') {
      const text = open.get(file)!;
      const start = random(text.length + 1);
      const end = random(3) === 0 ? Math.min(text.length, start + random(12)) : start;
      const removed = text.slice(start, end);
      const piece = PIECES[random(PIECES.length)]!;
      await edit(file, start, end, piece);
      // One edit in five is undone at once.
      if (random(5) === 0) await edit(file, start, start + piece.length, removed);
    } else if (!isOpen && language(file) === 'markdown' && !file.startsWith('reports')) {
      const text = `${PIECES[random(PIECES.length)]!}${PIECES[random(PIECES.length)]!}\n`;
      stored.set(file, text);
      folder.write(file, text);
      await client.reportChanges(folder.uri(file));
    }
    if (count % CHECKED_EACH !== 0 && count !== EDITS) continue;
    const fresh = await startClient([folder], { capabilities: PULLS });
    for (const each of open.keys()) await show(each, fresh, open.get(each)!, versions.get(each)!);
    expect(await resultsOf(client, folder, open), `after edit ${count}`).toEqual(await resultsOf(fresh, folder, open));
    await fresh.stop();
  }
  expect(client.errors()).toBe('');
});
