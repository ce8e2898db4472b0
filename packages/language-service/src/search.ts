import { formatKey } from '@findings/citations';
import { findingOf, type Library, type SearchHit } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { speakerNames } from './card/card-header.js';
import { excerptAround } from './card/excerpts.js';
import { matchTitles } from './complete/findings/containers.js';
import { detailOf } from './complete/findings/item-label.js';
import type { SearchResult } from './results/client-results.js';
import { citableReports } from './workspace/citable-reports.js';
import type { CitableReport } from './workspace/citable-reports.js';
import { locatedCitations } from './workspace/citation-at.js';
import { localIdOf, idToInsert } from './workspace/target-ids.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/** The length of an excerpt, in UTF-16 code units. It fits into a row of VS Code's list, which is at most 600 pixels wide. */
const EXCERPT = 90;

/**
 * Finds targets by id, people, organizations and words, in all reports or in those that the proposal `from` can cite. Without words, lists
 * what the open proposal `from` cites, in the order of the first citations.
 */
export function search(
  workspace: Workspace,
  words: string,
  options: { readonly limit: number; readonly from?: string },
): readonly SearchResult[] {
  const { limit, from } = options;
  const hits =
    words.trim() === ''
      ? citedTargets(workspace, from).slice(0, limit)
      : searchReports(citableReports(workspace, from), words, limit);
  return hits.map((hit) => searchResult(workspace, hit, from));
}

function citedTargets(workspace: Workspace, from: string | undefined): readonly Match[] {
  const { document, context } = (from !== undefined && workspace.proposal(from)) || {};
  if (!document) return [];
  const targets = locatedCitations(document).flatMap(({ citation: { resolution } }) =>
    resolution.type === 'found' ? [resolution.target] : [],
  );
  return [...new Set(targets)].flatMap((target) => {
    const source = context?.sources.get(target.report.key);
    return source === undefined ? [] : [{ target, terms: [], source, library: document.library }];
  });
}

/** @param from URI of the proposal for which findings are searched */
export function searchResult(
  workspace: Workspace,
  { target, terms, source, library }: Match,
  from: string | undefined,
): SearchResult {
  const page = findingOf(target)?.page;
  return {
    id: target.id,
    qualifiedId: target.qualifiedId,
    kind: target.type,
    title: target.title,
    what: detailOf(target),
    speakers: speakerNames(workspace.say, target.speakers, findingOf(target)),
    excerpt: excerptAround(target.text, terms, EXCERPT),
    terms,
    place: targetLocation({ uri: source }, target),
    citation: `[${formatKey(idToInsert(library, target) ?? target.qualifiedId)}]`,
    finding: { source, id: localIdOf(target) },
    cited: workspace.index.count(source, localIdOf(target)),
    isCitedHere: from !== undefined && workspace.index.citingIn(from, source, localIdOf(target)).length > 0,
    ...(page !== undefined && { page }),
  };
}

export interface ReportHit extends SearchHit {
  /** URI of the report's file. */
  readonly source: string;
  readonly library: Library;
}

type Match = Omit<ReportHit, 'score'>;

/** The number of sessions, parts and days that are found by their titles. */
const MAX_TITLED = 5;

/** Searches several reports, the best hits first. Reports of one library are searched together. */
export function searchReports(reports: readonly CitableReport[], words: string, limit: number): readonly ReportHit[] {
  const searches = [...Map.groupBy(reports, ({ library }) => library)].flatMap(([library, reportsOfLibrary]) => {
    const sources = new Map(reportsOfLibrary.map(({ key, source }) => [key, source]));
    const isComplete = library.reports.every(({ key }) => sources.has(key));
    const hits = isComplete
      ? [searchLibrary(library, words, limit, undefined)]
      : reportsOfLibrary.map(({ key }) => searchLibrary(library, words, limit, key));
    return hits.map((each) =>
      each.map(({ target, score, terms }): ReportHit => {
        return { target, score, terms, library, source: sources.get(target.report.key)! };
      }),
    );
  });
  if (searches.length === 1) return searches[0]!;
  // Scores of different searches cannot be compared. The number of matching words can, and the score relative to the
  // best hit.
  const ranked = searches.flatMap((hits) => hits.map((hit) => ({ hit, nearness: hit.score / (hits[0]?.score ?? 1) })));
  ranked.sort((one, other) => other.hit.terms.length - one.hit.terms.length || other.nearness - one.nearness);
  return ranked.slice(0, limit).map(({ hit }) => hit);
}

/** Matches of titles, such as `session 4`, come before matches of texts. */
function searchLibrary(
  library: Library,
  words: string,
  limit: number,
  report: string | undefined,
): readonly SearchHit[] {
  const hits = library.search(words, report === undefined ? { limit } : { limit, report });
  const titleHits = new Set<SearchHit['target']>(matchTitles(library, words, report, Math.min(limit, MAX_TITLED)));
  if (titleHits.size === 0) return hits;
  const textHits = hits.filter(({ target }) => !titleHits.has(target));
  const score = hits[0]?.score ?? 1;
  const wordCount = foldedWords(words).length;
  const byTitle = [...titleHits].map((target) => ({
    target,
    score,
    terms: foldedWords(target.title).slice(0, wordCount),
  }));
  return [...byTitle, ...textHits].slice(0, limit);
}
