import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  LSPErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { clientHost } from '../src/browser/client-host.js';
import { StreamWriter } from '../src/node/stream-writer.js';
import type { FoundFiles } from '../src/protocol.js';
import { connectionOptions } from '../src/client/connection.js';
import { startServer } from '../src/lifecycle.js';

test('a request that waits for the index gets a response as soon as it is cancelled', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const writer = new StreamWriter(toClient, () => undefined);
  const server = createConnection(new StreamMessageReader(toServer), writer, connectionOptions);
  startServer(server, writer, clientHost, { version: '0', log: () => undefined });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  let list: ((files: FoundFiles) => void) | undefined;
  client.onRequest('findings/findFiles', () => new Promise((resolve) => (list = resolve)));
  client.onRequest('findings/readFile', () => null);
  client.listen();
  const workspaceFolders = [{ uri: 'memfs:///village', name: 'village' }];
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders });
  await client.sendNotification('initialized', {});

  // Nothing can be indexed before the client has listed the files.
  const cancellation = new CancellationTokenSource();
  const coverage = client.sendRequest('findings/coverage', {}, cancellation.token);
  await expect.poll(() => list).toBeDefined();
  cancellation.cancel();
  await expect(coverage).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });

  list!({ uris: [] });
  expect(await client.sendRequest('findings/coverage', {})).toMatchObject({ totals: { proposals: 0 } });
});
