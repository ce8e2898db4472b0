import type { Readable, Writable } from 'node:stream';
import { jsonPieces } from '../json-rpc/json-pieces.js';
import type { Transport } from '../json-rpc/transport.js';
import { createFrames } from './frames.js';

/**
 * LSP's base protocol over two streams.
 *
 * @param onEnd the client will say no more, or hears nothing any more
 */
export function streamTransport(input: Readable, output: Writable, onEnd: () => void): Transport {
  const drained: (() => void)[] = [];
  output.on('error', onEnd);
  output.on('drain', () => drained.forEach((listener) => listener()));
  return {
    listen: (onMessage, onBroken) => {
      const frames = createFrames(onMessage, onBroken);
      input.on('data', (chunk: Buffer) => frames.add(chunk));
      input.on('end', onEnd);
      input.on('error', onEnd);
    },
    send: (message) => {
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
