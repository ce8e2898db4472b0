import { expect, test } from 'vitest';
import type { AddReportResult, EditReportResult, StatusResult } from '../src/protocol.js';
import { wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';

const titled = (title: string): string => wells.replace('Wells and Water', title);

const CONFIG = `{
  "reports": {
    "wells": "wells.md",
    "rain": "gone/rain.md",
    "soil": "soil.md"
  },
  "default": "DEFAULT"
}
`;

const DRAFT = `Wells [@wells:s1.h1], soil [@soil:s1.h1], rain: “late” [@rain:s1.h1; @rain], own [@s1.h1] [@s1.h99].\n`;

async function open(defaultKey: string) {
  const folder = useFolder({
    'findings.config.json': CONFIG.replace('DEFAULT', defaultKey),
    'wells.md': wells,
    'soil.md': titled('Soil'),
    'found.md': titled('Rain'),
    'a.md': DRAFT,
  });
  const client = await useClient([folder]);
  const uri = folder.uri('a.md');
  await client.open(uri, DRAFT);
  await client.settled();
  const status = () => client.request<StatusResult>('findings/status', { textDocument: { uri } });
  const problems = () => (client.published(uri) ?? []).map((each) => (each as { message: string }).message);
  const changed = (name: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri(name), type }] });
  return { folder, client, uri, status, problems, changed };
}

const root = (uri: string): string => uri.replace(/\/$/, '');

test('a report that cannot be read does not stop the others, and its citations are not wrong', async () => {
  const { folder, client, uri, status, problems } = await open('wells');
  expect(await status()).toMatchObject({
    reports: [{ key: 'wells', isDefault: true }, { key: 'soil' }],
    citations: 4,
    unread: [
      {
        key: 'rain',
        uri: folder.uri('gone/rain.md'),
        reason: { location: { uri: folder.uri('findings.config.json'), range: { start: { line: 3 } } } },
      },
    ],
  });
  expect(problems()).toEqual([expect.stringContaining('no point 99')]);
  expect(client.published(folder.uri('findings.config.json'))).toMatchObject([{ code: 'config.missing-file' }]);
  const hover = await client.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: DRAFT.indexOf('@rain:') + 2 },
  });
  expect(JSON.stringify(hover)).toContain('This citation is not checked.');
  expect(await client.request('findings/openProblems', { textDocument: { uri } })).toMatchObject({ unchecked: 2 });
});

test('without the default report, ids without a key are not those of another one', async () => {
  const { status, problems } = await open('rain');
  expect(await status()).toMatchObject({ citations: 2, unread: [{ key: 'rain' }] });
  expect(problems()).toEqual([]);
});

test('its file is found, the report is removed, and others are added meanwhile', async () => {
  const { folder, client, status, changed } = await open('wells');
  const add = (params: object) =>
    client.request<AddReportResult>('findings/addReport', { folder: root(folder.uri('')), ...params });

  const found = await add({ report: folder.uri('found.md'), replaces: 'rain' });
  expect(found).toMatchObject({ key: 'rain' });
  expect(JSON.stringify(found)).toContain('found.md');
  const other = await add({ report: folder.uri('found.md') });
  expect(other).toMatchObject({ title: 'Rain' });

  const removed = await client.request<EditReportResult>('findings/editReport', {
    report: folder.uri('gone/rain.md'),
    change: { type: 'remove' },
  });
  expect(removed).toHaveProperty('edit');

  folder.write('gone/rain.md', titled('Rain'));
  await changed('gone/rain.md', 1);
  await expect.poll(status).not.toHaveProperty('unread');
  expect(await status()).toMatchObject({ citations: 6 });
});

test('a report that another program is writing is read again when it is written', async () => {
  const { folder, status, problems, changed } = await open('wells');
  folder.write('soil.md', '');
  await changed('soil.md', 2);
  await expect.poll(status).toMatchObject({ unread: [{ key: 'rain' }, { key: 'soil' }] });
  expect(problems()).toHaveLength(1);
  folder.write('soil.md', titled('Soil'));
  await changed('soil.md', 2);
  await expect.poll(status).toMatchObject({ citations: 4, unread: [{ key: 'rain' }] });
});

test('the only report is missing: nothing is checked, and the report can be removed', async () => {
  const folder = useFolder({ 'findings.config.json': '{ "reports": { "rain": "rain.md" } }\n', 'a.md': '[@s1.h1]\n' });
  const client = await useClient([folder]);
  await client.open(folder.uri('a.md'), '[@s1.h1]\n');
  await client.settled();
  const status = await client.request<StatusResult>('findings/status', {});
  expect(status).toMatchObject({ failure: {}, unread: [{ key: 'rain' }] });
  const params = { report: folder.uri('rain.md'), change: { type: 'remove' } };
  expect(await client.request('findings/editReport', params)).toHaveProperty('edit');
});
