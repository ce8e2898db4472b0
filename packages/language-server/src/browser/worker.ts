/** `@findings/language-server/browser`: the server as a web worker. Files come from the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Message } from 'vscode-languageserver/browser';
import { connectionOptions } from '../client/connection.js';
import { startServer } from '../lifecycle.js';
import { clientHost } from './client-host.js';

/** Sends what the stream of another client would carry: without functions, getters and `undefined`. */
class JsonMessageWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

type Scope = ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };
const scope = globalThis as unknown as Scope;

startServer(
  createConnection(new BrowserMessageReader(scope), new JsonMessageWriter(scope), connectionOptions),
  { isBehind: false, onDrain: () => undefined },
  clientHost,
  { version: VERSION, log: (message) => console.error(message), onExit: () => scope.close() },
);
