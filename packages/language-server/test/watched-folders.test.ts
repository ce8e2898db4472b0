import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StatusResult } from '../src/protocol.js';
import { wells } from './marked-files.js';
import { client, files, open, serveTests } from './one-proposal.js';
import { testFolder } from './server.js';

serveTests();

const CREATED = 1;
const DELETED = 3;

async function report(type: number, ...names: readonly string[]): Promise<void> {
  const changes = names.map((name) => ({ uri: files.folder.uri(name), type }));
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  await client.settled();
}

test('files come and go with a folder that is moved, even if the client reports only the folder', async () => {
  const elsewhere = testFolder({
    'more/c.md': 'So [@s9].\n',
    'more/deep/d.md': 'So [@s8].\n',
    'more/photo.png': 'PNG',
  });
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  await open('Nothing.', { capabilities });
  const { folder } = files;
  await client.settled();
  const proposals = ['c.md', 'deep/d.md'].map((name) => folder.uri(`proposals/more/${name}`));
  const counts = (): unknown[] => proposals.map((uri) => client.published(uri)?.length ?? 0);
  const [outside, inside] = [join(elsewhere.path, 'more'), join(folder.path, 'proposals/more')];

  renameSync(outside, inside);
  await report(CREATED, 'proposals/more', 'proposals/more/photo.png');
  expect(counts()).toEqual([1, 1]);
  renameSync(inside, outside);
  await report(DELETED, 'proposals/more', 'proposals/more/photo.png');
  expect(counts()).toEqual([0, 0]);
  elsewhere.dispose();
});

test('a new folder provides the configuration and the report of an open proposal', async () => {
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  await open('Nothing.', { capabilities });
  const { folder } = files;
  const uri = folder.uri('village/rain.md');
  const status = (): Promise<StatusResult> => client.request('findings/status', { textDocument: { uri } });
  await client.open(uri, 'So [@s1.h1].\n');
  await client.settled();
  expect(await status()).toMatchObject({ reports: [{ key: 'wells' }] });

  folder.write('village/findings.config.json', '{ "reports": { "rain": "report.md" } }');
  folder.write('village/report.md', wells);
  await report(CREATED, 'village');
  expect(await status()).toMatchObject({ reports: [{ key: 'rain', uri: folder.uri('village/report.md') }] });
  folder.remove('village');
  await report(DELETED, 'village');
  expect(await status()).toMatchObject({ reports: [{ key: 'wells' }] });
});
