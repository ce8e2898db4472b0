import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { exitAfterWriteError, handleBrokenPipes } from './broken-pipe.js';

/** Standard output. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** Await it: otherwise the text accumulates in memory if the reader is slow. */
  write(text: string | Uint8Array): Promise<void>;
}

/** Opens standard output. A file or pipe is written without a stream, because Node takes long to load streams. */
export function openOutput(): Output {
  if (!isFileOrPipe(1)) return streamOutput();
  let stream: Output | undefined;
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      const rest = stream ? text : writeSynchronously(text);
      if (rest.length > 0) await (stream ??= streamOutput()).write(rest);
    },
  };
}

function streamOutput(): Output {
  const stream = handleBrokenPipes(process.stdout);
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}

/** @returns the rest that a non-blocking pipe does not accept now. A stream can wait for the reader. */
function writeSynchronously(text: string | Uint8Array): Uint8Array {
  let bytes: Uint8Array = Buffer.from(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(1, bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') exitAfterWriteError(error as NodeJS.ErrnoException);
  }
  return bytes;
}

function isFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}
