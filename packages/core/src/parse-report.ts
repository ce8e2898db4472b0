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
import { createRunStore, type RunStore } from './source/run-store.js';
import { refuseLargeReport } from './i18n/size-limit.js';
import { sourceText, type SourceText } from './source/source.js';
import { proseWords } from './words/word-occurrences.js';
import { translateEnglish } from './i18n/translate.js';
import type { Translate } from './i18n/translate.js';

export interface ParseOptions {
  /** The report key, as in `tip2012:s4`. By default `report`. */
  readonly key?: string;
  /** The words of labels in reports. `extendVocabulary(english, …)` adds synonyms or another language. */
  readonly vocabulary?: Vocabulary;
  /** Translates the messages of problems. English by default. */
  readonly say?: Translate;
}

/**
 * Parses the text of a workshop report: plain text, Markdown, or text extracted from a PDF. Problems of the text are in `problems`
 * of the result. Time and memory are linear in the text.
 *
 * @throws TooLargeError if the text has more than `MAX_REPORT_SIZE` code units. Nothing else makes it throw.
 */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const { key = 'report', vocabulary = english, say = translateEnglish } = options;
  refuseLargeReport(text, say);
  const source = sourceText(text);
  const report: Report = { type: 'report', key, ...readAll(source, createRunStore(source), vocabulary, say) };
  sources.set(report, source);
  return report;
}

/** Separate from `draftAll`, so that the repaired text and the blocks can be freed before the findings are built. */
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

/** The text that a report was parsed from. Undefined if `parseReport` did not create the report. */
export function sourceOf(report: Report): SourceText | undefined {
  return sources.get(report);
}
