import type { ResolvedCitation } from '../claims/claims.js';
import type { CheckedDocument } from '../document/checked-document.js';

/** Whether only a dot follows the id of a session or part in its bracket, so that the writer was going to cite a finding of it. */
export function isUnfinished({ markdown }: CheckedDocument, { item, resolution }: ResolvedCitation): boolean {
  if (resolution.type !== 'found') return false;
  const { type } = resolution.target;
  return (type === 'session' || type === 'part') && /^\.[\];]/.test(markdown.slice(item.end, item.end + 2));
}
