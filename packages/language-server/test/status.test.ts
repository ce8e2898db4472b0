import { describe, expect, test } from 'vitest';
import type { StatusResult } from '../src/protocol.js';
import { project, wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

let client: TestClient;
let folder: TestFolder;

async function start(files: Readonly<Record<string, string>>, settings: unknown = {}): Promise<void> {
  folder = useFolder(files);
  client = await useClient([folder], { settings });
}
const open = (uri: string, text: string): Promise<void> => client.open(uri, text);
const statusOf = (uri?: string): Promise<StatusResult> =>
  client.request('findings/status', uri === undefined ? {} : { textDocument: { uri } });
const at = (uri: string, character: number) => ({ textDocument: { uri }, position: { line: 0, character } });
const configure = (findings: unknown): Promise<void> =>
  client.notify('workspace/didChangeConfiguration', { settings: { findings } });

describe('status', () => {
  test('with a configured report, and without one', async () => {
    await start({ ...project, 'proposals/a.md': '[@s1.h1] [@s9]\n' });
    const uri = folder.uri('proposals/a.md');
    await open(uri, '[@s1.h1] [@s9]\n');
    expect(await client.request('findings/openProblems', { textDocument: { uri } })).toEqual({
      unchecked: 0,
      byRule: { 'citation.unresolved': 1 },
    });
    expect(await client.request('findings/reading', at(uri, 11))).toMatchObject({
      unmatched: { key: 's9', type: 'unresolved', choices: [{ edit: { changes: { [uri]: [{ newText: '@s2' }] } } }] },
    });
    expect(await statusOf(uri)).toMatchObject({
      kind: 'proposal',
      reports: [{ key: 'wells', uri: folder.uri('reports/wells.md'), isDigest: false, isDefault: true }],
      configUri: folder.uri('findings.config.json'),
      citations: 2,
      problems: { error: 1, warning: 0 },
    });
    folder.remove('findings.config.json');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('findings.config.json'), type: 3 }],
    });
    await expect.poll(() => statusOf(uri)).toMatchObject({ reports: [], citations: 0 });
  });

  test('counts the rules that a configuration turns off, which are listed with the edits that turn them on', async () => {
    const text = '{ "reports": { "wells": "wells.md" }, "rules": { "citation.unresolved": "off" } }';
    await start({ 'findings.config.json': text, 'wells.md': wells });
    const uri = folder.uri('a.md');
    await open(uri, '[@s9]\n');
    expect(await statusOf(uri)).toMatchObject({ problems: { error: 0 }, rulesOff: 1 });
    expect(await client.request('findings/rulesOff', {})).toMatchObject([
      {
        rule: { code: 'citation.unresolved', configuration: folder.uri('findings.config.json'), before: text },
        edit: { changes: { [folder.uri('findings.config.json')]: [expect.anything()] } },
      },
    ]);
  });

  test('contains why nothing can be checked, and where to fix it', async () => {
    const text = '{\n  "reports": { "wells": "reports/wels.md" }\n}\n';
    await start({ 'findings.config.json': text, 'reports/wells.md': wells });
    const uri = folder.uri('a.md');
    await open(uri, '[@s1]\n');
    const failure = {
      message: 'There is no file “reports/wels.md”. Did you mean “reports/wells.md”?',
      location: { uri: folder.uri('findings.config.json'), range: { start: { line: 1, character: 24 } } },
    };
    expect(await statusOf(uri)).toMatchObject({ kind: 'proposal', reports: [], failure });
    const result = await client.request('findings/openProblems', { textDocument: { uri } });
    expect(result).toMatchObject({ failure, unchecked: 0, byRule: {} });
    await client.settled();
    expect(await statusOf()).toMatchObject({ kind: 'other', reports: [], failure });
  });

  test('changes are announced while the user types, if the setting is on', async () => {
    await start({ ...project, 'proposals/a.md': '' }, { status: true });
    let notifications = 0;
    client.connection.onNotification('findings/statusChanged', () => void notifications++);
    const uri = folder.uri('proposals/a.md');
    await open(uri, '');
    await expect.poll(() => notifications).toBeGreaterThan(0);
    await client.settled();
    const before = notifications;
    await client.change(uri, '[@s9]');
    await expect.poll(() => notifications).toBeGreaterThan(before);
    expect(await statusOf(uri)).toMatchObject({ citations: 1, problems: { error: 1 } });
  });
});

describe('severities', () => {
  const codes = (uri: string) =>
    (client.published(uri) ?? []).map((each) => {
      const { code, severity } = each as { code: string; severity: number };
      return [code, severity];
    });

  test('come from the settings unless the configuration sets them, without a restart', async () => {
    const rules = { 'citation.case': 'off' };
    const config = JSON.stringify({ reports: { wells: 'wells.md' }, rules });
    await start(
      { 'findings.config.json': config, 'wells.md': wells, 'a.md': '[@s9] [@S1]\n', 'b.md': '[@s9] [@S1]\n' },
      { rules: { 'citation.unresolved': 'hint', 'citation.case': 'error', 'citation.none': 'off' } },
    );
    const [a, b] = [folder.uri('a.md'), folder.uri('b.md')];
    await open(a, '[@s9] [@S1]\n');
    await client.settled();
    expect([codes(a), codes(b)]).toEqual([[['citation.unresolved', 4]], [['citation.unresolved', 4]]]);
    await configure({ rules: {} });
    await client.settled();
    expect([codes(a), codes(b)]).toEqual([[['citation.unresolved', 1]], [['citation.unresolved', 1]]]);
    await configure({ rules: { 'citation.unresolved': 'off' } });
    await client.settled();
    expect([codes(a), codes(b)]).toEqual([[], []]);
    // Invalid settings change nothing.
    await configure({ rules: 'off' });
    await client.settled();
    expect(codes(a)).toEqual([]);
  });
});
