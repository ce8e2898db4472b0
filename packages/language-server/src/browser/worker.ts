/** `@findings/language-server/browser`: the server as a web worker; messages go by `postMessage`, files come from the client. */
import { startServer } from '../server/server.js';
import { clientHost } from './client-host.js';
import { workerTransport } from './worker-transport.js';
import type { MessagePortLike } from './worker-transport.js';

const scope = globalThis as unknown as MessagePortLike & { close(): void };

startServer(workerTransport(scope), clientHost, {
  version: VERSION,
  log: (message) => console.error(message),
  onExit: () => scope.close(),
});
