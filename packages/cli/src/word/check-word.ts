import type { CheckOptions } from '@findings/check';
import { visible } from '@findings/core/text';
import type { DocumentResult } from '../documents/document-result.js';
import { withFailure, withWordFailure } from '../documents/read-word.js';

type WordResult = Pick<DocumentResult, 'source' | 'citations' | 'problems'> &
  Required<Pick<DocumentResult, 'isWord' | 'withComments'>>;

/**
 * Checks a Word document. The positions of its problems are those in its plain text, in which each paragraph is a line.
 *
 * @throws Failure if it cannot be read
 */
export async function checkWord(
  { displayName, name }: { readonly displayName: string; readonly name: string },
  bytes: Buffer,
  options: CheckOptions,
  warn: (message: string) => void,
): Promise<WordResult> {
  return withWordFailure(name, (word) => {
    const { text, citations, problems, exportedFrom, withComments } = word.checkWord(bytes, displayName, options);
    if (exportedFrom !== undefined) {
      warn(`${displayName} was exported from ${visible(exportedFrom)}. Check that proposal instead.`);
    }
    return {
      source: text,
      citations,
      problems,
      isWord: true,
      withComments: (reported) => withFailure(word, name, () => withComments(reported)),
    };
  });
}
