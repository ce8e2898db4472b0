import { cueSet } from '../lexicon/cues.js';
import type { OffsetRange } from '../words/offset-range.js';
import { lettersIn } from './plain-text.js';

const REPORTING_VERBS = cueSet('reportingVerbs');
const REPORTING_NOUNS = cueSet('reportingNouns');
const REPORTING_LINKS = cueSet('reportingLinks');
const NAMING_WORDS = cueSet('naming');
const SPEAKING_WORDS = cueSet('speakers');

/** How the text next to a quotation presents it: as speech, as a part of the sentence, or not at all. */
export type Cue = 'reports' | 'names' | 'silent';

/** A cue is looked for so far from the marks. */
const REACH = 160;
/** Words before the marks among which the verb may be: `asked the panel in the hall, “…”`. */
const VERB_BEFORE = 9;
/** Words of the subject before the verb after the marks: `“…,” the second participant asked`. */
const SUBJECT_BEHIND = 4;

const word = lettersIn(/[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*/g);

export function wordsIn(text: string): readonly string[] {
  return text.match(word(text)) ?? [];
}

/** `She concluded, “…”` reports; `a paper entitled “…”` names, and so does any word that leads on without a comma. */
export function beforeCue(text: string, { start, end }: OffsetRange): Cue {
  const before = text.slice(Math.max(start, end - REACH), end).trimEnd();
  const words = wordsIn(before).map((word) => word.toLowerCase());
  const last = words.at(-1);
  if (last === undefined) return 'silent';
  const isSetOff = /[,:—–-]$/.test(before);
  if (isSetOff) {
    if (words.slice(-VERB_BEFORE).some((word) => REPORTING_VERBS.has(word))) return 'reports';
    if (words.slice(-4).some((word) => REPORTING_NOUNS.has(word))) return 'reports';
    return words.slice(-2).some((word) => NAMING_WORDS.has(word)) ? 'names' : 'silent';
  }
  if (REPORTING_VERBS.has(last)) return 'reports';
  const isLinked = REPORTING_LINKS.has(last) && words.slice(-5).some((word) => REPORTING_VERBS.has(word));
  if (isLinked) return 'reports';
  return /[.?!…)\]]$/.test(before) ? 'silent' : 'names';
}

/** `“…,” said Ms. Lama`, `“…,” she said` report; `“…” is a term` names. */
export function cueAfter(text: string, range: OffsetRange, isSetOff: boolean): Cue {
  const rest = text.slice(range.start, Math.min(range.end, range.start + REACH));
  const isComma = /^\s*[,—–-]/.test(rest);
  if ((isSetOff || isComma) && clauseEnd(rest) !== undefined) return 'reports';
  return !isSetOff && !isComma && /^\s*\p{L}/u.test(rest) ? 'names' : 'silent';
}

/** The first clause of a sentence, if it says who spoke and no more: `Ms. Lama asked.`, `said Ms. Lama, …` */
export function reportingClause(text: string, { start, end }: OffsetRange): OffsetRange | undefined {
  const rest = text.slice(start, Math.min(end, start + REACH));
  const clause = clauseEnd(rest);
  if (clause === undefined || !/^[^\p{L}]*(?:$|[.,;:!?])/u.test(rest.slice(clause, clause + 2))) return undefined;
  return { start, end: start + clause };
}

/** The offset after the verb in `Ms. Lama asked`, `the participant said`, `said`. */
function clauseEnd(rest: string): number | undefined {
  let count = 0;
  for (const match of rest.matchAll(word(rest))) {
    const [found] = match;
    if (REPORTING_VERBS.has(found.toLowerCase())) return match.index + found.length;
    // Only a subject may be between: a name, a pronoun, or a noun with its article.
    const isSubject = /^\p{Lu}/u.test(found) || SPEAKING_WORDS.has(found.toLowerCase());
    if (count === 0 && !isSubject) return undefined;
    if (/[,;:]/.test(rest.slice(match.index + found.length, match.index + found.length + 1))) return undefined;
    if (++count > SUBJECT_BEHIND) return undefined;
  }
  return undefined;
}
