import { formatKey } from '@findings/citations';
import type { SearchAnswer } from '../answers/for-clients.js';
import { namesOf } from '../card/names-of.js';
import { citableReports } from '../workspace/citable-reports.js';
import { placeOfTarget } from '../workspace/place-of-target.js';
import { wholeId } from '../workspace/whole-id.js';
import type { Workspace } from '../workspace/workspace.js';
import { detailOf } from '../complete/findings/shown.js';
import { writtenId } from '../complete/findings/written-id.js';
import { aroundTerms } from './around-terms.js';
import { searchReports } from './search-reports.js';

/** UTF-16 code units of the words around what was met. */
const EXCERPT = 160;

/** Findings by id, people, organisations and words; of the proposal `from`, where one is given, only what it may cite. */
export function search(
  workspace: Workspace,
  words: string,
  options: { readonly limit: number; readonly from?: string },
): readonly SearchAnswer[] {
  const hits = searchReports(citableReports(workspace, options.from), words, options.limit);
  return hits.map(({ target, terms, source, library }) => ({
    id: target.id,
    qualifiedId: target.qualifiedId,
    kind: target.type,
    title: target.title,
    what: detailOf(target),
    speakers: namesOf(workspace.say, target.speakers),
    excerpt: aroundTerms(target.text, terms, EXCERPT),
    terms,
    place: placeOfTarget({ uri: source }, target),
    citation: `[${formatKey(writtenId(library, target, false) ?? target.qualifiedId)}]`,
    finding: { source, id: wholeId(target) },
    cited: workspace.index.count(source, wholeId(target)),
  }));
}
