import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { bundleServer } from './bundle.js';
import type { Bundled } from './bundle.js';
import { markedFiles, project, wells } from './marked-files.js';
import type { MarkedFiles } from './marked-files.js';
import { startClient } from './server.js';
import type { StartOptions, TestClient } from './server.js';

let server: Bundled;
let client: TestClient;
let files: MarkedFiles;
beforeAll(async () => {
  server = await bundleServer();
});
afterAll(() => server.remove());
afterEach(async () => {
  expect(client.errors()).toBe('');
  expect(await client.stop()).toBe(0);
  files.folder.dispose();
});

/** Opens a proposal with marks in a project with the report `wells`. */
async function open(fixture: string, options: StartOptions = {}, others: Record<string, string> = {}): Promise<void> {
  files = markedFiles('proposals/a.md', fixture, { ...project, ...others });
  client = await startClient(server.file, [files.folder], options);
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: files.uri, languageId: 'markdown', version: 1, text: files.text },
  });
}

/** Asks about the place of the cursor. */
function ask(method: string, more: object = {}): Promise<never> {
  const { uri, position } = files;
  return client.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
}

async function openReport(): Promise<string> {
  const uri = files.folder.uri('reports/wells.md');
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: wells },
  });
  return uri;
}

describe('in a proposal', () => {
  test('a problem leads to the page of its rule', async () => {
    await open('Half dry up [@s9].', {
      capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    });
    await client.settled();
    const [{ codeDescription }] = client.published(files.uri) as [{ codeDescription: { href: string } }];
    expect(readFileSync(new URL(codeDescription.href), 'utf8')).toMatch(/^# .*citation\.unresolved/m);
  });

  test('completion by words, with a card that is made when it is looked at', async () => {
    await open('Pumps run [@committees|].');
    const { items, isIncomplete } = await ask('textDocument/completion');
    expect(isIncomplete).toBe(true);
    expect(items[0]).toMatchObject({ label: 's1.h2', textEdit: { newText: expect.stringContaining('s1.h2') } });
    const resolved = await client.connection.sendRequest('completionItem/resolve', items[0]);
    expect(JSON.stringify(resolved)).toContain('Committees of users keep pumps running.');
  });

  test('hover and highlights of a key', async () => {
    await open('Half dry up [@s1.h|1], so [@s1.h1].\n             ^^^^^^       ^^^^^^');
    const hover = await ask('textDocument/hover');
    expect(hover).toMatchObject({ range: files.ranges[0], contents: { kind: 'markdown' } });
    expect(JSON.stringify(hover)).toContain('Ada Okoye');
    const highlights: { range: unknown }[] = await ask('textDocument/documentHighlight');
    expect(highlights.map(({ range }) => range)).toEqual(files.ranges);
  });

  test.each(['definition', 'declaration'])('%s leads into the report', async (what) => {
    await open('Half dry up [@s1.h|1].\n             ^^^^^^', {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    const links = await ask(`textDocument/${what}`);
    expect(links).toMatchObject([
      {
        originSelectionRange: files.ranges[0],
        targetUri: files.folder.uri('reports/wells.md'),
        targetSelectionRange: { start: { line: 12 } },
      },
    ]);
  });

  test('references in all proposals, open or not', async () => {
    await open('Half dry up [@s1.h|1].', {}, { 'proposals/b.md': 'So it is [@wells:s1.h1].\n' });
    const places: { uri: string }[] = await ask('textDocument/references', { context: { includeDeclaration: true } });
    expect(places.map(({ uri }) => uri).sort()).toEqual(
      ['proposals/a.md', 'proposals/b.md', 'reports/wells.md'].map(files.folder.uri),
    );
  });

  test('an alias is renamed in the report and in all proposals', async () => {
    await open('Nobody knows [@unmeas|ured].', {}, { 'proposals/b.md': 'See [@unmeasured].\n' });
    expect(await ask('textDocument/prepareRename')).toMatchObject({ placeholder: 'unmeasured' });
    const { changes } = (await ask('textDocument/rename', { newName: 'groundwater' })) as { changes: object };
    expect(Object.keys(changes).sort()).toEqual(
      ['proposals/a.md', 'proposals/b.md', 'reports/wells.md'].map(files.folder.uri),
    );
  });

  test('a key is renamed in the configuration, too', async () => {
    await open('Half dry up [@we|lls:s1.h1].', {}, { 'proposals/b.md': 'See [@wells:s2; @s1].\n' });
    expect(await ask('textDocument/prepareRename')).toMatchObject({ placeholder: 'wells' });
    const { changes } = (await ask('textDocument/rename', { newName: 'water' })) as { changes: object };
    expect(Object.keys(changes).sort()).toEqual(
      ['findings.config.json', 'proposals/a.md', 'proposals/b.md'].map(files.folder.uri),
    );
  });

  test('what front matter names is a link', async () => {
    await open('---\nfindings: ../reports/wells.md\n---\n\n|Half dry up.');
    const links: { target: string }[] = await ask('textDocument/documentLink');
    expect(links.map(({ target }) => target)).toEqual([files.folder.uri('reports/wells.md')]);
  });

  test('why something cannot be renamed is said', async () => {
    await open('Half dr|y up [@s1.h1].');
    await expect(ask('textDocument/prepareRename')).rejects.toMatchObject({ code: -32803 });
  });

  test('code actions mend what is diagnosed; edits come when one is chosen, where the client can wait', async () => {
    const capabilities: ClientCapabilities = {
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    };
    await open('Half dry up [@S1.H1|].\n', { capabilities });
    const { line, character } = files.position;
    const range = { start: { line, character: character - 2 }, end: { line, character } };
    const actions: { kind: string; edit?: unknown }[] = await ask('textDocument/codeAction', {
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ kind }) => kind === 'quickfix')!;
    expect(fix.edit).toBeUndefined();
    const resolved = await client.connection.sendRequest('codeAction/resolve', fix);
    expect(JSON.stringify(resolved)).toContain('s1.h1');
  });

  test('symbols, folding, selections, links, tokens, signatures', async () => {
    await open('# Aim\n\nHalf dry up [@s1.h|1, p. 3].\n\n## Way\n\nMore.\n', {
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    expect(await ask('textDocument/documentSymbol')).toMatchObject([{ name: 'Aim', children: [{}, { name: 'Way' }] }]);
    expect(await ask('textDocument/foldingRange')).toMatchObject([{ startLine: 0 }, { startLine: 4 }]);
    const selections = await ask('textDocument/selectionRange', { positions: [files.position] });
    expect(selections).toMatchObject([{ range: { start: { line: 2 } }, parent: {} }]);
    expect(await ask('textDocument/documentLink')).toMatchObject([{ target: expect.stringContaining('wells.md') }]);
    const { data }: { data: number[] } = await ask('textDocument/semanticTokens/full');
    expect(data.slice(0, 3)).toEqual([2, 13, 6]);
    files = { ...files, position: { line: 2, character: 21 } };
    expect(await ask('textDocument/signatureHelp')).toMatchObject({ signatures: [{}] });
  });

  test('inlay hints, once they are asked for', async () => {
    await open('Half dry up [@s1.h1].', { settings: { inlayHints: 'speaker' } });
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    expect(JSON.stringify(await ask('textDocument/inlayHint', { range }))).toContain('Okoye');
  });

  test('requests of our own', async () => {
    await open('Half dry up [@s1.h|1].');
    expect(await ask('findings/citationAt')).toMatchObject({
      key: 's1.h1',
      finding: { location: { range: { start: { line: 12 } } } },
    });
    expect(await ask('findings/whyNoSuggestion')).toMatchObject({ reason: expect.any(String) });
    expect(await client.connection.sendRequest('findings/search', { query: 'groundwater' })).toMatchObject([
      { qualifiedId: 'wells:s2.h1' },
    ]);
    const [report] = await client.connection.sendRequest<{ node: string }[]>('findings/explorer', {});
    const below = await client.connection.sendRequest('findings/explorer', { node: report!.node });
    expect(below).toMatchObject([{ hasChildren: true }]);
    expect(await client.connection.sendRequest('findings/coverage')).toMatchObject({ version: 1 });
  });

  test('what a proposal cites, what else it may, and what a key would', async () => {
    await open('Half dry up [@s1.h1], “half of them never dry up” [@s1.h1; @s9].');
    const location = { uri: files.folder.uri('reports/wells.md') };
    expect(await ask('findings/cited')).toMatchObject({
      keys: [
        { key: 's1.h1', state: 'found', finding: { location } },
        { key: 's9', state: 'unresolved' },
      ],
      wrong: [
        { key: 's1.h1', nth: 1, severity: 'warning' },
        { key: 's9', nth: 0, severity: 'error' },
      ],
    });
    expect(await ask('findings/resolve', { key: 'wells:S1.H1' })).toMatchObject({ finding: { id: 's1.h1', location } });
    expect(await ask('findings/citable')).toContainEqual(expect.objectContaining({ id: 's1.h2' }));
    const textDocument = { uri: files.folder.uri('none.md') };
    expect(await client.connection.sendRequest('findings/cited', { textDocument })).toBeNull();
  });

  test('coverage as a page that leads to the files of the workspace', async () => {
    await open('Half dry up [@s1.h1].');
    const page = await client.connection.sendRequest<{ html: string; uris: string[] }>('findings/coveragePage');
    const report = files.folder.uri('reports/wells.md');
    expect(page).toMatchObject({ proposals: 1, uris: [files.uri, report] });
    expect(page.html).toContain(`href="${files.uri}#L1"`);
    expect(page.html).toMatch(new RegExp(`href="${report}#L\\d+"`));
  });

  test('a bibliography of one proposal, of all, of everything; or why there is none', async () => {
    await open('Half dry up [@s1.h1; @s9].', {}, { 'proposals/b.md': 'Pumps [@s1.h2].' });
    const works = async (more: object): Promise<{ keys: string[]; leftOut: string[] }> => {
      const { text, leftOut } = await ask('findings/export', { format: 'csl-json', ...more });
      return { keys: (JSON.parse(text) as { id: string }[]).map(({ id }) => id), leftOut };
    };
    expect(await works({ ids: 'proposal' })).toEqual({ keys: ['s1.h1'], leftOut: ['s9'] });
    expect((await works({ ids: 'proposals' })).keys).toEqual(['s1.h1', 's1.h2']);
    expect((await works({ ids: 'all' })).keys).toContain('s1');
    expect(await ask('findings/export', { format: 'bibtex', ids: 'proposal' })).toMatchObject({ works: 1 });
    await expect(ask('findings/export', { format: 'word', ids: 'all' })).rejects.toThrow('“format” has to be one of');
  });

  test('requests about a finding, wherever it was met', async () => {
    await open('Half dry up [@s1.h|1].');
    await client.settled();
    const ask = (method: string, more: object = {}): Promise<unknown> =>
      client.connection.sendRequest(method, {
        finding: { source: files.folder.uri('reports/wells.md'), id: 's1.h1' },
        ...more,
      });
    expect(await ask('findings/card')).toContain('**Ada Okoye (WaterAid)**');
    expect(await ask('findings/citing')).toMatchObject([{ uri: files.uri }]);
    expect(await ask('findings/quotable')).toMatchObject([{ title: 'All words' }]);
    const path = await ask('findings/explorerPath');
    expect(path).toMatchObject(['report', 'day', 'session', 'highlight'].map((kind) => ({ kind })));
    const speakers = await client.connection.sendRequest('findings/explorer', {
      node: `${files.folder.uri('reports/wells.md')}#`,
      by: 'speaker',
    });
    expect(JSON.stringify(speakers)).toContain('"kind":"speaker"');
  });

  test('findings are put in as their places want them', async () => {
    await open('Half dry up [@s1.h1|].');
    const range = { start: files.position, end: files.position };
    const finding = { source: files.folder.uri('reports/wells.md'), id: 's2.h1' };
    const asked = { range, findings: [finding, 'wells:s1'], form: 'citation', locator: 'p. 3' };
    expect(await ask('findings/insertion', asked)).toEqual({ range, newText: '; @s2.h1; @s1, p. 3' });
    expect(await ask('findings/insertion', { range, findings: ['ports:s1'], form: 'citation' })).toMatchObject({
      refusal: expect.stringContaining('ports:s1'),
    });
    const quoted = await ask('findings/insertion', { range, findings: [finding], form: 'quotation' });
    expect(quoted).toMatchObject({ newText: expect.stringMatching(/^ “Nobody.*\.” \[@s2\.h1\]$/) });
    const text = 'Nobody measures\n the groundwater';
    expect(await ask('findings/pasted', { range, text })).toMatchObject([{ edit: { newText: expect.any(String) } }]);
    expect(await ask('findings/pasted', { range, text: text.repeat(1000) })).toEqual([]);
  });

  test('what is selected in a report is copied as a citation', async () => {
    await open('Half dry up [@s1.h1|].');
    const textDocument = { uri: await openReport() };
    const position = { line: 12, character: 40 };
    const range = { start: position, end: position };
    const copied = await client.connection.sendRequest('findings/copied', { textDocument, range });
    expect(copied).toMatchObject({ citation: '[@s1.h1]' });
  });

  test('cards have links to commands only for a client that has these', async () => {
    await open('Half dry up [@s1.h|1].');
    expect(JSON.stringify(await ask('textDocument/hover'))).not.toContain('command:');
    await open('Half dry up [@s1.h|1].', { settings: { commands: true } });
    const { contents }: { contents: { value: string } } = await ask('textDocument/hover');
    const [, written] = /\(command:findings\.insertQuotation\?([^)]*)\)/.exec(contents.value)!;
    expect(JSON.parse(decodeURIComponent(written!))).toEqual([
      {
        finding: { source: files.folder.uri('reports/wells.md'), id: 's1.h1' },
        at: { uri: files.uri, position: files.position },
      },
    ]);
  });
});

describe('in a report', () => {
  test('symbols, code lenses, references, workspace symbols', async () => {
    await open('Half dry up [@s1.h1].');
    await client.settled();
    const uri = await openReport();
    const textDocument = { uri };
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    expect(JSON.stringify(symbols)).toContain('Digging');
    const lenses = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
    expect(JSON.stringify(lenses)).toContain('findings.showReferences');
    const context = { includeDeclaration: false };
    const position = { line: 12, character: 40 };
    const places = await client.connection.sendRequest('textDocument/references', { textDocument, position, context });
    expect(places).toMatchObject([{ uri: files.uri }]);
    const found = await client.connection.sendRequest('workspace/symbol', { query: 'groundwater' });
    expect(found).toMatchObject([{ location: { uri } }]);
  });

  test('an edit of the report is seen in proposals before it is saved', async () => {
    await open('Nobody knows [@wells:unmeasured].');
    await client.settled();
    expect(client.published(files.uri) ?? []).toEqual([]);
    const uri = await openReport();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: wells.replace('#unmeasured', '#unknown') }],
    });
    await client.settled();
    expect(client.published(files.uri)).toMatchObject([{ code: 'citation.unresolved' }]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.settled();
    expect(client.published(files.uri)).toEqual([]);
  });
});
