import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  LSPErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { clientHost } from '../src/browser/client-host.js';
import { StreamWriter } from '../src/node/stream-writer.js';
import { connectionOptions } from '../src/client/connection.js';
import { startServer } from '../src/lifecycle.js';
import type { FoundFiles } from '../src/protocol.js';

const count = 200;
const words = (index: number, last: string): string => `the water of well w${index} flows ${last} in the dry months`;
const all = (line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(' and ');

const files: Readonly<Record<string, string>> = {
  'memfs:///village/findings.config.json': '{ "reports": { "wells": "wells.md" }, "default": "wells" }',
  'memfs:///village/wells.md': `# Wells\n\n## Session 1: Wells\n\n### Panel Highlights\n\n- **Ana Diaz (Well Fund)**: ${all((index) => words(index, 'down'))}.\n`,
};
const uri = 'memfs:///village/a.md';
const textDocument = { uri };

/** A server in this process, and a client that reads its files. */
function startInProcess(findFiles: () => FoundFiles | Promise<FoundFiles>) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const writer = new StreamWriter(toClient, () => undefined);
  const server = createConnection(new StreamMessageReader(toServer), writer, connectionOptions);
  startServer(server, writer, clientHost, { version: '0', log: () => undefined });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onRequest('findings/findFiles', findFiles);
  client.onRequest('findings/readFile', ({ uri: file }: { uri: string }) => {
    const text = files[file];
    return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
  });
  client.listen();
  return client;
}

async function initialize(client: ProtocolConnection): Promise<void> {
  const capabilities = { textDocument: { diagnostic: {} } };
  const workspaceFolders = [{ uri: 'memfs:///village', name: 'village' }];
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders });
  await client.sendNotification('initialized', {});
}

/** A client of a server that has opened a proposal whose check is long. */
async function openLongProposal(): Promise<ProtocolConnection> {
  const client = startInProcess(() => ({ uris: Object.keys(files) }));
  await initialize(client);
  const text = `Ana Diaz [@s1.h1] said ${all((index) => `“${words(index, 'up')}”`)} [@s1.h1].\n`;
  const opened = { uri, languageId: 'markdown', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument: opened });
  // The proposal is read, and not checked.
  await client.sendRequest('textDocument/documentLink', { textDocument });
  return client;
}

test('a hover is answered before a long check ends', async () => {
  const client = await openLongProposal();
  const answers: string[] = [];
  const diagnostics = client.sendRequest('textDocument/diagnostic', { textDocument }).then((report) => {
    answers.push('diagnostics');
    return report;
  });
  const position = { line: 0, character: 12 };
  const hover = client.sendRequest('textDocument/hover', { textDocument, position }).then((card) => {
    answers.push('hover');
    return card;
  });
  expect(JSON.stringify(await hover)).toContain('Ana Diaz');
  expect(await diagnostics).toMatchObject({ items: expect.objectContaining({ length: count }) });
  expect(answers).toEqual(['hover', 'diagnostics']);
});

test('an edit ends the check of the version before', async () => {
  const client = await openLongProposal();
  const outdated = client.sendRequest('textDocument/diagnostic', { textDocument });
  const contentChanges = [{ text: 'Ana Diaz said so [@s9].' }];
  await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  const current = client.sendRequest('textDocument/diagnostic', { textDocument });
  await expect(outdated).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  expect(await current).toMatchObject({ items: [{ code: 'citation.unresolved' }] });
});

test('a request that waits for the index gets a response as soon as it is cancelled', async () => {
  let list: ((files: FoundFiles) => void) | undefined;
  const client = startInProcess(() => new Promise((resolve) => (list = resolve)));
  await initialize(client);
  // Nothing can be indexed before the client has listed the files.
  const cancellation = new CancellationTokenSource();
  const coverage = client.sendRequest('findings/coverage', {}, cancellation.token);
  await expect.poll(() => list).toBeDefined();
  cancellation.cancel();
  await expect(coverage).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });

  list!({ uris: [] });
  expect(await client.sendRequest('findings/coverage', {})).toMatchObject({ totals: { proposals: 0 } });
});
