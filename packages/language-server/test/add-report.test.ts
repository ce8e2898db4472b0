import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  AddReportResult,
  AddReportParams,
  EditReportParams,
  EditReportResult,
  ReportFile,
} from '../src/protocol.js';
import { project, wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

let client: TestClient;

async function start(
  files: Readonly<Record<string, string>>,
  settings: unknown = { trusted: true },
): Promise<TestFolder> {
  const folder = useFolder(files);
  const edits = { documentChanges: true, resourceOperations: ['create' as const] };
  client = await useClient([folder], {
    settings,
    capabilities: { workspace: { workspaceEdit: edits } },
  });
  return folder;
}
const ask = (folder: TestFolder, params: Omit<AddReportParams, 'folder'>): Promise<AddReportResult> =>
  client.request('findings/addReport', { folder: folder.uri('').replace(/\/$/, ''), ...params });

/** Applies the edit. */
function write(answer: AddReportResult | EditReportResult | { readonly edit: WorkspaceEdit }): void {
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  for (const change of answer.edit.documentChanges ?? []) {
    const path = fileURLToPath('uri' in change ? change.uri : (change as TextDocumentEdit).textDocument.uri);
    mkdirSync(join(path, '..'), { recursive: true });
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const edits = 'edits' in change ? (change.edits as TextEdit[]) : [];
    writeFileSync(path, TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits));
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

  test('with how well it was read', async () => {
    const text = `---\ntitle: Rain\nkey: rain\nreading: exact\n---\n\n## Session 1: Late Rain\n\n<!-- review: Is this a speaker? -->\n\nAda Okoye: Rain comes late.\n`;
    const folder = await start({ 'rain.md': text });
    const answer = await ask(folder, { report: folder.uri('rain.md') });
    const firstDoubt = { start: { line: 8, character: 0 }, end: { line: 8, character: 35 } };
    expect(answer).toMatchObject({
      title: 'Rain',
      sessions: 1,
      speakers: 0,
      findings: 1,
      doubts: 1,
      firstDoubt,
      canReview: true,
    });
  });

  test('the sample report, in a folder without a configuration', async () => {
    const folder = await start({ 'a.md': '[@s4.h2]\n' });
    write(await ask(folder, {}));
    expect(configIn(folder)).toEqual({ reports: { tip2012: 'sample' }, default: 'tip2012' });
  });
});

