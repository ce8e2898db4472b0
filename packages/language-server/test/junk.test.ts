import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { Handlers, Notifications } from '../src/handlers/methods.js';
import * as protocol from '../src/protocol.js';
import type { CustomRequests } from '../src/protocol.js';
import { markedFiles, project } from './marked-files.js';
import { initialize, rawClient, withId } from './raw-client.js';
import { testFolder } from './server.js';
import type { Answer, RawClient } from './raw-client.js';

let client: RawClient;

const files = markedFiles('proposals/a.md', 'So "wells cost 400 dollars" [@s1|.h1] and [@s9].\n', testFolder(project));
afterAll(() => files.folder.dispose());
const { uri, position } = files;
const report = files.folder.uri('reports/wells.md');
const range = { start: { line: 0, character: 0 }, end: position };

/** The parameters of all requests together. */
const PARAMS = {
  textDocument: { uri },
  position,
  positions: [position],
  range,
  context: { includeDeclaration: true, only: ['quickfix'], diagnostics: [] },
  newName: 's1.h2',
  findings: ['s1.h1'],
  finding: { source: report, id: 's1.h1' },
  ...{ text: 'wells cost 400 dollars', query: 'wells', words: 'wells', limit: 5, node: 'x', by: 'session' },
  ...{ form: 'quotation', locator: 'p. 3', key: 's1.h1', format: 'csl-json', ids: 'all', uri: report },
  ...{ folder: files.folder.uri(''), report, copy: false, title: 'x', label: 'x' },
  ...{ previousResultId: 'x', previousResultIds: [{ uri, value: 'x' }] },
  data: { uri, version: 1, from: 0, to: 4, kinds: ['quickfix'], index: 0, about: { source: report, id: 's1.h1' } },
};

