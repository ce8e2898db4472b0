import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, wells, withSample } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { StartOptions, TestClient, TestFolder } from './server.js';

let client: TestClient;
let folders: TestFolder[] = [];

async function start(
  all: readonly Readonly<Record<string, string>>[],
  options: StartOptions = {},
): Promise<TestFolder> {
  folders = all.map((files) => useFolder(files));
  client = await useClient(folders, options);
  return folders[0]!;
}

const open = (uri: string, text: string): Promise<void> => client.open(uri, text);
const codes = (uri: string): unknown[] => (client.published(uri) ?? []).map((each) => (each as { code: string }).code);

describe('positions', () => {
  const text = 'Ä 😀 first\r\n😀ä [@s1.h1] 😀 [@s9]\r\n';
  test('count UTF-16 code units, even if the client prefers others', async () => {
    const [first, second] = [4, 17];
    const capabilities = { general: { positionEncodings: ['utf-8', 'utf-16'] } };
    const folder = await start([{ ...project, 'proposals/a.md': text, 'proposals/b.md': text }], { capabilities });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    const uri = folder.uri('proposals/a.md');
    await open(uri, text);
    const textDocument = { uri };
    const position = { line: 1, character: first + 2 };
    const hover = await client.request('textDocument/hover', { textDocument, position });
    expect(hover).toMatchObject({ range: { start: { line: 1, character: first + 1 } } });
    const places = await client.request('textDocument/references', {
      textDocument,
      position,
      context: { includeDeclaration: false },
    });
    expect(places).toMatchObject([
      { range: { start: { character: first + 1 } } },
      { range: { start: { character: first + 1 } } },
    ]);
    await client.settled();
    expect(client.published(uri)).toMatchObject([{ range: { start: { line: 1, character: second } } }]);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: first }, end: { line: 1, character: 99 } }, text: '[@s1.h2]' },
      ],
    });
    expect(JSON.stringify(await client.request('textDocument/hover', { textDocument, position }))).toContain('Ben Ali');
    await client.settled();
    expect(client.published(uri)).toEqual([]);
  });
});

describe('files', () => {
  test('closed files have diagnostics until they are fixed or removed', async () => {
    const folder = await start([
      { ...project, 'proposals/a.md': '[@s9]\n', 'proposals/b.md': '[@s8]\n', 'other.md': '[@s7]\n' },
    ]);
    await client.settled();
    expect(['proposals/a.md', 'proposals/b.md', 'other.md'].map((file) => codes(folder.uri(file)))).toEqual([
      ['citation.unresolved'],
      ['citation.unresolved'],
      [],
    ]);
    renameSync(join(folder.path, 'proposals/b.md'), join(folder.path, 'proposals/c.md'));
    const renamed = { oldUri: folder.uri('proposals/b.md'), newUri: folder.uri('proposals/c.md') };
    await client.notify('workspace/didRenameFiles', { files: [renamed] });
    await client.settled();
    expect([codes(renamed.oldUri), codes(renamed.newUri)]).toEqual([[], ['citation.unresolved']]);
    folder.remove('proposals/c.md');
    await client.notify('workspace/didDeleteFiles', { files: [{ uri: renamed.newUri }] });
    await client.settled();
    expect(codes(renamed.newUri)).toEqual([]);
  });

  test('in several folders have separate configurations', async () => {
    const all = [
      { ...project, 'proposals/a.md': '[@s2.h1] [@s4.h2]\n' },
      { ...withSample, 'a.md': '[@s4.h2]\n' },
      { ...withSample, 'b.md': '[@s99]\n' },
    ];
    await start(all, { capabilities: { workspace: { workspaceFolders: true } } });
    await client.settled();
    const [one, two, three] = folders as [TestFolder, TestFolder, TestFolder];
    expect([codes(one.uri('proposals/a.md')), codes(two.uri('a.md')), codes(three.uri('b.md'))]).toEqual([
      ['citation.unresolved'],
      [],
      ['citation.unresolved'],
    ]);
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: three.uri('').replace(/\/$/, ''), name: 'three' }] },
    });
    await client.settled();
    expect(codes(three.uri('b.md'))).toEqual([]);
  });

  test('of configurations have diagnostics that follow edits', async () => {
    const folder = await start([{ ...project, 'proposals/a.md': '[@s9]\n' }]);
    await client.settled();
    const uri = folder.uri('findings.config.json');
    await open(uri, '{"report": {}}');
    await client.settled();
    expect([codes(uri), codes(folder.uri('proposals/a.md'))]).toEqual([['config.unknown-key'], []]);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.settled();
    expect([codes(uri), codes(folder.uri('proposals/a.md'))]).toEqual([[], ['citation.unresolved']]);
  });

  test('outside the folders are not read before the client trusts the workspace', async () => {
    const outside = useFolder({ 'wells.md': wells });
    const config = JSON.stringify({ reports: { wells: join(outside.path, 'wells.md') } });
    const folder = await start([{ 'findings.config.json': config, 'a.md': '[@s9]\n' }]);
    await client.settled();
    expect(codes(folder.uri('a.md'))).toEqual([]);
    expect(client.shown().join()).toMatch(/is outside the open folders/);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { findings: { trusted: true } },
    });
    await client.settled();
    expect(codes(folder.uri('a.md'))).toEqual(['citation.unresolved']);
  });

  test('outside are not read through links to a report, a folder or a proposal', async () => {
    const outside = useFolder({ 'wells.md': wells, 'cites.md': '[@s9]\n' });
    const folder = await start([{ 'a.md': '---\nfindings: link.md\n---\n[@s9]\n' }]);
    symlinkSync(join(outside.path, 'wells.md'), join(folder.path, 'link.md'));
    symlinkSync(outside.path, join(folder.path, 'linked'));
    folder.write('b.md', '---\nfindings: linked/wells.md\n---\n[@s9]\n');
    symlinkSync(join(outside.path, 'cites.md'), join(folder.path, 'c.md'));
    // A link within the folder is followed.
    folder.write('wells.md', wells);
    symlinkSync(join(folder.path, 'wells.md'), join(folder.path, 'own.md'));
    folder.write('d.md', '---\nfindings: own.md\n---\n[@s9]\n');
    await client.reportChanges(...['a.md', 'b.md', 'c.md', 'd.md'].map(folder.uri));
    await client.settled();
    expect(['a.md', 'b.md', 'c.md'].map((name) => codes(folder.uri(name)))).toEqual([[], [], []]);
    expect(codes(folder.uri('d.md'))).toEqual(['citation.unresolved']);
  });

  test('next to a file that is opened outside the folders are never read', async () => {
    const outside = useFolder({ 'wells.md': wells });
    await start([{}]);
    const text = '---\nfindings: wells.md\n---\n[@s9]\n';
    await open(outside.uri('a.md'), text);
    await client.settled();
    expect(codes(outside.uri('a.md'))).toEqual([]);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { findings: { trusted: true } },
    });
    await client.settled();
    expect(codes(outside.uri('a.md'))).toEqual([]);
  });
});

