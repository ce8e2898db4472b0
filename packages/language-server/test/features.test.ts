import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import type { ClientCapabilities, CompletionItem } from 'vscode-languageserver-protocol';
import { wells } from './marked-files.js';
import { requestAtCursor, client, files, open, openReport, serveTests } from './one-proposal.js';

serveTests();

describe('in a proposal', () => {
  test('a diagnostic links to the page of its rule', async () => {
    await open('Half dry up [@s9].', {
      capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    });
    await client.settled();
    const [{ codeDescription }] = client.published(files.uri) as [{ codeDescription: { href: string } }];
    expect(readFileSync(new URL(codeDescription.href), 'utf8')).toMatch(/^# .*citation\.unresolved/m);
  });

  test('completion by words, with a card that is resolved on demand', async () => {
    await open('Pumps run [@committees|].');
    const { items, isIncomplete } = await requestAtCursor('textDocument/completion');
    expect(isIncomplete).toBe(true);
    const order = (items as readonly CompletionItem[]).map(({ sortText }) => sortText);
    expect(order).toEqual([...new Set(order)].sort());
    expect(items[0]).toMatchObject({
      label: 'Committees of users keep pumps…',
      textEdit: { newText: expect.stringContaining('s1.h2') },
    });
    const resolved = await client.request('completionItem/resolve', items[0]);
    expect(JSON.stringify(resolved)).toContain('Committees of users keep pumps running.');
  });

  test('after a bare @, only a request gets suggestions', async () => {
    await open('As @ben|');
    const typed = { context: { triggerKind: 2, triggerCharacter: '@' } };
    expect(await requestAtCursor('textDocument/completion', typed)).toMatchObject({ items: [] });
    const requested = { context: { triggerKind: 1 } };
    expect(await requestAtCursor('textDocument/completion', requested)).toMatchObject({
      items: [{ textEdit: { newText: '@s1.h2' } }],
    });
  });

  test('hover and highlights of a key', async () => {
    await open('Half dry up [@s1.h|1], so [@s1.h1].\n             ^^^^^^       ^^^^^^');
    const hover = await requestAtCursor('textDocument/hover');
    expect(hover).toMatchObject({ range: files.ranges[0], contents: { kind: 'markdown' } });
    expect(JSON.stringify(hover)).toContain('"Okoye 2021, Wells and Water\\n\\n>');
    const highlights: { range: unknown }[] = await requestAtCursor('textDocument/documentHighlight');
    expect(highlights.map(({ range }) => range)).toEqual(files.ranges);
  });

  test.each(['definition', 'declaration'])('%s leads to the report', async (what) => {
    await open('Half dry up [@s1.h|1].\n             ^^^^^^', {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    const links = await requestAtCursor(`textDocument/${what}`);
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
    const places: { uri: string }[] = await requestAtCursor('textDocument/references', {
      context: { includeDeclaration: true },
    });
    expect(places.map(({ uri }) => uri).sort()).toEqual(
      ['proposals/a.md', 'proposals/b.md', 'reports/wells.md'].map(files.folder.uri),
    );
  });

  test('rename changes an alias in the report and in all proposals', async () => {
    await open('Nobody knows [@unmeas|ured].', {}, { 'proposals/b.md': 'See [@unmeasured].\n' });
    expect(await requestAtCursor('textDocument/prepareRename')).toMatchObject({ placeholder: 'unmeasured' });
    const { changes } = (await requestAtCursor('textDocument/rename', { newName: 'groundwater' })) as {
      changes: object;
    };
    expect(Object.keys(changes).sort()).toEqual(
      ['proposals/a.md', 'proposals/b.md', 'reports/wells.md'].map(files.folder.uri),
    );
  });

  test('a file in the front matter is a link', async () => {
    await open('---\nfindings: ../reports/wells.md\n---\n\n|Half dry up.');
    const links: { target: string }[] = await requestAtCursor('textDocument/documentLink');
    expect(links.map(({ target }) => target)).toEqual([files.folder.uri('reports/wells.md')]);
  });

  test('rename reports why it is not possible', async () => {
    await open('Half dry up [@unmea|sured] and [@s1.h1].');
    await expect(requestAtCursor('textDocument/rename', { newName: 's1.h1' })).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringMatching(/^“s1\.h1” is already a name of .* Choose another name\.$/) as string,
    });
    await open('Half dry up [@unmeasured, p.| 3].');
    await expect(requestAtCursor('textDocument/prepareRename')).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
    });
  });

  test('code actions fix diagnostics; edits are resolved on demand if the client supports it', async () => {
    const capabilities: ClientCapabilities = {
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    };
    await open('Half dry up [@S1.H1|].\n', { capabilities });
    const { line, character } = files.position;
    const range = { start: { line, character: character - 2 }, end: { line, character } };
    const actions: { kind: string; edit?: unknown }[] = await requestAtCursor('textDocument/codeAction', {
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ kind }) => kind === 'quickfix')!;
    expect(fix.edit).toBeUndefined();
    const resolved = await client.request('codeAction/resolve', fix);
    expect(JSON.stringify(resolved)).toContain('s1.h1');
  });

  test('symbols, folding, selections, links, tokens, signatures', async () => {
    await open('# Aim\n\nHalf dry up [@s1.h|1, p. 3].\n\n## Way\n\nMore.\n', {
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    expect(await requestAtCursor('textDocument/documentSymbol')).toMatchObject([
      { name: 'Aim', children: [{ name: '@s1.h1' }, { name: 'Way' }] },
    ]);
    expect(await requestAtCursor('findings/outline')).toMatchObject([
      { label: 'Aim', children: [{ key: 's1.h1' }, { label: 'Way' }] },
    ]);
    expect(await requestAtCursor('textDocument/foldingRange')).toMatchObject([{ startLine: 0 }, { startLine: 4 }]);
    const selections = await requestAtCursor('textDocument/selectionRange', { positions: [files.position] });
    expect(selections).toMatchObject([{ range: { start: { line: 2 } }, parent: {} }]);
    expect(await requestAtCursor('textDocument/documentLink')).toEqual([]);
    const { data }: { data: number[] } = await requestAtCursor('textDocument/semanticTokens/full');
    expect(data.slice(0, 3)).toEqual([2, 13, 6]);
    const behindComma = { position: { line: 2, character: 21 } };
    expect(await requestAtCursor('textDocument/signatureHelp', behindComma)).toMatchObject({ signatures: [{}] });
  });

  test('inlay hints, if the setting is on', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    for (const [inlayHints, label] of [
      ['speaker', 'Ada Okoye'],
      ['citation', '"Okoye 20'],
    ] as const) {
      await open('Half dry up [@s1.h1].', { settings: { inlayHints } });
      expect(JSON.stringify(await requestAtCursor('textDocument/inlayHint', { range }))).toContain(label);
    }
  });
});

