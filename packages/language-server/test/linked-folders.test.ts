import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useClient, useFolder } from './server.js';
import type { TestFolder } from './server.js';

/** Levels of folders, each with several links to the next one; the last has links back to the first. */
function maze(folder: TestFolder, count: number): void {
  const levels = Array.from({ length: count }, (_, level) => join(folder.path, `level-${level}`));
  for (const level of levels) mkdirSync(level);
  for (const [nth, level] of levels.entries()) {
    for (const name of ['a', 'b', 'c', 'd']) symlinkSync(levels[nth + 1] ?? folder.path, join(level, name), 'junction');
  }
}

test.skipIf(process.platform === 'win32')('a link to the whole disk does not keep a trusted folder busy', async () => {
  const folder = useFolder({ 'findings.config.json': '{ "reports": { "tip2012": "sample" }, "include": ["*.md"] }' });
  symlinkSync('/', join(folder.path, 'disk'));
  // This client does not watch files, so the server does.
  const client = await useClient([folder], { settings: { trusted: true } });
  await client.settled();
  folder.write('new.md', 'So [@s9].\n');
  while (!client.published(folder.uri('new.md'))) await client.settled();
  expect(client.published(folder.uri('new.md'))).toMatchObject([{ code: 'citation.unresolved' }]);
});

test.each([
  { trusted: true, levels: 1 },
  { trusted: false, levels: 12 },
])('a maze of links is watched like any folder: %o', async ({ trusted, levels }) => {
  const folder = useFolder({
    'findings.config.json': '{ "reports": { "tip2012": "sample" }, "include": ["*.md", "level-*/*.md"] }',
  });
  maze(folder, levels);
  // This client does not watch files, so the server does.
  const client = await useClient([folder], { settings: { trusted } });
  await client.settled();
  folder.write('level-0/new.md', 'So [@s9].\n');
  const uri = folder.uri('level-0/new.md');
  while (!client.published(uri)) await client.settled();
  expect(client.published(uri)).toMatchObject([{ code: 'citation.unresolved' }]);
  expect(client.errors()).toBe('');
});

test.skipIf(process.platform === 'win32')('a proposal that was found through a link is watched', async () => {
  const elsewhere = useFolder({ 'a.md': '---\nfindings: sample\n---\n\nSo [@s9].\n' });
  const folder = useFolder({
    'findings.config.json': '{ "reports": { "tip2012": "sample" }, "include": ["link/*.md"] }',
  });
  symlinkSync(elsewhere.path, join(folder.path, 'link'));
  const client = await useClient([folder], { settings: { trusted: true } });
  const uri = folder.uri('link/a.md');
  while (client.published(uri)?.length !== 1) await client.settled();
  elsewhere.write('a.md', 'So.\n');
  while (client.published(uri)?.length !== 0) await client.settled();
});
