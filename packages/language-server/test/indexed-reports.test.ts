import { translateEnglish } from '@findings/core/text';
import { createConfigurationLoader } from '@findings/project';
import { updateIndex } from '@findings/project/indexed';
import { nodeFilesIn } from '@findings/project/node';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient } from './server.js';

/** A folder with an index whose text is not that of the reports, so that a test can tell them apart. */
async function indexedFolder() {
  const folder = useFolder({
    'findings.config.json': '{ "reports": { "wells": "wells.md", "roads": "roads.md" }, "default": "wells" }',
    'wells.md': wells,
    'roads.md': `---\ntitel: Roads\n---\n\n${wells}`,
    'a.md': '[@s1.h1]\n',
  });
  const files = nodeFilesIn(translateEnglish, VERSION);
  const configuration = await createConfigurationLoader(files, folder.path).load(folder.path);
  await updateIndex(files, configuration, { workingDirectory: folder.path, version: VERSION });
  const database = new DatabaseSync(join(folder.path, '.findings/index.sqlite'));
  database.exec(`UPDATE finding SET model = json_set(model, '$.text', 'From the index.') WHERE json_valid(model)`);
  database.close();
  return folder;
}

const isIndexed = 'From the index.';

/** The text of a finding, as the server has it. */
async function textOf(client: TestClient, id: string): Promise<string> {
  const { output } = await client.request<{ output: { text: string } }>('findings/callTool', {
    tool: 'get_finding',
    input: { id },
  });
  return output.text;
}

test('reports are read from the index, and parsed once they have changed', async () => {
  const folder = await indexedFolder();
  const client = await useClient([folder], { settings: { trusted: true } });
  expect(await textOf(client, 's1.h1')).toBe(isIndexed);
  await client.open(folder.uri('wells.md'), `${wells}\n`);
  await client.settled();
  expect(await textOf(client, 's1.h1')).not.toBe(isIndexed);
  expect(await textOf(client, 'roads:s1.h1')).toBe(isIndexed);
});

test('reports with problems are parsed for messages in another language', async () => {
  const folder = await indexedFolder();
  const client = await useClient([folder], { settings: { trusted: true }, locale: 'es' });
  expect(await textOf(client, 's1.h1')).toBe(isIndexed);
  expect(await textOf(client, 'roads:s1.h1')).not.toBe(isIndexed);
});

test('the index of a folder that is not trusted is not used', async () => {
  const folder = await indexedFolder();
  const client = await useClient([folder], { settings: { trusted: false } });
  expect(await textOf(client, 's1.h1')).not.toBe(isIndexed);
});

test('the text of an indexed report is read once it is needed', async () => {
  const folder = await indexedFolder();
  const uri = folder.uri('a.md');
  const locations: unknown[] = [];
  for (const trusted of [true, false]) {
    const client = await useClient([folder], { settings: { trusted } });
    await client.open(uri, '[@roads]\n');
    await client.settled();
    const position = { line: 0, character: 4 };
    locations.push(await client.request('textDocument/definition', { textDocument: { uri }, position }));
  }
  expect(locations[0]).toHaveLength(1);
  expect(locations[0]).toEqual(locations[1]);
});
