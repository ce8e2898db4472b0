import { expect, test } from 'vitest';
import { wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient } from './server.js';

const soil = wells.replace('Wells and Water', 'Soil');
const TEXT = 'Wells [@s1.h1], soil [@soil:s1.h1; @lost:s1.h1; @other:s9.h1], “late” [@lost].\n';

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Action {
  readonly title: string;
  readonly edit: { readonly changes: Readonly<Record<string, readonly { readonly newText: string }[]>> };
}

async function open(files: Readonly<Record<string, string>>, text: string) {
  const folder = useFolder({ 'drafts/a.md': text, ...files });
  const client = await useClient([folder]);
  const uri = folder.uri('drafts/a.md');
  await client.open(uri, text);
  await client.settled();
  return { folder, client, uri };
}

function problemsOf(client: TestClient, uri: string): readonly Problem[] {
  return (client.published(uri) ?? []) as unknown as readonly Problem[];
}

/** What the actions at a problem write, by title. */
async function fixesAt(client: TestClient, uri: string, { range }: Problem): Promise<Record<string, string>> {
  const actions = await client.request<readonly Action[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return Object.fromEntries(
    actions.map(({ title, edit }) => [title, edit.changes[uri]!.map((each) => each.newText).join()]),
  );
}

function hoverAt(client: TestClient, uri: string, text: string, key: string): Promise<unknown> {
  const before = text.slice(0, text.indexOf(key) + 1).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return client.request('textDocument/hover', { textDocument: { uri }, position });
}

test('a missing report in the front matter does not stop the others', async () => {
  const text = `---\nfindings:\n  - ../wells.md\n  - ../lost.md\n  - ../soil.md\n---\n\n${TEXT}`;
  const { client, uri } = await open({ 'wells.md': wells, 'soil.md': soil, 'old/years/lost.md': soil }, text);
  const [missing, ...others] = problemsOf(client, uri);
  expect(missing).toMatchObject({
    code: 'config.missing-file',
    message: 'There is no file “../lost.md”. Did you mean “../old/years/lost.md”?',
    range: { start: { line: 3, character: 4 } },
  });
  // Neither its citations are wrong, nor those that may be its own under another key.
  expect(others).toEqual([]);
  expect(JSON.stringify(await hoverAt(client, uri, text, '@soil'))).toContain('400 dollars');
  expect(JSON.stringify(await hoverAt(client, uri, text, '@lost'))).toContain(
    'This citation is not checked. There is no',
  );
  expect(await fixesAt(client, uri, missing!)).toEqual({
    'Use “../old/years/lost.md”': '../old/years/lost.md',
    'Remove “../lost.md” from the front matter': '',
  });
});

test('without the first report, ids without a key are not those of another one', async () => {
  const text = `---\nfindings: [../lost.md, ../soil.md]\n---\n\n${TEXT.replace('@s1.h1', '@s1.h1; @s77')}`;
  const { client, uri } = await open({ 'soil.md': soil }, text);
  expect(problemsOf(client, uri).map(({ code }) => code)).toEqual(['config.missing-file']);
  expect(JSON.stringify(await hoverAt(client, uri, text, '@s1.h1'))).toContain('This citation is not checked.');
  expect(JSON.stringify(await hoverAt(client, uri, text, '@soil'))).toContain('400 dollars');
});

test('the file that appears is read', async () => {
  const text = `---\nfindings: [../wells.md, ../lost.md]\n---\n\nSoil [@lost:s1.h77].\n`;
  const { client, folder, uri } = await open({ 'wells.md': wells }, text);
  expect(problemsOf(client, uri).map(({ code }) => code)).toEqual(['config.missing-file']);
  folder.write('lost.md', soil);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('lost.md'), type: 1 }] });
  await expect.poll(() => problemsOf(client, uri).map(({ code }) => code)).toEqual(['citation.unresolved']);
});

/** The problem of a configuration, and the actions there. */
async function inConfiguration(configuration: object, files: Readonly<Record<string, string>>) {
  const text = JSON.stringify(configuration);
  const opened = await open({ 'findings.config.json': text, ...files }, 'Wells [@s1.h77; @smith2020].\n');
  const { client, folder } = opened;
  const uri = folder.uri('findings.config.json');
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 1, text } });
  await client.settled();
  const [problem] = problemsOf(client, uri);
  return { ...opened, problem: problem!, fixes: await fixesAt(client, uri, problem!) };
}

test('a missing bibliography in the configuration does not stop the check', async () => {
  const { client, uri, problem, fixes } = await inConfiguration(
    { reports: { wells: 'wells.md' }, bibliography: ['refs.bib', 'more.bib'] },
    { 'wells.md': wells, 'refs.bib': '@book{diaz, title = {A}}', 'sources/more.bib': '@book{smith2020, title = {B}}' },
  );
  expect(problem).toMatchObject({ code: 'config.missing-file', range: { start: { line: 0 } } });
  expect(fixes).toEqual({
    'Use “sources/more.bib”': '"sources/more.bib"',
    'Remove “more.bib” from this list': expect.stringMatching(/"bibliography":\s*\[\s*"refs.bib"\s*\]/),
  });
  expect(problemsOf(client, uri).map(({ code }) => code)).toEqual(['citation.unresolved']);
});

test('a missing report in the configuration is found by its name, or removed', async () => {
  const { fixes } = await inConfiguration(
    { reports: { wells: 'wells.md', soil: 'soil.md' }, default: 'soil' },
    { 'wells.md': wells, 'years/2021/soil.md': soil },
  );
  expect(fixes).toEqual({
    'Use “years/2021/soil.md”': '"years/2021/soil.md"',
    'Remove “soil” from this list': expect.stringContaining('"default": "wells"'),
  });
});
