import { readBlocks } from './blocks/read-blocks.js';
import { citeReport } from './findings/cite-report.js';
import { draftReport, type ReportDraft } from './findings/draft-report.js';
import type { Reading } from './findings/reading.js';
import type { Problem, Report } from './model.js';
import { readOutline } from './outline/outline.js';
import { english } from './outline/english.js';
import type { Vocabulary } from './outline/vocabulary.js';
import { wordsOf } from './outline/words.js';
import { createRoster } from './people/roster.js';
import { repairText } from './repair/repair.js';
import { createPlaces, type RunStore } from './source/run-store.js';
import { refuseLargeReport } from './i18n/size-limit.js';
import { sourceText, type SourceText } from './source/source.js';
import { proseWords } from './words/word-occurrences.js';
import { translateEnglish } from './i18n/translate.js';
import type { Translate } from './i18n/translate.js';

export interface ParseOptions {
  /** What qualifies the report's ids, as `tip2012` in `tip2012:s4`; `report` if not given. */
  readonly key?: string;
  /** Words for the labels of reports; `extendVocabulary(english, …)` adds synonyms or another language. */
  readonly vocabulary?: Vocabulary;
  /** Puts what is odd about the report into words; English unless said. */
  readonly say?: Translate;
}

/**
 * Reads the text of a workshop's report (plain text, Markdown, or what a PDF left of it) into its findings.
 * The report's `problems` list what is odd about it. Time and memory are linear in the text.
 *
 * @throws TooLargeError if the text has more than `LARGEST_REPORT` code units. No content makes it throw.
 */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const { key = 'report', vocabulary = english, say = translateEnglish } = options;
  refuseLargeReport(text, say);
  const source = sourceText(text);
  const report: Report = { type: 'report', key, ...readAll(source, createPlaces(source), vocabulary, say) };
  sources.set(report, source);
  return report;
}

/** In two calls, so that nothing of what lies between a text and its drafts is in memory any more once these are read. */
function readAll(
  source: SourceText,
  places: RunStore,
  vocabulary: Vocabulary,
  say: Translate,
): Omit<Report, 'type' | 'key'> {
  const problems: Problem[] = [];
  const isProseWord = proseWords(source.text);
  const reading: Reading = {
    source,
    places,
    vocabulary,
    words: wordsOf(vocabulary),
    roster: createRoster(vocabulary, isProseWord),
    problems,
    say,
    isProseWord,
  };
  const { draft, repairs } = draftAll(reading);
  return { ...citeReport(draft, reading), repairs, problems };
}

function draftAll(reading: Reading): { readonly draft: ReportDraft; readonly repairs: Report['repairs'] } {
  const repaired = repairText(reading.source);
  const blocks = readBlocks(repaired);
  const outline = readOutline(blocks.blocks, reading.vocabulary);
  return { draft: draftReport(outline, blocks, reading), repairs: repaired.repairs };
}

const sources = new WeakMap<Report, SourceText>();

/** The text that a report was read from, which its findings hold: whoever needs it need not keep another. */
export function sourceOf(report: Report): SourceText | undefined {
  return sources.get(report);
}
