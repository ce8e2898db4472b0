import type { Point } from '@findings/core';
import type { Library } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import type * as Word from '@findings/word';
import { Failure } from '@findings/project';

/** A Word document as Markdown. */
export interface WordSource {
  readonly source: string;
  /** The position in the document of an offset of the source. Its line is the number of the paragraph. */
  readonly wordPoint: (offset: number) => Point;
}

/**
 * Reads a Word document as Markdown. Citations of reference managers get the keys of the library.
 *
 * @param name for messages, such as `“a.docx”`
 * @throws Failure if it cannot be read
 */
export async function readWord(
  bytes: Uint8Array,
  displayName: string,
  name: string,
  library: Library,
): Promise<WordSource> {
  return withWordFailure(name, (word) => {
    const document = word.readWordProposal(bytes, displayName, library);
    const text = sourceText(document.text);
    const wordPoint = (offset: number): Point => text.pointAt(document.locate(offset, offset)?.start ?? 0);
    return { source: document.markdown, wordPoint };
  });
}

/** Calls a reader of Word documents. @throws Failure that names the document, if it cannot be read */
export async function withWordFailure<Result>(name: string, read: (word: typeof Word) => Result): Promise<Result> {
  // Loaded lazily: most runs check no Word document.
  const word = await import('@findings/word');
  return withFailure(word, name, () => read(word));
}

/** Calls a reader or writer of Word documents. @throws Failure that names the document, if it is refused */
export function withFailure<Result>({ ImportError }: typeof Word, name: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(`${name}: ${error.message}`);
    throw error;
  }
}
