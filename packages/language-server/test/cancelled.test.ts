import { expect, test } from 'vitest';
import { clientHost } from '../src/browser/client-host.js';
import { startServer } from '../src/server/server.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly error?: { readonly code: number };
}

test('a request that waits for the index is answered at once when it is cancelled, and only once', async () => {
  const sent: Message[] = [];
  let receive!: (message: unknown) => void;
  startServer(
    {
      send: (message: Message) => {
        sent.push(message);
        if (message.method === 'findings/readFile') queueMicrotask(() => send({ id: message.id, result: null }));
      },
      listen: (listener) => void (receive = listener),
      backlog: 0,
      setListening: () => undefined,
      onDrain: () => undefined,
    },
    clientHost,
    { version: '0', log: () => undefined, onExit: () => undefined },
  );
  const send = (message: object): void => receive({ jsonrpc: '2.0', ...message });
  const answers = (id: number): readonly Message[] =>
    sent.filter((message) => message.id === id && message.method === undefined);
  const workspaceFolders = [{ uri: 'memfs:///village', name: 'village' }];
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders } });
  await expect.poll(() => answers(1)).toHaveLength(1);
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'findings/coverage' });

  // Nothing can be indexed before the client has listed the files.
  const listing = (): Message | undefined => sent.find(({ method }) => method === 'findings/findFiles');
  await expect.poll(listing).toBeDefined();
  send({ method: '$/cancelRequest', params: { id: 2 } });
  expect(answers(2)).toMatchObject([{ error: { code: -32800 } }]);

  send({ id: listing()!.id, result: { uris: [] } });
  send({ id: 3, method: 'findings/coverage' });
  await expect.poll(() => answers(3)).toHaveLength(1);
  expect(answers(2)).toHaveLength(1);
});
