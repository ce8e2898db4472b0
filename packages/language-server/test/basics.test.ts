import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { useClient, useFolder } from './server.js';

test('a folder without a report is left alone', async () => {
  const text = 'Ask @wex about it [@s4.h2], and not @s99.\n';
  const folder = useFolder({ 'a.md': text });
  const client = await useClient([folder]);
  const textDocument = { uri: folder.uri('a.md') };
  await client.open(textDocument.uri, text);
  const ask = (method: string, character: number): Promise<unknown> =>
    client.request(method, { textDocument, position: { line: 0, character } });
  expect(await ask('textDocument/hover', 22)).toBeNull();
  expect(await ask('textDocument/completion', 7)).toMatchObject({ items: [] });
  expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([]);
  await client.settled();
  expect(client.published(textDocument.uri) ?? []).toEqual([]);
  expect(await client.request('findings/status')).toMatchObject({ reports: [] });
});

test.each([
  ['an empty HOME', { HOME: '' }],
  ['a relative XDG_CACHE_HOME', { XDG_CACHE_HOME: '.cache' }],
])('with %s, no compiled code is kept in the folder', (_, env) => {
  const folder = useFolder({ 'a.md': 'Donors want data [@s4.h2].\n' });
  const { PATH } = process.env;
  const ran = spawnSync(process.execPath, [inject('server'), '--version'], { cwd: folder.path, env: { PATH, ...env } });
  expect(ran.status).toBe(0);
  expect(readdirSync(folder.path).sort()).toEqual(['.git', 'a.md']);
});
