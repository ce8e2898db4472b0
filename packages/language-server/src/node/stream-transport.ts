import type { Readable, Writable } from 'node:stream';
import { jsonPieces } from '../json-rpc/json-pieces.js';
import type { Transport } from '../json-rpc/transport.js';
import { createFrames } from './frames.js';

/** Bytes that may wait for the client to read them. More than the longest response, and less than exhausts the memory. */
const MOST_UNREAD = 1 << 27;

/**
 * LSP's base protocol over two streams.
 *
 * @param onEnd called when the client closes the connection, or with a message for the log when the client does not read
 */
export function streamTransport(input: Readable, output: Writable, onEnd: (why?: string) => void): Transport {
  const drained: (() => void)[] = [];
  const ended = (): void => onEnd();
  output.on('error', ended);
  output.on('drain', () => drained.forEach((listener) => listener()));
  return {
    listen: (onMessage, onBroken) => {
      const frames = createFrames(onMessage, onBroken);
      input.on('data', (chunk: Buffer) => frames.add(chunk));
      input.on('end', ended);
      input.on('error', ended);
    },
    send: (message) => {
      // Checked before this message is added, so that a client that reads can receive a response of any length.
      if (output.writableLength > MOST_UNREAD) {
        onEnd(`The editor does not read: ${output.writableLength} bytes are waiting for it. The server stops.`);
        return;
      }
      const pieces = jsonPieces(message);
      const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
      // Together, and yet not put together: a long text would be copied for a few letters.
      output.cork();
      output.write(`Content-Length: ${length}\r\n\r\n`);
      for (const piece of pieces) output.write(piece);
      output.uncork();
    },
    get backlog() {
      return output.writableLength;
    },
    onDrain: (listener) => void drained.push(listener),
    setListening: (isListening) => void (isListening ? input.resume() : input.pause()),
  };
}
