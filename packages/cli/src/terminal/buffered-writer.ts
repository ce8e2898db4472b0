import type { Terminal } from './terminal.js';

/** What is written in pieces, and may be longer in all than any string: few of them at a time, since each wakes up who reads. */
export interface BufferedWriter {
  add(pieces: Iterable<string>): Promise<void>;
  /** Writes what is left; to be called before anything else is written, and in the end. */
  flush(): Promise<void>;
}

const ENOUGH = 64 * 1024;

export function createPieces(terminal: Pick<Terminal, 'write'>): BufferedWriter {
  let text = '';
  const flush = async (): Promise<void> => {
    const written = text;
    text = '';
    if (written !== '') await terminal.write(written);
  };
  return {
    add: async (pieces) => {
      for (const piece of pieces) {
        text += piece;
        if (text.length >= ENOUGH) await flush();
      }
    },
    flush,
  };
}

/** Writes all of a text to standard output. */
export async function writePieces(pieces: Iterable<string>, terminal: Pick<Terminal, 'write'>): Promise<void> {
  const { add, flush } = createPieces(terminal);
  await add(pieces);
  await flush();
}