describe('editReport', () => {
  const two = {
    'wells.md': wells,
    'ports.md': wells.replace('Wells and Water', 'Ports'),
    'findings.config.json': '{ "reports": { "wells": "wells.md", "ports": "ports.md" }, "default": "wells" }\n',
    'a.md': 'So [@wells:s1.h1] and [@s1.h2].\n',
  };
  const change = async (folder: TestFolder, file: string, edit: EditReportParams['change']): Promise<void> => {
    const params = { report: folder.uri(file), change: edit };
    write(await client.request<EditReportResult>('findings/editReport', params));
  };

  test('changes the default, renames a key, also in citations, and removes a report', async () => {
    const folder = await start(two);
    const changed = async (): Promise<void> => {
      await client.reportChanges(folder.uri('findings.config.json'), folder.uri('a.md'));
      await client.settled();
    };
    await change(folder, 'ports.md', { type: 'default' });
    expect(configIn(folder)).toMatchObject({ default: 'ports' });
    await changed();
    await change(folder, 'wells.md', { type: 'rename', key: 'water' });
    expect(configIn(folder)).toEqual({ reports: { water: 'wells.md', ports: 'ports.md' }, default: 'ports' });
    expect(readFileSync(join(folder.path, 'a.md'), 'utf8')).toBe('So [@water:s1.h1] and [@s1.h2].\n');
    await changed();
    await change(folder, 'ports.md', { type: 'remove' });
    expect(configIn(folder)).toEqual({ reports: { water: 'wells.md' }, default: 'water' });
  });

  test('says what happens to the citations of a report that is removed', async () => {
    const folder = await start({
      'wells.md': wells,
      'ports.md': wells,
      'findings.config.json': '{ "reports": { "wells": "wells.md", "ports": "ports.md" }, "default": "wells" }\n',
      'a.md': 'So [@wells:s1.h1; @ports:s1.h1] and [@s1.h2].\n',
      'b.md': 'So [@wells:s1.h1].\n\nSo [@wells:s1.h2]; all of [@wells].\n',
      'own.md': '---\nfindings: wells.md\n---\n\nSo [@wells:s1.h1].\n',
    });
    await client.settled();
    const effectOf = async (name: string): Promise<unknown> => {
      const params = { report: folder.uri(name), change: { type: 'remove' } };
      return client.request<{ effect: string }>('findings/editReport', params).then(({ effect }) => effect);
    };
    expect(await effectOf('wells.md')).toBe(
      '3 citations in 2 proposals will be reported as wrong until the report is added again. 1 citation in 1 proposal will not be checked until the report is added again. Citations without a key, such as [@s1], will mean “ports”.',
    );
    expect(await effectOf('ports.md')).toBe(
      '1 citation in 1 proposal will be reported as wrong until the report is added again.',
    );
    folder.write('a.md', 'Nothing.\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('a.md'), type: 2 }] });
    await expect.poll(() => effectOf('ports.md')).toBe('No proposal cites it.');
  });

  test('says that citations that were checked are reported, wherever they are in the report', async () => {
    const text = 'So [@wells:body.h1; @wells:body.h2].\n';
    const files = {
      'wells.md': '# Wells\n\n- Wells cost a lot.\n- Pumps break.\n- Rain comes late.\n',
      'ports.md': wells,
      'findings.config.json': '{ "reports": { "ports": "ports.md", "wells": "wells.md" }, "default": "ports" }\n',
      'findings.lock.json': `{ "version": 1, "pinned": { "wells:body.h1": { "fingerprint": "1:${'0'.repeat(32)}", "text": "Wells cost a lot." } } }\n`,
      'a.md': text,
    };
    const folder = await start(files, { trusted: true, commands: true });
    await client.open(folder.uri('a.md'), text);
    await client.settled();
    const params = { report: folder.uri('wells.md'), change: { type: 'remove' } };
    const result = await client.request<EditReportResult>('findings/editReport', params);
    expect(result).toMatchObject({
      effect:
        '1 citation in 1 proposal will be reported as wrong until the report is added again. 1 citation in 1 proposal will not be checked until the report is added again.',
    });
    write(result);
    await client.reportChanges(folder.uri('findings.config.json'));
    await client.settled();
    expect(client.published(folder.uri('a.md'))).toMatchObject([
      { code: 'citation.unresolved', message: expect.stringContaining('The report “wells” was removed') },
      { code: 'citation.unknown', message: expect.stringContaining('The report “wells” was removed') },
    ]);
    const [problem] = client.published(folder.uri('a.md')) as { range: unknown }[];
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: folder.uri('a.md') },
      range: problem!.range,
      context: { diagnostics: [problem] },
    });
    expect(actions.map(({ title }) => title)).toContain('Add a report…');
  });

  test('refuses a report that only a proposal names', async () => {
    const folder = await start({ 'wells.md': wells, 'a.md': '---\nfindings: wells.md\n---\n\nSo [@s1].\n' });
    const params = { report: folder.uri('wells.md'), change: { type: 'remove' } };
    const result = await client.request<EditReportResult>('findings/editReport', params);
    expect('refusal' in result && result.refusal.message).toMatch(/not in findings\.config\.json/);
  });
});

