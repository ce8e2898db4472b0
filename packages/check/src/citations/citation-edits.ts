import type { ProposalQuotation } from '../claims/claims.js';
import type { NearestId, Target } from '@findings/core/library';
import { formatKey, isSimpleKey } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { shortestId, showTarget } from '../quotations/quotation-messages.js';
import { targetsOf } from '../document/cited-targets.js';
import type { CheckedDocument, ProposedEdit } from '../document/checked-document.js';

/** A menu offers at most this many findings. */
const MAX_OFFERED = 5;

/** Replaces the key of a citation. The `-` and the braces of the citation stay. */
export function replaceKey(
  { markdown, say }: CheckedDocument,
  { start, end }: CitationItem,
  id: string,
  title = say`Write ${id}`,
): ProposedEdit {
  const written = markdown.slice(start, end);
  const key = written.indexOf('@') + 1;
  const braced = written.charAt(key) === '{' || !isSimpleKey(id);
  return { start, end, text: `${written.slice(0, key)}${braced ? `{${id}}` : id}`, title };
}

/** Replaces the key of a citation by a suggested id. */
export function replaceBySuggestion(
  document: CheckedDocument,
  item: CitationItem,
  { id, target }: NearestId,
): ProposedEdit {
  return replaceKey(document, item, id, document.say`Write ${showTarget(document, target, id)}`);
}

/** Replaces the first citation of a quotation, once for each of the targets. */
export function replaceCitation(
  document: CheckedDocument,
  { citations }: ProposalQuotation,
  targets: readonly Target[],
): readonly ProposedEdit[] {
  const cited = citations.find(({ resolution }) => targetsOf(resolution).length > 0);
  if (!cited) return [];
  const { item } = cited;
  return targets.slice(0, MAX_OFFERED).map((target) => {
    const id = item.id.includes(':') ? target.qualifiedId : shortestId(document, target);
    return replaceKey(document, item, id, document.say`Cite ${showTarget(document, target)} instead`);
  });
}

/** Inserts a citation after a quotation, once for each of the targets. */
export function addCitationAfter(
  document: CheckedDocument,
  { insertAt }: Pick<ProposalQuotation, 'insertAt'>,
  targets: readonly Target[],
): readonly ProposedEdit[] {
  return targets.slice(0, MAX_OFFERED).map((target) => ({
    start: insertAt,
    end: insertAt,
    text: ` [${formatKey(shortestId(document, target))}]`,
    title: document.say`Cite ${showTarget(document, target)}`,
  }));
}
