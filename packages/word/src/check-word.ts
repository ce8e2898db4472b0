import { checkDocument } from '@findings/check';
import type { CheckOptions, DocumentProblem } from '@findings/check';
import type { Problem } from '@findings/core';
import type { Library } from '@findings/core/library';
import { sourceText, translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { WordPlace } from './word-text.js';
import { commentParagraphs } from './comment-text.js';
import { readWordDocument } from './word-document.js';
import type { WordDocument } from './word-document.js';

/** A problem of a Word document. It has no fix, because a Word document is never changed. */
export type WordProblem = Problem & Pick<DocumentProblem, 'diff'>;

export interface WordCheck {
  /** The plain text, in which each paragraph is a line. The positions of problems are in it. */
  readonly text: string;
  readonly citations: number;
  /**
   * The path of the proposal that the document was exported from, relative to the document. Only if it has no citations but formatted ones,
   * which are plain text and cannot be checked.
   */
  readonly exportedFrom?: string;
  readonly problems: readonly WordProblem[];
  /** Returns a copy of the document with a comment for each of these problems. */
  withComments(problems: readonly WordProblem[]): Uint8Array;
}

/**
 * Checks a Word document.
 *
 * @param name for messages
 * @throws ImportError if it cannot be read
 */
export function checkWord(
  bytes: Uint8Array,
  name: string,
  options: CheckOptions,
  say: Translate = translateEnglish,
): WordCheck {
  const word = readWordProposal(bytes, name, options.library);
  const { exportedFrom } = word;
  const { citations, problems: all } = checkDocument(word.markdown, withOtherWorks(options, word.otherWorks));
  if (exportedFrom !== undefined && citations === 0 && !all.some(({ code }) => code.startsWith('citation.'))) {
    return { text: word.text, exportedFrom, citations, problems: [], withComments: () => bytes.slice() };
  }
  // The quotations of an exported document have formatted citations, which are plain text.
  const problems = exportedFrom === undefined ? all : all.filter(({ code }) => code !== 'quote.uncited');
  const text = sourceText(word.text);
  const found = new Map<WordProblem, { readonly problem: DocumentProblem; readonly place: WordPlace }>();
  for (const problem of problems) {
    const { code, severity, message, span, id, suggestions, diff } = problem;
    const place = word.locate(span.start.offset, span.end.offset);
    if (!place) continue;
    const checked: WordProblem = {
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
    text: word.text,
    citations,
    problems: [...found.keys()],
    withComments: (reported) =>
      word.withComments(
        reported.flatMap((each) => {
          const { problem, place } = found.get(each) ?? {};
          if (!problem || !place) return [];
          const words = word.text.slice(place.start, place.end);
          return { range: place.range, paragraphs: commentParagraphs(problem, words, place.elsewhere, say) };
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

/**
 * Reads a Word document as a proposal: citations of reference managers get the keys of the library.
 *
 * @param name for messages
 * @throws ImportError if it cannot be read
 */
export function readWordProposal(bytes: Uint8Array, name: string, library: Library): WordDocument {
  return readWordDocument(bytes, {
    name,
    chooseKey: (keys) => keys.find((key) => isKnown(library, key)) ?? keys.find((key) => isUnresolved(library, key)),
  });
}

function isKnown(library: Library, key: string): boolean {
  return ['found', 'ambiguous'].includes(library.resolve(key).type);
}

/** Whether a key names a report, but nothing in it. The report may have changed. */
function isUnresolved(library: Library, key: string): boolean {
  return key.includes(':') && library.resolve(key).type === 'unresolved';
}
