import type { Terminal } from './terminal.js';

/** Collects pieces of text, and writes them together, because each write wakes up the reader. */
export interface BufferedWriter {
  add(pieces: Iterable<string>): Promise<void>;
  /** Writes what is buffered. Call it before other writes and at the end. */
  flush(): Promise<void>;
}

const BUFFER_LENGTH = 64 * 1024;

export function createBufferedWriter(terminal: Pick<Terminal, 'write'>): BufferedWriter {
  let text = '';
  const flush = async (): Promise<void> => {
    const buffered = text;
    text = '';
    if (buffered !== '') await terminal.write(buffered);
  };
  return {
    add: async (pieces) => {
      for (const piece of pieces) {
        text += piece;
        if (text.length >= BUFFER_LENGTH) await flush();
      }
    },
    flush,
  };
}

/** Writes a text of any length to standard output. */
export async function writePieces(pieces: Iterable<string>, terminal: Pick<Terminal, 'write'>): Promise<void> {
  const { add, flush } = createBufferedWriter(terminal);
  await add(pieces);
  await flush();
}
