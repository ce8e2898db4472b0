import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { exitAfterWriteError, handleBrokenPipes } from './broken-pipe.js';

/** Standard output. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** To be waited for, or a slow reader makes the text pile up in memory. */
  write(text: string | Uint8Array): Promise<void>;
}

/** Standard output; into a file or a pipe without a stream, for which Node loads more than a short command takes. */
export function openOutput(): Output {
  if (!isFileOrPipe(1)) return streamed();
  let stream: Output | undefined;
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      const rest = stream ? text : writeNow(text);
      if (rest.length > 0) await (stream ??= streamed()).write(rest);
    },
  };
}

function streamed(): Output {
  const stream = handleBrokenPipes(process.stdout);
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}

/** @returns what has to wait, since whoever gave us the pipe lets nobody wait for it; a stream can. */
function writeNow(text: string | Uint8Array): Uint8Array {
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
