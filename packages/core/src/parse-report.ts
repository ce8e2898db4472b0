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
import { createPlaces } from './source/places.js';
import { sourceText, type SourceText } from './source/source.js';
import { proseWords } from './words/prose-words.js';

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
  const places = createPlaces(source);
  const reading: Reading = {
    source,
    places,
    vocabulary,
    words: wordsOf(vocabulary),
    roster: createRoster(vocabulary, isProseWord),
    problems,
    isProseWord,
  };
  const read = readReport(outline, blocks, reading);
  places.settle();
  const report: Report = { type: 'report', key, ...read, repairs: repaired.repairs, problems };
  sources.set(report, places.source);
  return report;
}

const sources = new WeakMap<Report, SourceText>();

/** The text that a report was read from, which its findings hold: whoever needs it need not keep another. */
export function sourceOf(report: Report): SourceText | undefined {
  return sources.get(report);
}
