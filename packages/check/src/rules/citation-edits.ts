import type { ProposalQuotation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';
import { formatKey } from '@findings/citations';
import { shortestId, nameTarget } from './quotation-messages.js';
import { replaceKey } from './replacement.js';
import { targetsOf } from './quote-verdict.js';
import type { CheckedDocument, ProposedEdit } from './rule.js';

/** So many findings are offered. */
const mostOffered = 5;

/** Cites other findings for a quotation in place of the one that is cited first. */
export function replaceCitation(
  document: CheckedDocument,
  { citations }: ProposalQuotation,
  targets: readonly Target[],
): readonly ProposedEdit[] {
  const cited = citations.find(({ resolution }) => targetsOf(resolution).length > 0);
  if (!cited) return [];
  const { item } = cited;
  return targets.slice(0, mostOffered).map((target) => {
    const id = item.id.includes(':') ? target.qualifiedId : shortestId(document, target);
    return replaceKey(document, item, id, document.say`Cite ${nameTarget(document, target)} instead`);
  });
}

/** Cites findings right behind a quotation. */
export function addCitationAfter(
  document: CheckedDocument,
  { insertAt }: ProposalQuotation,
  targets: readonly Target[],
): readonly ProposedEdit[] {
  return targets.slice(0, mostOffered).map((target) => ({
    start: insertAt,
    end: insertAt,
    text: ` [${formatKey(shortestId(document, target))}]`,
    title: document.say`Cite ${nameTarget(document, target)}`,
  }));
}
