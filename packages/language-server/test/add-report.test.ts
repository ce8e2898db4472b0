import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AddReportResult, AddReportParams, ReportFile } from '../src/protocol.js';
import { bundleServer } from './bundle.js';
import type { Bundled } from './bundle.js';
import { project, wells } from './marked-files.js';
import { startClient, testFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

let server: Bundled;
let client: TestClient;
let folders: TestFolder[] = [];
beforeAll(async () => {
  server = await bundleServer();
});
afterAll(() => server.remove());
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  for (const each of folders) each.dispose();
});

async function start(
  files: Readonly<Record<string, string>>,
  settings: unknown = { trusted: true },
): Promise<TestFolder> {
  const folder = testFolder(files);
  folders = [folder];
  const edits = { documentChanges: true, resourceOperations: ['create' as const] };
  client = await startClient(server.file, [folder], {
    settings,
    capabilities: { workspace: { workspaceEdit: edits } },
  });
  return folder;
}
const ask = (folder: TestFolder, params: Omit<AddReportParams, 'folder'>): Promise<AddReportResult> =>
  client.connection.sendRequest('findings/addReport', { folder: folder.uri('').replace(/\/$/, ''), ...params });

/** Applies the edit. */
function write(answer: AddReportResult): void {
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  for (const change of answer.edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind !== 'create') throw new Error(change.kind);
      const path = fileURLToPath(change.uri);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, '');
      continue;
    }
    const path = fileURLToPath(change.textDocument.uri);
    const lines = readFileSync(path, 'utf8').split('\n');
    const offset = ({ line, character }: { line: number; character: number }): number =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    let text = lines.join('\n');
    for (const edit of change.edits) {
      if (!('newText' in edit)) throw new Error('A snippet');
      text = text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
    }
    writeFileSync(path, text);
  }
}
const configIn = (folder: TestFolder): unknown =>
  JSON.parse(readFileSync(join(folder.path, 'findings.config.json'), 'utf8'));
const refusal = (answer: AddReportResult): string => ('refusal' in answer ? answer.refusal.message : 'added');

describe('addReport adds a report', () => {
  test('to a folder without a configuration', async () => {
    const folder = await start({ 'wells.md': wells, 'a.md': 'So.\n' });
    const answer = await ask(folder, { report: folder.uri('wells.md') });
    expect(answer).toMatchObject({
      configUri: folder.uri('findings.config.json'),
      key: 'wells',
      title: 'Wells and Water',
    });
    write(answer);
    expect(configIn(folder)).toEqual({ reports: { wells: 'wells.md' }, default: 'wells' });
  });

  test('next to another, which stays the default', async () => {
    const folder = await start({ ...project, 'reports/final report.md': wells.replace('Wells and Water', 'Ports') });
    write(await ask(folder, { report: folder.uri('reports/final report.md') }));
    expect(configIn(folder)).toEqual({
      reports: { wells: 'reports/wells.md', ports: 'reports/final report.md' },
      include: ['proposals/**/*.md'],
      default: 'wells',
    });
  });

  test('from another folder, as a copy or in its place', async () => {
    const outside = testFolder({ 'wells.md': wells });
    const folder = await start({ ...project, 'reports/wells-2.md': '' });
    folders.push(outside);
    write(await ask(folder, { report: outside.uri('wells.md'), copy: true }));
    expect(readFileSync(join(folder.path, 'reports/wells-3.md'), 'utf8')).toBe(wells);
    expect(configIn(folder)).toMatchObject({ reports: { wells_2: 'reports/wells-3.md' } });
    write(await ask(folder, { report: outside.uri('wells.md') }));
    const { reports } = configIn(folder) as { reports: Record<string, string> };
    expect(join(folder.path, reports['wells_3']!)).toBe(join(outside.path, 'wells.md'));
  });

  test('the sample report, in a folder without a configuration', async () => {
    const folder = await start({ 'a.md': '[@s4.h2]\n' });
    write(await ask(folder, {}));
    expect(configIn(folder)).toEqual({ reports: { tip2012: 'sample' }, default: 'tip2012' });
  });

  test('the sample report, next to others', async () => {
    const folder = await start(project);
    write(await ask(folder, {}));
    expect(configIn(folder)).toMatchObject({
      reports: { wells: 'reports/wells.md', tip2012: 'sample' },
      default: 'wells',
    });
  });
});

describe('addReport refuses a report', () => {
  test.each([
    ['that is already in use', 'reports/wells.md', /^“reports\/wells.md” is already in use\. .*“wells”\.$/],
    ['that has no findings', 'notes.md', /^“notes.md” contains nothing to cite\. A report needs headings/],
    ['that is not text', 'a.md', /^“a.md” is not a text file\./],
    ['in the format of another program', 'b.docx', /^“b.docx” is not a text file\. .*save the file as plain text/],
    ['that does not exist', 'wel.md', /^There is no file “wel.md”/],
  ])('%s', async (_, file, message) => {
    const folder = await start({ ...project, 'notes.md': '\n', 'a.md': 'x\0\0\0', 'b.docx': 'PK' });
    expect(refusal(await ask(folder, { report: folder.uri(file) }))).toMatch(message);
  });

  test('if it is the sample report, and in use', async () => {
    const folder = await start({ 'findings.config.json': '{ "reports": { "trial": "sample" } }' });
    expect(refusal(await ask(folder, {}))).toMatch(/^“sample” is already in use\. .*“trial”\.$/);
  });

  test('if the configuration is broken, with the location', async () => {
    const folder = await start({ 'findings.config.json': '{\n  "reports": {},,\n}', 'wells.md': wells });
    expect(await ask(folder, { report: folder.uri('wells.md') })).toMatchObject({
      refusal: { location: { uri: folder.uri('findings.config.json'), range: { start: { line: 1 } } } },
    });
  });

  test('outside an untrusted folder', async () => {
    const outside = testFolder({ 'wells.md': wells });
    const folder = await start(project, { trusted: false });
    folders.push(outside);
    expect(refusal(await ask(folder, { report: outside.uri('wells.md'), copy: true }))).toMatch(/trust this workspace/);
  });
});

test('reportFiles finds files that look like reports and are not in use', async () => {
  const longer = `${wells}- **Ben Ali (UNDP):** It rains.\n`;
  const folder = await start({
    ...project,
    'longer.txt': longer.replace('Wells and Water', 'Longer'),
    'short.md': wells,
    'notes.md': '# Notes\n\nSession 1 was long.\n',
    'proposals/a.md': `## Session 4\n\nAs Ada Okoye says [@s1.h1].\n`,
  });
  await client.settled();
  const found = await client.connection.sendRequest<readonly ReportFile[]>('findings/reportFiles', {
    folder: folder.uri('').replace(/\/$/, ''),
  });
  expect(found.map(({ uri, title }) => [uri, title])).toEqual([
    [folder.uri('longer.txt'), 'Longer'],
    [folder.uri('short.md'), 'Wells and Water'],
  ]);
});
