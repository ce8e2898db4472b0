import type { Writable } from 'node:stream';
import { createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import type { Translate } from '@findings/core/text';
import type { Host } from '../server-host.js';
import { connectionOptions } from '../client/connection.js';
import type { Remote } from '../client/connection.js';
import { startServer } from '../lifecycle.js';
import { nodeHost } from './node-host.js';
import { StreamWriter } from './stream-writer.js';

/**
 * Serves an editor over standard input and output until it sends `exit` or closes the connection.
 *
 * @param hostOf creates the host; by default, this machine's disk
 */
export function serveStdio(hostOf: (remote: Remote, say: Translate) => Host = (_, say) => nodeHost(say)): void {
  const log = createLogWriter(process.stderr);
  const stop = (): never => process.exit(1);
  const writer = new StreamWriter(process.stdout, (reason) => {
    log(reason);
    stop();
  });
  process.stdin.on('end', stop);
  process.stdin.on('error', stop);
  process.stdout.on('error', stop);
  // An unexpected error must not end the server.
  process.on('uncaughtException', (error) => log(error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => log(reason instanceof Error ? (reason.stack ?? '') : String(reason)));
  process.stderr.on('error', () => undefined);
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => log(`A message cannot be read: ${error.message}`));
  const connection = createConnection(reader, writer, connectionOptions);
  startServer(connection, writer, hostOf, { version: VERSION, log });
}

/** Bytes that may wait for a client that does not read the log. */
const MAX_UNREAD = 1 << 18;

/** Writes a line for each message. While the client does not read, messages are dropped and counted, so that memory is bounded. */
function createLogWriter(output: Writable): (message: string) => void {
  let dropped = 0;
  return (message) => {
    if (output.writableLength > MAX_UNREAD) {
      dropped++;
      return;
    }
    const note = dropped > 0 ? `${dropped} messages were dropped because the client did not read the log.\n` : '';
    dropped = 0;
    output.write(`${note}${new Date().toISOString()} ${message}\n`);
  };
}