describe('in a report', () => {
  test('symbols, code lenses, references, workspace symbols', async () => {
    await open('Half dry up [@s1.h1].');
    await client.settled();
    const uri = await openReport();
    const textDocument = { uri };
    const symbols = await client.request('textDocument/documentSymbol', { textDocument });
    expect(JSON.stringify(symbols)).toContain('Digging');
    const lenses = await client.request('textDocument/codeLens', { textDocument });
    expect(JSON.stringify(lenses)).toContain('editor.action.showReferences');
    const context = { includeDeclaration: false };
    const position = { line: 12, character: 40 };
    const places = await client.request('textDocument/references', { textDocument, position, context });
    expect(places).toMatchObject([{ uri: files.uri }]);
    const found = await client.request('workspace/symbol', { query: 'groundwater' });
    expect(found).toMatchObject([{ location: { uri } }]);
  });

  test('an unsaved edit of the report affects proposals', async () => {
    await open('Nobody knows [@wells:unmeasured].');
    await client.settled();
    expect(client.published(files.uri) ?? []).toEqual([]);
    const uri = await openReport();
    await client.change(uri, wells.replace('#unmeasured', '#unknown'));
    await client.settled();
    expect(client.published(files.uri)).toMatchObject([{ code: 'citation.unresolved' }]);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.settled();
    expect(client.published(files.uri)).toEqual([]);
  });
});
