import { expect, test } from 'vitest';
import { project, wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

let client: TestClient;
let folder: TestFolder;

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  folder = useFolder(files);
  client = await useClient([folder], { settings: {} });
}

const call = (tool: string, input: unknown, more: object = {}): Promise<unknown> =>
  client.request('findings/callTool', { tool, input, ...more });

test('tools answer from the reports of the folder', async () => {
  await start({ ...project, 'proposals/a.md': '[@s1.h1]\n' });
  expect(await call('get_finding', { id: 's1.h1' })).toMatchObject({ output: { id: 's1.h1', report: 'wells' } });
  expect(await call('check_text', { text: 'See [@s9].' })).toMatchObject({ output: { ok: false, reports: ['wells'] } });
  expect(await call('coverage', { which: 'cited' })).toMatchObject({
    output: { findings: [{ id: 'wells:s1.h1', proposals: ['proposals/a.md'] }] },
  });
});

test('the proposal that is being written names its own report', async () => {
  await start({ 'wells.md': wells, 'a.md': '' });
  const uri = folder.uri('a.md');
  await client.open(uri, '---\nfindings: wells.md\n---\n\nWells.\n');
  expect(await call('get_finding', { id: 's1.h1' }, { textDocument: { uri } })).toMatchObject({
    output: { id: 's1.h1' },
  });
});

test('refusals say what to do', async () => {
  await start({ 'a.md': 'Nothing.\n' });
  expect(await call('search_findings', { query: 'wells' })).toEqual({
    refusal:
      'No report is added here yet. In VS Code, run “Findings: Add Report…”. In a terminal, run “findings init REPORT”.',
  });
  await start(project);
  expect(await call('get_finding', { id: 's9.h9' })).toMatchObject({
    refusal: expect.stringContaining('nearest') as string,
  });
  expect(await call('nothing', {})).toMatchObject({ refusal: expect.stringContaining('There is no tool') as string });
  expect(await call('get_finding', {})).toMatchObject({
    refusal: expect.stringContaining('is wrong at “id”') as string,
  });
});