const NOTIFICATION_PARAMS = {
  textDocument: { uri, languageId: 'markdown', version: 2, text: 'x' },
  contentChanges: [{ range, text: 'x' }],
  settings: { findings: { rules: { 'citation.unresolved': 'off' }, trusted: false } },
  changes: [{ uri, type: 2 }],
  files: [{ uri, oldUri: uri, newUri: uri }],
  event: { added: [], removed: [{ uri: 'file:///q', name: 'x' }] },
  id: 3,
};

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    completion: { completionItem: { labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

/** Those of LSP, and our own. */
const METHODS = [
  ...Object.keys({
    'textDocument/completion': 0,
    'completionItem/resolve': 0,
    'textDocument/hover': 0,
    'textDocument/signatureHelp': 0,
    'textDocument/definition': 0,
    'textDocument/declaration': 0,
    'textDocument/references': 0,
    'textDocument/documentHighlight': 0,
    'textDocument/documentSymbol': 0,
    'workspace/symbol': 0,
    'textDocument/codeAction': 0,
    'codeAction/resolve': 0,
    'textDocument/codeLens': 0,
    'textDocument/documentLink': 0,
    'textDocument/prepareRename': 0,
    'textDocument/rename': 0,
    'textDocument/foldingRange': 0,
    'textDocument/selectionRange': 0,
    'textDocument/semanticTokens/full': 0,
    'textDocument/inlayHint': 0,
    'textDocument/diagnostic': 0,
    'workspace/diagnostic': 0,
    'workspace/textDocumentContent': 0,
    'workspace/willRenameFiles': 0,
  } satisfies Record<Exclude<keyof Handlers, keyof CustomRequests>, 0>),
  ...Object.values(protocol).flatMap((each) =>
    each instanceof RequestType || each instanceof RequestType0 ? each.method : [],
  ),
];

const NOTIFICATIONS = Object.keys({
  'textDocument/didOpen': 0,
  'textDocument/didChange': 0,
  'textDocument/didClose': 0,
  'textDocument/didSave': 0,
  'workspace/didChangeConfiguration': 0,
  'workspace/didChangeWatchedFiles': 0,
  'workspace/didChangeWorkspaceFolders': 0,
  'workspace/didCreateFiles': 0,
  'workspace/didRenameFiles': 0,
  'workspace/didDeleteFiles': 0,
  initialized: 0,
} satisfies Record<keyof Notifications, 0>);

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const JUNK = [
  ...[null, -1, 1e300, '', 'x', '__proto__', 'file:///%', 'file:///%00', [], [null], {}],
  ...[{ toString: 1 }, { length: 1e9 }, nested(1000)],
];

/** Junk for the inner parts of parameters, of which there are many. */
const INNER_JUNK = [null, '', 'file:///%00', {}];

/** Variants of the parameters with junk in place of one part or of everything. */
function* withJunk(params: unknown, junkHere: readonly unknown[] = JUNK): Iterable<unknown> {
  yield* junkHere;
  if (typeof params !== 'object' || params === null) return;
  for (const [name, value] of Object.entries(params)) {
    for (const junk of withJunk(value, INNER_JUNK)) yield Array.isArray(params) ? [junk] : { ...params, [name]: junk };
  }
}

async function start(more: object = {}): Promise<Answer> {
  client = rawClient();
  const workspaceFolders = [{ uri: files.folder.uri(''), name: 'x' }];
  const { params } = initialize;
  client.send({ ...initialize, params: { ...params, capabilities: CAPABILITIES, workspaceFolders, ...more } });
  const answer = await client.next(withId(1));
  client.send({ method: 'initialized', params: {} });
  return answer;
}

function open(): void {
  const textDocument = { uri, languageId: 'markdown', version: 1, text: files.text };
  client.send({ method: 'textDocument/didOpen', params: { textDocument } });
}

describe('one server', () => {
  beforeAll(async () => {
    await start();
    open();
  });
  afterAll(() => client.child.kill());

  test.each(METHODS)('%s never fails with an internal error, whatever its parameters', async (method) => {
    const all = [...withJunk(PARAMS)];
    for (const [index, params] of all.entries()) client.send({ id: `${method} ${index}`, method, params });
    for (const index of all.keys()) {
      const { error } = await client.next(withId(`${method} ${index}`));
      expect(error?.code === -32603 ? error.message : undefined).toBeUndefined();
    }
  });
});

describe('a server of its own', () => {
  afterEach(() => client.child.kill());

  test('invalid notifications do not change later responses', async () => {
    await start();
    for (const method of NOTIFICATIONS)
      for (const params of withJunk(NOTIFICATION_PARAMS)) client.send({ method, params });
    client.send({
      method: 'workspace/didChangeWorkspaceFolders',
      params: { event: { added: [{ uri: files.folder.uri('') }], removed: [] } },
    });
    open();
    client.send({ id: 'hover', method: 'textDocument/hover', params: { textDocument: { uri }, position } });
    expect(await client.next(withId('hover'))).toMatchObject({ result: { contents: { kind: 'markdown' } } });
  });

  test('the server starts even if the client’s capabilities are invalid', async () => {
    for (const junk of [null, 7, 'x', [null], { toString: 1 }]) {
      const spoil = (value: unknown): unknown =>
        typeof value !== 'object' || value === null || Array.isArray(value)
          ? junk
          : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each)]));
      const capabilities = spoil(CAPABILITIES);
      const others = { processId: junk, initializationOptions: junk, locale: junk, clientInfo: junk, rootUri: junk };
      expect(await start({ capabilities, ...others })).toMatchObject({ result: { capabilities: {} } });
      client.child.kill();
    }
  });

  test('a response that is nested too deeply to be serialized is an error', async () => {
    await start();
    const deep = `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    for (const [id, method] of ['completionItem/resolve', 'codeAction/resolve', 'textDocument/hover'].entries()) {
      const body = `{"jsonrpc":"2.0","id":${id + 2},"method":"${method}","params":${deep}}`;
      client.say(`Content-Length: ${body.length}\r\n\r\n${body}`);
      expect(await client.next(withId(id + 2))).toMatchObject({ error: { code: expect.any(Number) } });
    }
    client.send({ id: 'status', method: 'findings/status' });
    expect(await client.next(withId('status'))).toMatchObject({ result: {} });
  });
});
