import { checkDocument } from '@findings/check';
import type { CheckOptions, DocumentProblem } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { WordPlace } from '@findings/import/word';
import type { DocumentResult } from '../documents/document-result.js';
import type { CheckedProblem } from '../formats/format.js';
import { commentParagraphs } from './comment-text.js';
import { readWord } from '../documents/read-word.js';

type WordResult = Pick<DocumentResult, 'source' | 'citations' | 'problems'> &
  Required<Pick<DocumentResult, 'isWord' | 'withComments'>>;

/**
 * Checks a Word document. The positions of its problems are those in its plain text, in which each paragraph is a line. They
 * have no fixes, because a Word document is never changed.
 *
 * @throws Failure if it cannot be read
 */
export async function checkWord(
  { displayName, name }: { readonly displayName: string; readonly name: string },
  bytes: Buffer,
  options: CheckOptions,
): Promise<WordResult> {
  const word = await readWord(bytes, displayName, name, options.library);
  const { citations, problems } = checkDocument(word.markdown, withOtherWorks(options, word.otherWorks));
  const text = sourceText(word.text);
  const found = new Map<CheckedProblem, { readonly problem: DocumentProblem; readonly place: WordPlace }>();
  for (const problem of problems) {
    const { code, severity, message, span, id, suggestions, diff } = problem;
    const place = word.locate(span.start.offset, span.end.offset);
    if (!place) continue;
    const checked: CheckedProblem = {
      code,
      severity,
      message,
      span: text.span(place.start, place.end),
      ...(id !== undefined && { id }),
      ...(suggestions && { suggestions }),
      ...(diff && { diff }),
    };
    found.set(checked, { problem, place });
  }
  return {
    source: word.text,
    citations,
    problems: [...found.keys()],
    isWord: true,
    withComments: (reported) =>
      word.withComments(
        reported.flatMap((each) => {
          const { problem, place } = found.get(each) ?? {};
          if (!problem || !place) return [];
          const words = word.text.slice(place.start, place.end);
          return { range: place.range, paragraphs: commentParagraphs(problem, words, place.elsewhere) };
        }),
        new Date(),
      ),
  };
}

/** Adds the works that only the reference manager has, so that they are not reported as missing from the bibliography. */
function withOtherWorks(options: CheckOptions, works: ReadonlySet<string>): CheckOptions {
  const { bibliography } = options;
  if (!bibliography || works.size === 0) return options;
  return { ...options, bibliography: { ...bibliography, keys: new Set([...bibliography.keys, ...works]) } };
}
