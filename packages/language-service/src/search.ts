import { formatKey } from '@findings/citations';
import type { SearchResult } from './results/client-results.js';
import { speakerNames } from './card/card-header.js';
import { citableReports } from './workspace/citable-reports.js';
import { targetLocation } from './workspace/target-location.js';
import { localIdOf, idToInsert } from './workspace/target-ids.js';
import type { Workspace } from './workspace/workspace.js';
import { detailOf } from './complete/findings/item-label.js';
import { aroundTerms } from './card/excerpts.js';
import { foldedWords } from '@findings/core/text';
import type { Library, SearchHit } from '@findings/core/library';
import { matchTitles } from './complete/findings/containers.js';
import type { CitableReport } from './workspace/citable-reports.js';

/** UTF-16 code units of the words around what was met. */
const EXCERPT = 160;

/** Findings by id, people, organisations and words; of the proposal `from`, where one is given, only what it may cite. */
export function search(
  workspace: Workspace,
  words: string,
  options: { readonly limit: number; readonly from?: string },
): readonly SearchResult[] {
  const hits = searchReports(citableReports(workspace, options.from), words, options.limit);
  return hits.map(({ target, terms, source, library }) => ({
    id: target.id,
    qualifiedId: target.qualifiedId,
    kind: target.type,
    title: target.title,
    what: detailOf(target),
    speakers: speakerNames(workspace.say, target.speakers),
    excerpt: aroundTerms(target.text, terms, EXCERPT),
    terms,
    place: targetLocation({ uri: source }, target),
    citation: `[${formatKey(idToInsert(library, target) ?? target.qualifiedId)}]`,
    finding: { source, id: localIdOf(target) },
    cited: workspace.index.count(source, localIdOf(target)),
  }));
}

export interface ReportHit extends SearchHit {
  /** URI of the report's file. */
  readonly source: string;
  readonly library: Library;
}

/** So many sessions and days are shown because their titles begin so. */
const MOST_TITLED = 5;

/** Best first, over all of the reports; those of one library are searched together. */
export function searchReports(reports: readonly CitableReport[], words: string, limit: number): readonly ReportHit[] {
  const byLibrary = new Map<Library, CitableReport[]>();
  for (const report of reports) {
    const list = byLibrary.get(report.library);
    if (list) list.push(report);
    else byLibrary.set(report.library, [report]);
  }
  const searches = [...byLibrary].flatMap(([library, wanted]) => {
    const sources = new Map(wanted.map(({ key, source }) => [key, source]));
    const isWhole = library.reports.every(({ key }) => sources.has(key));
    const hits = isWhole
      ? [searchLibrary(library, words, limit, undefined)]
      : wanted.map(({ key }) => searchLibrary(library, words, limit, key));
    return hits.map((each) =>
      each.map((hit): ReportHit => ({ ...hit, library, source: sources.get(hit.target.report.key)! })),
    );
  });
  if (searches.length === 1) return searches[0]!;
  // What two searches say of their hits cannot be compared: how many words were met can, and how near each is to its best.
  const ranked = searches.flatMap((hits) => hits.map((hit) => ({ hit, nearness: hit.score / (hits[0]?.score ?? 1) })));
  ranked.sort((one, other) => other.hit.terms.length - one.hit.terms.length || other.nearness - one.nearness);
  return ranked.slice(0, limit).map(({ hit }) => hit);
}

/** What is called so, `session 4`, comes before what has these words in its text. */
function searchLibrary(
  library: Library,
  words: string,
  limit: number,
  report: string | undefined,
): readonly SearchHit[] {
  const hits = library.search(words, report === undefined ? { limit } : { limit, report });
  const titled = new Set<SearchHit['target']>(matchTitles(library, words, report, Math.min(limit, MOST_TITLED)));
  if (titled.size === 0) return hits;
  const others = hits.filter(({ target }) => !titled.has(target));
  const score = hits[0]?.score ?? 1;
  const met = foldedWords(words).length;
  const first = [...titled].map((target) => ({ target, score, terms: foldedWords(target.title).slice(0, met) }));
  return [...first, ...others].slice(0, limit);
}
