import type { ResolvedCitation } from '../claims/claims.js';
import type { CheckedDocument } from '../document/checked-document.js';

/** Whether a dot follows the id of a session or part in brackets, as in `[@s2.]`: the writer has not finished the id of a finding. */
export function isUnfinished({ markdown }: CheckedDocument, { item, resolution }: ResolvedCitation): boolean {
  if (resolution.type !== 'found') return false;
  const { type } = resolution.target;
  return (type === 'session' || type === 'part') && /^\.[\];]/.test(markdown.slice(item.end, item.end + 2));
}
