import type { OffsetRange } from '../source/offset-range.js';
import { readSentences } from '../facts/sentences.js';

const asking =
  /^(?:how|why|what|which|when|where)\s+(?:can|could|should|do|does|did|is|are|will|would|might)\s+(?:we|you|they|our|the|i)\s/i;

/** True for a sentence that asks, also where it ends in a full stop by mistake. */
export function isQuestion(sentence: string): boolean {
  const text = sentence.trimEnd().replace(/["”’')\]*_]{1,4}$/, '');
  return text.endsWith('?') || (text.endsWith('.') && asking.test(text.slice(0, 60).trimStart()));
}

/** `Who pays? - Nobody.`: a dash sets the answer off. */
const dashed = /^[^?]{1,300}\?["”)]?(?: \([^()]{1,80}\))?(?= [-–—] )/;

/** The end of the questions with which a text begins, a remark in brackets behind them included; 0 for none. */
export function leadingQuestion(text: string): number {
  if (!text.includes('?')) return 0;
  const answered = dashed.exec(text);
  if (answered) return answered[0].length;
  let end = 0;
  for (const range of readSentences(text)) {
    const sentence = text.slice(range.start, range.end);
    if (!isQuestion(sentence) && !(end > 0 && /^\([^()]{1,200}\)$/.test(sentence))) break;
    end = range.end;
  }
  return end;
}

/** An opening paragraph cut into what it asks and what it says. */
export interface Opening {
  readonly questions: readonly OffsetRange[];
  /** Neighbouring sentences as one stretch. */
  readonly prose: readonly OffsetRange[];
}

/** Most sentences that may follow the last question for it to be a guiding one and not a speaker's flourish. */
const mostAfter = 2;

/** The guiding questions in the paragraph under a session's title; `undefined` where it asks none. */
export function readOpening(text: string): Opening | undefined {
  if (!text.includes('?')) return undefined;
  const questions: OffsetRange[] = [];
  const prose: OffsetRange[] = [];
  let since = 0;
  for (const range of readSentences(text)) {
    if (isQuestion(text.slice(range.start, range.end))) {
      questions.push(range);
      since = 0;
      continue;
    }
    const last = prose.at(-1);
    if (last && since > 0) prose[prose.length - 1] = { start: last.start, end: range.end };
    else if (last && questions.length === 0) prose[prose.length - 1] = { start: last.start, end: range.end };
    else prose.push(range);
    since++;
  }
  return questions.length === 0 || since > mostAfter ? undefined : { questions, prose };
}
