import { readFrontMatter } from './blocks/front-matter.js';
import { readBlocks } from './blocks/read-blocks.js';
import { CHECKED_COMMENT, REVIEW_CODE } from './canonical-words.js';
import { isExact, readExact } from './exact/read-exact.js';
import type { FurnitureDraft } from './findings/draft.js';
import { isInvalidDate, meantField, textField } from './findings/front-fields.js';
import { isAddress, readReferenceFields } from './findings/reference-fields.js';
import { createReport } from './findings/create-report.js';
import { readReport } from './findings/read-report.js';
import { refuseLargeReport } from './i18n/size-limit.js';
import { translateEnglish, type Translate } from './i18n/translate.js';
import type { Problem, Report } from './model.js';
import { readRole } from './outline/label.js';
import { createRoster } from './people/roster.js';
import { marksInSource, pageFinder, pagesOf, readPageComments } from './repair/page-marks.js';
import { composePieces, plainMarkup } from './repair/read-markup.js';
import { repairText } from './repair/repair.js';
import type { LeftOut, Piece, Repaired } from './repair/repaired.js';
import type { Run } from './source/prose.js';
import { sourceText, type SourceText } from './source/source.js';
import { dateNamesOf, vocabularyFor, type Vocabulary, wordsOf, proseWords } from '@findings/language';

export interface ParseOptions {
  /** The report key, as in `tip2012:s4`. By default the `key` of the front matter. */
  readonly key?: string;
  /** The report key if there is no `key` here and in the front matter. By default `report`. */
  readonly fallbackKey?: string;
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
  const { say = translateEnglish, vocabulary = vocabularyFor(text) } = options;
  refuseLargeReport(text, say);
  const source = sourceText(text);
  const problems: Problem[] = [];
  const isProseWord = proseWords(text);
  const { fields, names = [], mistake } = readFrontMatter(text);
  const exact = isExact(fields);
  const fieldMistake = (name: string): string | undefined => {
    const meant = meantField(name);
    if (meant !== undefined) return say`The field “${name}” in the front matter is unknown. Did you mean “${meant}”?`;
    if (name === 'url' && !isAddress(textField(fields, name) ?? ''))
      return say`The field “url” in the front matter is not an address. Write it like this: https://example.org/report.`;
    if (exact || !isInvalidDate(fields, name)) return undefined;
    return say`The field “${name}” in the front matter is not a date. Write it like this: 2021-05-03.`;
  };
  if (mistake) {
    problems.push({
      code: 'report.front-matter',
      severity: 'warning',
      message: say`The front matter has a mistake here, so its title, dates and venue may not be used. Correct it.`,
      span: source.span(mistake.start, mistake.end),
    });
  }
  for (const { name, start, end } of names) {
    const message = fieldMistake(name);
    if (message !== undefined)
      problems.push({ code: 'report.front-matter', severity: 'warning', message, span: source.span(start, end) });
  }
  const { repaired, furniture } = exact ? unrepaired(text) : repairMarkup(text, vocabulary, source);
  const blocks = readBlocks(repaired);
  const pages = exact ? pagesOf(blocks.comments) : repaired.pages;
  for (const aside of blocks.asides) furniture.push(aside);
  const { draft, context } = (exact ? readExact : readReport)(blocks, {
    source,
    vocabulary,
    words: wordsOf(vocabulary),
    roster: createRoster(vocabulary, isProseWord),
    problems,
    furniture,
    say,
    isProseWord,
    pageAt: pageFinder(pages),
  });
  const key = options.key ?? keyOf(fields) ?? options.fallbackKey ?? 'report';
  const digest = fields['digest'] === true ? { digest: true as const } : {};
  // Page marks are evidence of pages.
  const hasNoPages = fields['pages'] === 'none' && pages.length === 0;
  const report: Report = {
    type: 'report',
    key,
    ...digest,
    ...(hasNoPages && { pages: 'none' as const }),
    ...readReferenceFields(fields, draft.front, dateNamesOf(vocabulary)),
    ...createReport(draft, context, exact),
    repairs: repaired.repairs,
    problems: withoutDismissed(problems, text),
  };
  sources.set(report, source);
  return report;
}

/** A review note is dismissed by removing it. */
function withoutDismissed(problems: readonly Problem[], text: string): Problem[] {
  const dismissed = new Set(Array.from(text.matchAll(CHECKED_COMMENT), ([, code]) => code));
  return problems.filter(({ code }) => code === REVIEW_CODE || !dismissed.has(code));
}

function keyOf({ key }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof key === 'string' && /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(key) ? key : undefined;
}

/** A text as plain Markdown, and what was left out of it. */
interface PlainText {
  readonly repaired: Repaired;
  readonly furniture: FurnitureDraft[];
}

function unrepaired(text: string): PlainText {
  const pieces = text === '' ? [] : [{ at: 0, length: text.length, from: 0 }];
  const repairs = { pageBreaks: 0, rejoined: 0, runningLines: 0 };
  return { repaired: { text, pieces, repairs, furniture: [], pages: [] }, furniture: [] };
}

function repairMarkup(text: string, vocabulary: Vocabulary, source: SourceText): PlainText {
  const markup = plainMarkup(text);
  const inner = repairText(sourceText(markup.text), (line) => readRole(line, vocabulary) !== undefined);
  const comments = readPageComments(text);
  const pages = comments.length > 0 ? comments : marksInSource(inner.pages, markup.pieces);
  const repaired = { ...inner, pieces: composePieces(markup.pieces, inner.pieces), pages };
  return { repaired, furniture: furnitureOf(inner.furniture, markup.pieces, source) };
}

/** What the repair left out, with its offsets in the source. */
function furnitureOf(leftOut: readonly LeftOut[], pieces: readonly Piece[], source: SourceText): FurnitureDraft[] {
  const sorted = [...leftOut].sort((left, right) => left.start - right.start);
  const lines = sorted.map(({ start, end }) => ({ at: start, length: end - start, from: start }));
  const inSource = composePieces(pieces, lines);
  let next = 0;
  return sorted.map(({ kind, end }) => {
    const runs: Run[] = [];
    let text = '';
    for (let piece = inSource[next]; piece && piece.at < end; piece = inSource[++next]) {
      const { from, length } = piece;
      runs.push({ at: text.length, length, from, size: length });
      text += source.slice(from, from + length);
    }
    return { kind, prose: { text, runs } };
  });
}

const sources = new WeakMap<Report, SourceText>();

/** The text that a report was parsed from. Undefined if `parseReport` did not create the report. */
export function sourceOf(report: Report): SourceText | undefined {
  return sources.get(report);
}