describe('a report that was renamed or removed', () => {
  const lab = `---\nkey: water\n---\n\n${wells}`;
  const config = '{ "reports": { "water": "reports/wells.md" }, "default": "water" }\n';
  const rename = (folder: TestFolder, oldName: string, newName: string): Promise<WorkspaceEdit | null> =>
    client.request('workspace/willRenameFiles', {
      files: [{ oldUri: folder.uri(oldName), newUri: folder.uri(newName) }],
    });

  test.each([
    ['a file', 'reports/wells.md', 'wells.md', 'wells.md'],
    ['its folder', 'reports', 'old/reports', 'old/reports/wells.md'],
  ])('in the editor: %s. The configuration follows', async (_, from, to, file) => {
    const folder = await start({ 'reports/wells.md': lab, 'findings.config.json': config, 'a.md': '[@s1]\n' });
    await client.settled();
    const edit = await rename(folder, from, to);
    write({ edit: edit! });
    expect(configIn(folder)).toEqual({ reports: { water: file }, default: 'water' });
    expect(await rename(folder, 'a.md', 'b.md')).toBeNull();
  });

  test.each([
    ['one', '"works/refs.bib"', '"new.bib"'],
    ['one of several', '["other.ris", "works/refs.bib"]', '["other.ris", "new.bib"]'],
  ])('in the editor: a bibliography, %s. The configuration follows', async (_, before, after) => {
    const text = `{ "reports": { "water": "wells.md" }, "bibliography": ${before} }\n`;
    const folder = await start({
      'wells.md': lab,
      'works/refs.bib': '',
      'other.ris': '',
      'findings.config.json': text,
    });
    await client.settled();
    write({ edit: (await rename(folder, 'works/refs.bib', 'new.bib'))! });
    expect(readFileSync(join(folder.path, 'findings.config.json'), 'utf8')).toBe(text.replace(before, after));
  });

  test('in the editor: the front matter of proposals follows, also that of a proposal that moves', async () => {
    const named =
      '---\nfindings:\n  - ../reports/wells.md\n  - "../reports/ports.md" # both\nbibliography: refs.bib\n---\n\nSo [@s1].\n';
    const folder = await start({
      'reports/wells.md': lab,
      'reports/ports.md': wells,
      'drafts/a.md': named,
      'drafts/b.md': '---\nfindings: ../reports/wells.md\n---\n\nSo.\n',
      'drafts/refs.bib': '',
    });
    await client.open(folder.uri('drafts/a.md'), named);
    await client.settled();
    write({ edit: (await rename(folder, 'reports/wells.md', 'lab: new.md'))! });
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    expect(read('drafts/a.md')).toBe(named.replace('../reports/wells.md', '"../lab: new.md"'));
    expect(read('drafts/b.md')).toBe('---\nfindings: "../lab: new.md"\n---\n\nSo.\n');
    folder.write('drafts/a.md', named);
    write({ edit: (await rename(folder, 'drafts/a.md', 'a.md'))! });
    expect(read('drafts/a.md')).toBe(named.replaceAll('../reports', 'reports').replace('refs.bib', 'drafts/refs.bib'));
    folder.write('drafts/a.md', named);
    write({ edit: (await rename(folder, 'reports', 'old'))! });
    expect(read('drafts/a.md')).toBe(named.replaceAll('../reports', '../old'));
    expect(await rename(folder, 'drafts', 'texts')).toBeNull();
  });

  test('outside the editor: a quick fix names the file with its key, and not a PDF', async () => {
    const folder = await start({
      'reports/lab-2024.md': lab,
      'reports/wells.pdf': '%PDF',
      'findings.config.json': config,
      'a.md': '[@s1]\n',
    });
    const textDocument = { uri: folder.uri('findings.config.json') };
    await client.open(textDocument.uri, config);
    await client.settled();
    const at = { line: 0, character: config.indexOf('reports/wells') };
    const actions = await client.request<{ title: string; edit: WorkspaceEdit }[]>('textDocument/codeAction', {
      textDocument,
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Use “reports/lab-2024.md”', 'Remove “water” from this list']);
    write({ edit: actions[0]!.edit });
    expect(configIn(folder)).toMatchObject({ reports: { water: 'reports/lab-2024.md' } });
  });

  test('outside the editor: adding the renamed file corrects the configuration, and another file is another report', async () => {
    const folder = await start({ 'lab-2024.md': lab, 'other.md': wells, 'findings.config.json': config });
    expect(await ask(folder, { report: folder.uri('other.md') })).toMatchObject({ title: 'Wells and Water' });
    const answer = await ask(folder, { report: folder.uri('lab-2024.md') });
    expect(answer).toMatchObject({ key: 'water', title: 'Wells and Water' });
    write(answer);
    expect(configIn(folder)).toEqual({ reports: { water: 'lab-2024.md' }, default: 'water' });
  });
});

describe('addReport refuses a report', () => {
  test('that is in use, has no findings or is not text', async () => {
    const folder = await start({ ...project, 'notes.md': '\n', 'a.md': 'x\0\0\0', 'b.docx': 'PK' });
    for (const [file, message] of [
      ['reports/wells.md', /^“reports\/wells.md” is already in use\. .*“wells”\.$/],
      ['notes.md', /^“notes.md” contains nothing to cite\. A report needs headings/],
      ['a.md', /^“a.md” is not a text file\./],
      ['b.docx', /^“b.docx” must become Markdown first\. .*“findings import”/],
      ['wel.md', /^There is no file “wel.md”/],
    ] as const)
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
    const outside = useFolder({ 'wells.md': wells });
    const folder = await start(project, { trusted: false });
    expect(refusal(await ask(folder, { report: outside.uri('wells.md'), copy: true }))).toMatch(/trust this workspace/);
  });
});

test('reportFiles finds texts that are not in use, those that look like reports first', async () => {
  const longer = `${wells}- **Ben Ali (UNDP):** It rains.\n`;
  const folder = await start({
    ...project,
    'longer.txt': longer.replace('Wells and Water', 'Longer'),
    'short.md': wells,
    'notes.md': '# Notes\n\nSession 1 was long.\n',
    'proposals/a.md': `## Session 4\n\nAs Ada Okoye says [@s1.h1].\n`,
  });
  await client.settled();
  const found = await client.request<readonly ReportFile[]>('findings/reportFiles', {
    folder: folder.uri('').replace(/\/$/, ''),
  });
  expect(found.map(({ uri, title, findings }) => [uri, title, findings > 0])).toEqual([
    [folder.uri('longer.txt'), 'Longer', true],
    [folder.uri('short.md'), 'Wells and Water', true],
    [folder.uri('notes.md'), 'notes.md', false],
  ]);
});
