import { readBlocks } from './blocks/read-blocks.js';
import { readReport } from './findings/read-report.js';
import type { Reading } from './findings/reading.js';
import type { Problem, Report } from './model.js';
import { readOutline } from './outline/outline.js';
import { english } from './outline/english.js';
import type { Vocabulary } from './outline/vocabulary.js';
import { wordsOf } from './outline/words.js';
import { createRoster } from './people/roster.js';
import { repairText } from './repair/repair.js';
import { sourceText } from './source/source.js';

export interface ParseOptions {
  /** What qualifies the report's ids, as `tip2012` in `tip2012:s4`; `report` if not given. */
  readonly key?: string;
  /** Words for the labels of reports; `extendVocabulary(english, …)` adds synonyms or another language. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Reads the text of a workshop's report (plain text, Markdown, or what a PDF left of it) into its findings.
 * Never throws on content: what is odd about a report is in its `problems`. Time and memory are linear in the text.
 */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const { key = 'report', vocabulary = english } = options;
  const problems: Problem[] = [];
  const source = sourceText(text);
  const repaired = repairText(source);
  const blocks = readBlocks(repaired);
  const outline = readOutline(blocks.blocks, vocabulary);
  const isProseWord = proseWords(text);
  const reading: Reading = {
    source,
    vocabulary,
    words: wordsOf(vocabulary),
    roster: createRoster(vocabulary, isProseWord),
    problems,
    isProseWord,
  };
  const report = readReport(outline, blocks, reading);
  return { type: 'report', key, ...report, repairs: repaired.repairs, problems };
}

/** As much of a report as shows its common words, in UTF-16 code units. */
const sample = 256 * 1024;

/** Looks up whether a word stands in lower case in the text. */
function proseWords(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  const searched = text.slice(0, sample);
  return (word) => {
    let isProse = known.get(word);
    if (isProse === undefined) {
      isProse = hasWord(searched, word);
      known.set(word, isProse);
    }
    return isProse;
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) return true;
  }
  return false;
}

function isLetter(text: string, index: number): boolean {
  return /[\p{L}\p{M}]/u.test(text.charAt(index));
}
