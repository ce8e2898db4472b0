import type { QuotedWords } from '../claims/claims.js';
import type { Target } from '../library/target.js';
import { formatKey } from '@findings/citations';
import { idOf, nameTarget } from './quote-wording.js';
import { replaceKey } from './replacement.js';
import { targetsOf } from './quote-verdict.js';
import type { CheckedDocument, Replacement } from './rule.js';

/** So many findings are offered. */
const mostOffered = 5;

/** Cites other findings for a quotation in place of the one that is cited first. */
export function citeInstead(
  document: CheckedDocument,
  { citations }: QuotedWords,
  targets: readonly Target[],
): readonly Replacement[] {
  const cited = citations.find(({ resolution }) => targetsOf(resolution).length > 0);
  if (!cited) return [];
  const { item } = cited;
  return targets.slice(0, mostOffered).map((target) => {
    const id = item.id.includes(':') ? target.qualifiedId : idOf(document, target);
    return replaceKey(document, item, id, document.say`Cite ${nameTarget(document, target)} instead`);
  });
}

/** Cites findings right behind a quotation. */
export function citeBehind(
  document: CheckedDocument,
  { insertAt }: QuotedWords,
  targets: readonly Target[],
): readonly Replacement[] {
  return targets.slice(0, mostOffered).map((target) => ({
    start: insertAt,
    end: insertAt,
    text: ` [${formatKey(idOf(document, target))}]`,
    title: document.say`Cite ${nameTarget(document, target)}`,
  }));
}
