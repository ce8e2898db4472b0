import type { Report } from '../model.js';
import { indexReport } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { Resolution, NearestId } from './resolution.js';
import { memoByString } from '@findings/language';
import { resolveKey } from './resolve-key.js';
import type { ReportIndexes } from './resolve-key.js';
import type { SearchHit, SearchOptions } from './search.js';
import { createSearch } from './search.js';
import type { WordFrequencies } from './search-index.js';
import type { SharedWords } from './shared-words.js';
import { nearestIds } from './nearest-ids.js';
import type { Target } from './target.js';
import { translateEnglish } from '../i18n/translate.js';
import type { Translate } from '../i18n/translate.js';

export interface LibraryOptions {
  /** Key of the report for ids without a report key. Only needed if there are several reports. It may be one of `unread`. */
  readonly default?: string;
  /** Keys of further reports that cannot be read. Citations of them are neither resolved nor reported. */
  readonly unread?: readonly string[];
  /** Whether reports that cannot be read may have other keys than those in `unread`. */
  readonly hasUnknownKeys?: boolean;
  /**
   * How often words are in all reports, if the library has only some findings of them: searches then rank as a library of all. By default,
   * the words of the library are counted.
   */
  readonly frequencies?: WordFrequencies;
  /** Translates titles and messages. English by default. */
  readonly say?: Translate;
}

/** The targets of one or more reports. */
export interface Library {
  readonly reports: readonly Report[];
  /** Key of the report for ids without a report key. Undefined if there are several reports and no default. */
  readonly defaultKey: string | undefined;
  /** Translates titles and messages. */
  readonly say: Translate;
  /** Resolves a citation key, ignoring letter case. Never throws. */
  resolve(key: string): Resolution;
  /** The ids that are most similar to a key, best first. At most 3 by default. */
  nearestIds(key: string, limit?: number): readonly NearestId[];
  /** Searches findings by words, people, organizations and titles. Tolerates typing errors. Best hits first. */
  search(words: string, options?: SearchOptions): readonly SearchHit[];
  /**
   * Compares the words of a text with those of targets together: their texts, speakers and titles.
   *
   * @param ignored words that do not count, in lower case without accents
   */
  compareWords(text: string, targets: readonly Target[], ignored?: ReadonlySet<string>): SharedWords;
  /** The target of a key. Undefined if the key matches none or several. */
  get(key: string): Target | undefined;
  /** All targets in the order of the reports, or those of one report. */
  targets(report?: string): readonly Target[];
}

/**
 * Creates a library.
 *
 * @param reports reports with distinct keys (ignoring letter case) without colons; a single report is the default
 * @throws RangeError if a key is empty, has a colon or is used twice, or if `options.default` is not the key of a report
 */
export function createLibrary(reports: readonly Report[], options: LibraryOptions = {}): Library {
  const { say = translateEnglish } = options;
  const each = reports.map((report) => indexReport(report, say));
  const indexes = combineIndexes(each, options);
  const all = [...indexes.reports.values()].flatMap((index) => index.targets);
  const { search, compareWords } = createSearch(all, options.frequencies);

  const resolve = memoByString((key: string): Resolution => {
    const resolution = resolveKey(indexes, key);
    return resolution.type === 'unresolved' ? { ...resolution, suggestions: nearestIds(indexes, key, 3) } : resolution;
  });
  const get = memoByString((key: string): Target | undefined => {
    const resolution = resolveKey(indexes, key);
    return resolution.type === 'found' ? resolution.target : undefined;
  });

  return {
    reports,
    defaultKey: indexes.default?.report.key,
    say,
    resolve,
    nearestIds: (key, limit = 3) => nearestIds(indexes, key, limit),
    search: (words, searchOptions) => search(words, searchOptions, get(words.trim())),
    compareWords,
    get,
    targets: (report) => (report === undefined ? all : (indexes.reports.get(report.toLowerCase())?.targets ?? [])),
  };
}

function combineIndexes(
  indexes: readonly ReportIndex[],
  { default: defaultKey, unread: unreadKeys = [], hasUnknownKeys = false }: LibraryOptions,
): ReportIndexes {
  const reports = new Map<string, ReportIndex>();
  for (const index of indexes) {
    if (index.key === '' || index.key.includes(':')) throw new RangeError(`“${index.key}” cannot be a report's key`);
    if (reports.has(index.key)) throw new RangeError(`Two reports have the key “${index.key}”`);
    reports.set(index.key, index);
  }
  const unread = new Set(unreadKeys.map((key) => key.toLowerCase()));
  const isDefaultUnread =
    defaultKey === undefined ? reports.size === 0 && unread.size === 1 : unread.has(defaultKey.toLowerCase());
  const rest = { reports, unread, isDefaultUnread, hasUnknownKeys };
  if (isDefaultUnread) return { ...rest, default: undefined };
  // If one of two reports cannot be read, ids without a key do not become those of the other.
  if (defaultKey === undefined)
    return { ...rest, default: indexes.length + unread.size === 1 ? indexes[0] : undefined };
  const chosen = reports.get(defaultKey.toLowerCase());
  if (!chosen) throw new RangeError(`No report has the key “${defaultKey}”, so it cannot be the default`);
  return { ...rest, default: chosen };
}
