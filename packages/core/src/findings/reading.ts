import type { Problem } from '../model.js';
import type { Vocabulary } from '../outline/vocabulary.js';
import type { Words } from '../outline/words.js';
import type { Roster } from '../people/roster.js';
import type { RunStore } from '../source/run-store.js';
import { startOf, type Prose } from '../source/prose.js';
import type { SourceText } from '../source/source.js';
import type { Translate } from '../i18n/translate.js';

/** What every step of reading findings needs; the roster and the problems grow as it goes. */
export interface Reading {
  readonly source: SourceText;
  /** Where each text that can be cited stands in it. */
  readonly places: RunStore;
  readonly vocabulary: Vocabulary;
  readonly words: Words;
  readonly roster: Roster;
  readonly problems: Problem[];
  /** In which they are said. */
  readonly say: Translate;
  /** True for a lower-case word that the report uses in running text: such a word, capitalised in a label, is hardly a name. */
  isProseWord(word: string): boolean;
}

/** Notes something odd about the report at the place where `prose` stands. */
export function report(
  reading: Reading,
  code: string,
  message: string,
  prose: Prose,
  suggestions: readonly string[] = [],
): void {
  const start = startOf(prose);
  const run = prose.runs[0];
  const end = run ? run.from + run.size : start;
  reading.problems.push({
    code,
    severity: 'warning',
    message,
    span: reading.source.span(start, end),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  });
}
