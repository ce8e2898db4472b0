import type { Vocabulary, Words } from '@findings/language';
import type { Roster } from './roster.js';

/** What the readers of names need, and the roster that they fill. */
export interface RosterSources {
  readonly roster: Roster;
  readonly vocabulary: Vocabulary;
  readonly words: Words;
  readonly isProseWord: (word: string) => boolean;
}
