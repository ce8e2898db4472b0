import type { CitationItem } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import { nearestKeys } from '../bibliography/nearest-keys.js';
import type { NearKey } from '../bibliography/nearest-keys.js';
import { isCrossReference } from '@findings/core/library';
import { replaceKey } from './citation-edits.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import type { Translate } from '@findings/core/text';

/** Reports citations of works that are in none of the bibliographies. */
export function* findUnknownWorks(document: CheckedDocument, { keys, files }: Bibliography): Iterable<RuleProblem> {
  const { say } = document;
  const nearest = nearestKeys(keys);
  for (const { item, resolution } of document.citations) {
    const { id, start, end } = item;
    // `nocite: '@*'` cites all works.
    if (resolution.type !== 'foreign' || resolution.isUnread) continue;
    if (keys.has(id) || id === '*' || isCrossReference(id)) continue;
    const near = nearest(id);
    const choices = near.map(({ key }) => replaceKey(document, item, key));
    const fix = near[0]?.certain === true ? choices[0] : undefined;
    yield {
      start,
      end,
      id,
      message: say`“${id}” is not in ${nameFiles(say, files)}.` + advice(say, item, near),
      suggestions: near.map(({ key }) => ({ id: key })),
      ...(fix && { fix }),
      choices,
    };
  }
}

function nameFiles(say: Translate, files: readonly string[]): string {
  return files.length > 3 ? say`any of the ${files.length} bibliographies` : say.or(files);
}

function advice(say: Translate, { id, mode }: CitationItem, near: readonly NearKey[]): string {
  if (near.length > 0) return say` Did you mean ${say.or(near.map(({ key }) => key))}?`;
  // Pandoc also reads `@types/node` and parts of web addresses as citations.
  if (mode === 'author-in-text')
    return say` Correct the key, add the work, or write “\\@${id}” if it is not a citation.`;
  return say` Correct the key, add the work, or remove the citation.`;
}
