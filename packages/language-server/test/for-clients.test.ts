import type { Command, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { requestAtCursor, client, files, open, serveTests } from './one-proposal.js';

serveTests();

test('custom requests for the explorer, search and status', async () => {
  await open('Half dry up [@s1.h|1].');
  expect(await requestAtCursor('findings/citationAt')).toMatchObject({
    key: 's1.h1',
    finding: { location: { range: { start: { line: 12 } } } },
  });
  expect(await requestAtCursor('findings/whyNoSuggestion')).toMatchObject({ reason: expect.any(String) });
  expect(await client.request('findings/search', { query: 'groundwater' })).toMatchObject([
    { qualifiedId: 'wells:s2.h1' },
  ]);
  const [report] = await client.request<{ node: string }[]>('findings/explorer', {});
  const below = await client.request('findings/explorer', { node: report!.node });
  expect(below).toMatchObject([{ hasChildren: true }]);
  expect(await client.request('findings/coverage')).toMatchObject({ version: 1 });
});

test('the findings that can support a sentence, and an action that lists them', async () => {
  const text = 'Committees of users keep |pumps running. Wells dry up.';
  await open(text, { settings: { commands: true } });
  const range = { start: files.position, end: files.position };
  expect(await requestAtCursor('findings/citeSentence', { range })).toMatchObject({
    sentence: 'Committees of users keep pumps running.',
    at: { line: 0, character: 38 },
    findings: [{ id: 's1.h2', match: 'exact', location: { uri: files.folder.uri('reports/wells.md') } }],
  });
  const actions = (triggerKind: number, only?: string[]): Promise<{ title: string; command?: { command: string } }[]> =>
    requestAtCursor('textDocument/codeAction', {
      range,
      context: { diagnostics: [], triggerKind, ...(only && { only }) },
    });
  const isListed = (each: { command?: { command: string } }): boolean =>
    each.command?.command === 'findings.citeSentence';
  const [action] = (await actions(1)).filter(isListed);
  expect(action?.title).toBe('Cite this sentence…');
  expect(await client.request('codeAction/resolve', action)).toEqual(action);
  expect((await actions(1, ['refactor'])).some(isListed)).toBe(true);
  // No light bulb at each sentence.
  expect((await actions(2)).some(isListed)).toBe(false);
  expect((await actions(1, ['quickfix'])).some(isListed)).toBe(false);
});

test.each([true, false])(
  'actions that only suppress a problem are the last, with commands: %j',
  async (hasCommands) => {
    const diagnostic = { code: 'citation.unresolved', message: '' };
    await open('Committees of users keep pumps running [@s|9].', { settings: { commands: hasCommands } });
    await client.settled();
    const range = { start: files.position, end: files.position };
    const context = { diagnostics: [{ ...diagnostic, range }], triggerKind: 1, only: ['quickfix'] };
    const actions: { title: string; edit?: WorkspaceEdit; command?: Command }[] = await requestAtCursor(
      'textDocument/codeAction',
      { range, context },
    );
    expect(actions.slice(-3).map(({ title }) => title)).toEqual([
      ...(hasCommands ? ['Cite this sentence…'] : [expect.any(String)]),
      'Ignore with a reason… (citation without a finding)',
      'Turn off this rule for this folder (citation without a finding)',
    ]);
    // A client with commands applies the edit itself: it asks for a reason, or shows a message.
    const changed = actions.slice(-2).map(({ edit, command }) => {
      expect([edit, command]).toContain(undefined);
      const { changes } = hasCommands ? (command!.arguments![1] as WorkspaceEdit) : edit!;
      return Object.entries(changes!);
    });
    const text = expect.stringContaining('<!-- findings-ignore citation.unresolved: the reason -->');
    expect(changed).toMatchObject([
      [[files.uri, [{ newText: text }]]],
      [[files.folder.uri('findings.config.json'), [expect.anything()]]],
    ]);
    expect(actions.at(-2)!.command?.arguments?.[2]).toBe(hasCommands ? 'the reason' : undefined);
  },
);

test('cited, citable and resolve', async () => {
  await open('Half dry up [@s1.h1], “half of them never dry up” [@s1.h1; @s9].');
  const location = { uri: files.folder.uri('reports/wells.md') };
  expect(await requestAtCursor('findings/cited')).toMatchObject({
    keys: [
      { key: 's1.h1', state: 'found', finding: { location } },
      { key: 's9', state: 'unresolved' },
    ],
    wrong: [
      { key: 's1.h1', nth: 1, severity: 'error' },
      { key: 's9', nth: 0, severity: 'error' },
    ],
  });
  expect(await requestAtCursor('findings/resolve', { key: 'wells:S1.H1' })).toMatchObject({
    finding: { id: 's1.h1', location },
  });
  expect(await requestAtCursor('findings/citable')).toContainEqual(expect.objectContaining({ id: 's1.h2' }));
  const textDocument = { uri: files.folder.uri('none.md') };
  expect(await client.request('findings/cited', { textDocument })).toBeNull();
});

test('the coverage page links to the files of the workspace', async () => {
  await open('Half dry up [@s1.h1].');
  const page = await client.request<{ html: string; uris: string[] }>('findings/coveragePage');
  const report = files.folder.uri('reports/wells.md');
  expect(page).toMatchObject({ proposals: 1, uris: [files.uri, report] });
  expect(page.html).toContain(`href="${files.uri}#L1"`);
  expect(page.html).toMatch(new RegExp(`href="${report}#L\\d+"`));
});

test('export of one proposal, of all proposals and of everything; an error has a message', async () => {
  await open('Half dry up [@s1.h1; @s9].', {}, { 'proposals/b.md': 'Pumps [@s1.h2].' });
  const works = async (ids: string): Promise<{ keys: string[]; omitted: string[] }> => {
    const result = await requestAtCursor('findings/export', { format: 'pandoc', ids });
    const { text, omitted } = result as { text: string; omitted: string[] };
    return { keys: [...text.matchAll(/^ {2}\["(.*)"\] = /gm)].map(([, key]) => key!), omitted };
  };
  expect(await works('proposal')).toEqual({ keys: ['s1.h1'], omitted: ['s9'] });
  expect((await works('proposals')).keys).toEqual(['s1.h1', 's1.h2']);
  expect((await works('all')).keys).toContain('s1');
  expect(await requestAtCursor('findings/export', { format: 'bibtex', ids: 'proposal' })).toMatchObject({ works: 1 });
  await open('La mitad de los pozos se seca en dos años, y la gente camina más hasta el río [@s1.h1].');
  expect(await requestAtCursor('findings/export', { format: 'pandoc', ids: 'proposal' })).toMatchObject({
    language: 'es',
  });
  await expect(requestAtCursor('findings/export', { format: 'word', ids: 'all' })).rejects.toThrow(
    '“format” must be one of',
  );
});

test('requests about one finding', async () => {
  await open('Half dry up [@s1.h|1].');
  await client.settled();
  const requestAtCursor = (method: string, more: object = {}): Promise<unknown> =>
    client.request(method, {
      finding: { source: files.folder.uri('reports/wells.md'), id: 's1.h1' },
      ...more,
    });
  expect(await requestAtCursor('findings/card')).toContain('**Ada Okoye (WaterAid)**');
  expect(await requestAtCursor('findings/citing')).toMatchObject([{ uri: files.uri }]);
  expect(await requestAtCursor('findings/quotable')).toMatchObject([{ title: 'Full text' }]);
  const path = await requestAtCursor('findings/explorerPath');
  expect(path).toMatchObject(['report', 'day', 'session', 'highlight'].map((kind) => ({ kind })));
  const speakers = await client.request('findings/explorer', {
    node: `${files.folder.uri('reports/wells.md')}#`,
    by: 'speaker',
  });
  expect(JSON.stringify(speakers)).toContain('"kind":"speaker"');
});

test('cards have command links only for a client with these commands', async () => {
  await open('Half dry up [@s1.h|1].');
  expect(JSON.stringify(await requestAtCursor('textDocument/hover'))).not.toContain('command:');
  await open('Half dry up [@s1.h|1].', { settings: { commands: true } });
  const { contents }: { contents: { value: string } } = await requestAtCursor('textDocument/hover');
  const [, written] = /\(command:findings\.insertQuotation\?([^)]*)\)/.exec(contents.value)!;
  expect(JSON.parse(decodeURIComponent(written!))).toEqual([
    {
      finding: { source: files.folder.uri('reports/wells.md'), id: 's1.h1' },
      at: { uri: files.uri, position: files.position },
    },
  ]);
});
