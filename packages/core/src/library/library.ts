import type { Report } from '../model.js';
import { indexReport } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { Resolution, NearestId } from './resolution.js';
import { memoByString } from '../words/memo.js';
import { resolveKey } from './resolve-key.js';
import type { ReportIndexes } from './resolve-key.js';
import type { SearchHit, SearchOptions } from './search-hit.js';
import { createSearch } from './search.js';
import { nearestIds } from './nearest-ids.js';
import type { Target } from './target.js';
import { translateEnglish } from '../i18n/translate.js';
import type { Translate } from '../i18n/translate.js';

export interface LibraryOptions {
  /** Key of the report that ids without a key are about; needed only where there are several reports. */
  readonly default?: string;
  /** Puts the titles of what can be cited, and what rules say of a document, into words; English unless said. */
  readonly say?: Translate;
}

/** Everything that can be cited in one report or many. */
export interface Library {
  readonly reports: readonly Report[];
  /** Key of the report that an id without a key is about; absent where there are several and none was chosen. */
  readonly defaultKey: string | undefined;
  /** In which titles are said, and problems. */
  readonly say: Translate;
  /** What a citation key names; total: any string has an answer. Letter case does not matter. */
  resolve(key: string): Resolution;
  /** The nearest ids to a key that names nothing, best first; 3 unless said. */
  suggest(key: string, limit?: number): readonly NearestId[];
  /** Findings by words, people, organisations and titles, in any order and with typing errors; best first. */
  search(words: string, options?: SearchOptions): readonly SearchHit[];
  /**
   * Does a part, of some milliseconds, of what the first search would do before it answers: seconds, in large reports.
   * Whether anything is left.
   */
  prepareSearch(): boolean;
  /** The one target that a key names; undefined unless exactly one. */
  get(key: string): Target | undefined;
  /** Everything that can be cited, in the order of the reports; of one report where its key is given. */
  targets(report?: string): readonly Target[];
}

/**
 * @param reports each with a key of its own, case aside, without a colon; a single one is the default
 * @throws RangeError if a key is used twice, empty or has a colon, or if `options.default` is no report's key:
 * a configuration is checked before it comes here
 */
export function createLibrary(reports: readonly Report[], options: LibraryOptions = {}): Library {
  const { say = translateEnglish } = options;
  const indexes = reports.map((report) => indexReport(report, say));
  const shelf = shelve(indexes, options.default);
  const all = [...shelf.reports.values()].flatMap((index) => index.targets);
  const { search, prepare } = createSearch(all);

  const resolve = memoByString((key: string): Resolution => {
    const reading = resolveKey(shelf, key);
    return reading.type === 'unresolved' ? { ...reading, suggestions: nearestIds(shelf, key, 3) } : reading;
  });
  const get = memoByString((key: string): Target | undefined => {
    const reading = resolveKey(shelf, key);
    return reading.type === 'found' ? reading.target : undefined;
  });

  return {
    reports,
    defaultKey: shelf.default?.report.key,
    say,
    resolve,
    suggest: (key, limit = 3) => nearestIds(shelf, key, limit),
    search: (words, searchOptions) => search(words, searchOptions, get(words.trim())),
    prepareSearch: prepare,
    get,
    targets: (report) => (report === undefined ? all : (shelf.reports.get(report.toLowerCase())?.targets ?? [])),
  };
}

function shelve(indexes: readonly ReportIndex[], defaultKey: string | undefined): ReportIndexes {
  const reports = new Map<string, ReportIndex>();
  for (const index of indexes) {
    if (index.key === '' || index.key.includes(':')) throw new RangeError(`“${index.key}” cannot be a report's key`);
    if (reports.has(index.key)) throw new RangeError(`Two reports have the key “${index.key}”`);
    reports.set(index.key, index);
  }
  if (defaultKey === undefined) return { reports, default: indexes.length === 1 ? indexes[0] : undefined };
  const chosen = reports.get(defaultKey.toLowerCase());
  if (!chosen) throw new RangeError(`No report has the key “${defaultKey}”, which is said to be the default`);
  return { reports, default: chosen };
}
