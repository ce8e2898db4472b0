import { cueSet } from '../lexicon/cues.js';
import { wordsIn } from './speech-cues.js';

const REPORTING_VERBS = cueSet('reportingVerbs');

/** Whether a short clause only names a speaker with a verb of saying: `she said`, `argued Ms. Wex`. */
export function isReportingClause(clause: string): boolean {
  const words = wordsIn(clause);
  return words.length >= 2 && words.length <= 6 && words.some((word) => REPORTING_VERBS.has(word.toLowerCase()));
}
