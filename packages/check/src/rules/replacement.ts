import { isSimpleKey } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import type { NearestId } from '@findings/core/library';
import type { CheckedDocument, ProposedEdit } from './rule.js';

/** Writes another id in a citation's place; its `-` and its braces stay. */
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

export function replaceBySuggestion(
  document: CheckedDocument,
  item: CitationItem,
  { id, title }: NearestId,
): ProposedEdit {
  return replaceKey(document, item, id, document.say`Write ${id} (${title})`);
}
