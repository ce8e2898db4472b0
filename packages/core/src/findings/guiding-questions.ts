import { anyCue, type OffsetRange, readSentences } from '@findings/language';

const ASKING = new RegExp(
  String.raw`^${anyCue('questionWords')}\s+${anyCue('questionVerbs')}\s+${anyCue('questionSubjects')}\s`,
  'i',
);
/** With more sentences after the last question, the paragraph tells something. */
const MOST_AFTER = 2;

/** `The panel addressed these questions:` */
const ANNOUNCES = new RegExp(String.raw`\b${anyCue('questionNouns')}\b[^.?!]*:$`, 'i');

export function announcesQuestions(text: string): boolean {
  return ANNOUNCES.test(text);
}

export const ENDS_WITH_QUESTION = /\?["”’)]*$/;

/** True for a sentence that asks, also if it ends in a full stop by mistake. */
export function isQuestion(sentence: string): boolean {
  const text = sentence.trimEnd().replace(/["”’')\]*_]{1,4}$/, '');
  return text.endsWith('?') || (text.endsWith('.') && ASKING.test(text.slice(0, 60).trimStart()));
}

/** Matches a verb that asks. */
export const ASKS = new RegExp(String.raw`(?<!\p{L})${anyCue('askingVerbs')}(?!\p{L})`, 'u');
/** Longest subject of an asking verb, in UTF-16 code units. */
export const LONGEST_SUBJECT = 140;

/** Whether a sentence reports a question: `Ana Diaz asked who pays.` */
export function reportsQuestion(sentence: string): boolean {
  const verb = ASKS.exec(sentence.slice(0, LONGEST_SUBJECT))?.[0];
  return verb !== undefined && (verb !== 'commented' || sentence.includes('?'));
}

/** The paragraph under the title of a session: what it asks, and what it says besides. */
interface Opening {
  readonly questions: readonly OffsetRange[];
  /** Neighbouring sentences are one range. */
  readonly prose: readonly OffsetRange[];
}

/** `undefined` if the text has no guiding questions. */
export function readOpening(text: string): Opening | undefined {
  if (!text.includes('?')) return undefined;
  const questions: OffsetRange[] = [];
  const prose: OffsetRange[] = [];
  let isAfterProse = false;
  let after = 0;
  for (const range of readSentences(text)) {
    const asks = isQuestion(text.slice(range.start, range.end));
    const last = prose.at(-1);
    if (asks) questions.push(range);
    else if (last && isAfterProse) prose[prose.length - 1] = { start: last.start, end: range.end };
    else prose.push(range);
    isAfterProse = !asks;
    after = asks ? 0 : after + 1;
  }
  return questions.length === 0 || after > MOST_AFTER ? undefined : { questions, prose };
}