test('pulled diagnostics are sent only if they have changed', async () => {
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
  const folder = await start([{ ...project, 'proposals/a.md': '[@s9]\n', 'proposals/b.md': 'Fine.\n' }], {
    capabilities,
  });
  interface Reports {
    items: { uri: string; kind: string; resultId: string }[];
  }
  const first = await client.request<Reports>('workspace/diagnostic', { previousResultIds: [] });
  expect(first.items).toMatchObject([
    { uri: folder.uri('proposals/a.md'), kind: 'full', items: [{ code: 'citation.unresolved' }] },
  ]);
  const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const second = await client.request<Reports>('workspace/diagnostic', { previousResultIds });
  expect(second.items).toMatchObject([{ kind: 'unchanged' }]);
  await open(folder.uri('proposals/a.md'), '[@s1.h1]\n');
  const third = await client.request<Reports>('workspace/diagnostic', { previousResultIds });
  expect(third.items).toMatchObject([{ kind: 'full', items: [] }]);
  // The client may have closed the file since, and forgotten its result.
  const fourth = await client.request<Reports>('workspace/diagnostic', { previousResultIds: [] });
  expect(fourth.items).toEqual(third.items);
  const known = third.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  await client.request<Reports>('workspace/diagnostic', { previousResultIds: known });
  const last = await client.request<Reports>('workspace/diagnostic', { previousResultIds: [] });
  expect(last.items).toEqual([]);
  expect(client.published(folder.uri('proposals/a.md'))).toBeUndefined();
});

test('settings are requested from the client, and progress is reported to it', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`proposals/${index}.md`, '[@s9] '.repeat(40)]),
  );
  const capabilities = { window: { workDoneProgress: true }, workspace: { configuration: true } };
  const folder = await start([{ ...project, ...many }], {
    capabilities,
    configuration: () => ({ diagnostics: 'open' }),
  });
  const kinds: string[] = [];
  client.connection.onNotification(
    '$/progress',
    ({ value }: { value: { kind: string } }) => void kinds.push(value.kind),
  );
  await client.settled();
  expect(kinds[0]).toBe('begin');
  expect(kinds.at(-1)).toBe('end');
  await expect.poll(() => client.published(folder.uri('proposals/7.md')) ?? []).toEqual([]);
});
