import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, files, open, serveEachTest } from './one-proposal.js';
import { testFolder } from './server.js';

serveEachTest();

const CREATED = 1;
const DELETED = 3;

test('a folder that is moved in, or out, is told as a folder only, and what is in it comes and goes', async () => {
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
  const told = (): unknown[] => proposals.map((uri) => client.published(uri)?.length ?? 0);
  const tell = async (type: number): Promise<void> => {
    const changes = ['proposals/more', 'proposals/more/photo.png'].map((name) => ({ uri: folder.uri(name), type }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.settled();
  };
  const [outside, inside] = [join(elsewhere.path, 'more'), join(folder.path, 'proposals/more')];

  renameSync(outside, inside);
  await tell(CREATED);
  expect(told()).toEqual([1, 1]);
  renameSync(inside, outside);
  await tell(DELETED);
  expect(told()).toEqual([0, 0]);
  elsewhere.dispose();
});
