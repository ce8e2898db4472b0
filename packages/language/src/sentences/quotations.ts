import { hasWord } from './plain-text.js';
import { readQuoteMarks, type QuotePair } from './quote-marks.js';
import { cueAfter, beforeCue, reportingClause, wordsIn } from './speech-cues.js';
import { isWholeSentence } from './speech-words.js';
import { readSentences } from './sentences.js';
import type { OffsetRange } from '../words/offset-range.js';

/** Words between quotation marks. `start` and `end` bound the words, `outerStart` and `outerEnd` take in the marks. */
export interface QuotedText extends QuotePair {
  /** A person said, asked or wrote the words; false for a term, a title, scare quotes, and within another quotation. */
  readonly speech: boolean;
  /**
   * Where to look for who said it: the text of its sentence before and after it, as far as the quotations next to
   * it; the side with the verb of saying first. What fills its sentence has the next one's first clause, where that
   * reports (`“Who pays?” Ms. Lama asked.`). Empty for what is not speech.
   */
  readonly attribution: readonly OffsetRange[];
}

/** Fewer words are a term (`"no"`, `"bad luck"`), unless they are a question. */
const SHORTEST_SPEECH = 4;
/** So much of a quotation is enough to judge it by. */
const JUDGED = 400;

/**
 * The quotations in a clean text, in order, and which of them are speech: what a verb of saying introduces
 * (`She concluded, “…”`, `“…,” said Ms. Lama`), or a whole sentence that no word presents as a title or a term. Where a
 * closing mark is missing, what is said reaches to the end of the text. Linear.
 */
export function readQuotations(text: string): readonly QuotedText[] {
  const pairs = readQuoteMarks(text);
  if (pairs.length === 0) return [];
  const sentences = readSentences(text, pairs);
  const quotations: QuotedText[] = [];
  let sentence = 0;
  let lastEnd = 0;
  let nextOuter = 0;
  pairs.forEach((pair, index) => {
    if (pair.outerStart < lastEnd) {
      if (pair.closed) quotations.push({ ...pair, speech: false, attribution: [] });
      return;
    }
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= pair.outerStart) sentence++;
    let last = sentence;
    while (last + 1 < sentences.length && sentences[last]!.end < pair.outerEnd) last++;
    for (nextOuter = Math.max(nextOuter, index + 1); nextOuter < pairs.length; nextOuter++) {
      if (pairs[nextOuter]!.outerStart >= pair.outerEnd) break;
    }
    const surroundings: Surroundings = {
      before: { start: Math.max(sentences[sentence]!.start, lastEnd), end: pair.outerStart },
      after: {
        start: pair.outerEnd,
        end: Math.min(sentences[last]!.end, pairs[nextOuter]?.outerStart ?? text.length),
      },
      next: sentences[last + 1],
    };
    const read = judge(text, pair, surroundings);
    if (read.speech || pair.closed) quotations.push(read);
    lastEnd = pair.outerEnd;
  });
  return quotations;
}

interface Surroundings {
  readonly before: OffsetRange;
  readonly after: OffsetRange;
  /** The sentence after the quotation's. */
  readonly next: OffsetRange | undefined;
}

function judge(text: string, pair: QuotePair, { before, after, next }: Surroundings): QuotedText {
  const judged = text.slice(pair.start, Math.min(pair.end, pair.start + JUDGED));
  const count = wordsIn(judged).length;
  const ending = text.slice(Math.max(pair.start, pair.end - 2), pair.end).trim();
  const cueBefore = beforeCue(text, before);
  const cueAfterQuotation = cueAfter(text, after, /[.,?!…—–-]$/.test(ending));
  const reportedNext =
    cueBefore === 'silent' && next !== undefined && !hasWords(text, before) && !hasWords(text, after)
      ? reportingClause(text, next)
      : undefined;
  const isReported = cueBefore === 'reports' || cueAfterQuotation === 'reports' || reportedNext !== undefined;
  const speech = isReported
    ? count >= SHORTEST_SPEECH || (count > 0 && ending.endsWith('?'))
    : cueBefore === 'silent' &&
      cueAfterQuotation === 'silent' &&
      count >= SHORTEST_SPEECH &&
      isWholeSentence(judged, pair.closed ? ending : '.');
  if (!speech) return { ...pair, speech, attribution: [] };
  const sides = cueBefore !== 'reports' && cueAfterQuotation === 'reports' ? [after, before] : [before, after];
  const attribution = [...sides, ...(reportedNext === undefined ? [] : [reportedNext])].filter((side) =>
    hasWords(text, side),
  );
  return { ...pair, speech, attribution };
}

function hasWords(text: string, { start, end }: OffsetRange): boolean {
  return hasWord(text.slice(start, Math.min(end, start + JUDGED)));
}
