import { formatKey } from '@findings/citations';
import type { SearchResult } from '../results/client-results.js';
import { speakerNames } from '../card/speaker-names.js';
import { citableReports } from '../workspace/citable-reports.js';
import { targetLocation } from '../workspace/target-location.js';
import { localIdOf } from '../workspace/local-id.js';
import type { Workspace } from '../workspace/workspace.js';
import { detailOf } from '../complete/findings/item-label.js';
import { idToInsert } from '../complete/findings/id-to-insert.js';
import { aroundTerms } from './excerpt-around-terms.js';
import { searchReports } from './search-reports.js';

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
    citation: `[${formatKey(idToInsert(library, target, false) ?? target.qualifiedId)}]`,
    finding: { source, id: localIdOf(target) },
    cited: workspace.index.count(source, localIdOf(target)),
  }));
}
