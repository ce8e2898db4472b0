import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio as serve } from '@modelcontextprotocol/server/stdio';
import type { OpenFolder } from '../folder/open-folder.js';
import { createServer } from './create-server.js';
import type { ServerOptions } from './create-server.js';

/** While more bytes than this wait for the client, no more requests are read. */
const MAX_UNREAD = 1 << 20;
/** A longer message ends the connection. The tools refuse shorter ones that are still too long, with a message. */
const MAX_MESSAGE = 1 << 26;

export interface StdioOptions extends ServerOptions {
  readonly input?: Readable;
  readonly output?: Writable;
  readonly log: (message: string) => void;
}

/** Serves a client over standard input and output. Resolves when the client closes the connection. */
export function serveStdio(folder: OpenFolder, options: StdioOptions): Promise<void> {
  const { input = process.stdin, output = process.stdout, log } = options;
  return new Promise((resolve) => {
    const transport = new UnreadLimit(input, output);
    serve(() => createServer(folder, options), {
      transport,
      onerror: (error) => log(error.message),
    });
    // The SDK has set its own handler by now.
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
  });
}

/** A client that sends requests and never reads the answers must not fill the memory. */
class UnreadLimit extends StdioServerTransport {
  readonly #input: Readable;
  readonly #output: Writable;

  constructor(input: Readable, output: Writable) {
    super(input, output, { maxBufferSize: MAX_MESSAGE });
    this.#input = input;
    this.#output = output;
    // Each answer that waits listens for “drain”.
    output.setMaxListeners(0);
  }

  override send(message: Parameters<StdioServerTransport['send']>[0]): Promise<void> {
    const sent = super.send(message);
    if (this.#output.writableLength > MAX_UNREAD && !this.#input.isPaused()) {
      this.#input.pause();
      this.#output.once('drain', () => this.#input.resume());
    }
    return sent;
  }
}
