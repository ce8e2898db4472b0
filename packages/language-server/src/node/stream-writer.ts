import type { Writable } from 'node:stream';
import { AbstractMessageWriter } from 'vscode-languageserver/node';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import type { Output } from '../client/connection.js';

/** Above this many unread bytes, diagnostics and progress wait. */
const BEHIND = 1 << 20;
/** The most bytes that may be unread. More than the longest response, and less than exhausts the memory. */
const MAX_UNREAD = 1 << 27;

/**
 * Writes messages to a stream. The writer of `vscode-jsonrpc` keeps messages in a queue without a limit, and does not
 * say how much is unread.
 *
 * @param onUnread called when the client does not read, with a message for the log
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter, Output {
  readonly #stream: Writable;
  readonly #onUnread: (reason: string) => void;

  constructor(stream: Writable, onUnread: (reason: string) => void) {
    super();
    this.#stream = stream;
    this.#onUnread = onUnread;
    stream.setMaxListeners(0);
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  get isBehind(): boolean {
    return this.#stream.writableLength > BEHIND;
  }

  onDrain(listener: () => void): void {
    this.#stream.on('drain', listener);
  }

  /** Async, so that a message that cannot be serialized rejects the promise and does not throw. */
  async write(message: Message): Promise<void> {
    // Checked before this message is added, so that a client that reads can receive a response of any length.
    const unread = this.#stream.writableLength;
    if (unread > MAX_UNREAD) {
      this.#onUnread(`The editor does not read: ${unread} bytes are waiting for it. The server stops.`);
      return;
    }
    const body = JSON.stringify(message);
    this.#stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  end(): void {
    this.#stream.end();
  }
}
