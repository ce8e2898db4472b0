import type { Terminal } from './terminal.js';

const ENOUGH = 64 * 1024;

/** Writes a text that is made in pieces, and may be longer than any string, to standard output; few of them at a time. */
export async function writePieces(pieces: Iterable<string>, terminal: Pick<Terminal, 'write'>): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    await terminal.write(text);
    text = '';
  }
  await terminal.write(text);
}
