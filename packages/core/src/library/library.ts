import type { Report } from '../model.js';
import type { Resolution, Suggestion } from './resolution.js';
import type { SearchHit, SearchOptions } from './search-hit.js';
import type { Target } from './target.js';

export interface LibraryOptions {
  /** Key of the report that ids without a key are about; needed only where there are several reports. */
  readonly default?: string;
}

/** Everything that can be cited in one report or many. */
export interface Library {
  readonly reports: readonly Report[];
  /** Key of the report that an id without a key is about; absent where there are several and none was chosen. */
  readonly defaultKey: string | undefined;
  /** What a citation key names; total: any string has an answer. Letter case does not matter. */
  resolve(key: string): Resolution;
  /** The nearest ids to a key that names nothing, best first; 3 unless said. */
  suggest(key: string, limit?: number): readonly Suggestion[];
  /** Findings by words, people, organisations and titles, in any order and with typing errors; best first. */
  search(words: string, options?: SearchOptions): readonly SearchHit[];
  /** The one target that a key names; undefined unless exactly one. */
  get(key: string): Target | undefined;
  /** Everything that can be cited, in the order of the reports; of one report where its key is given. */
  targets(report?: string): readonly Target[];
}
