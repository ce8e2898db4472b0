import type { CitationItem } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import { nearestKeys } from '../bibliography/nearest-keys.js';
import type { NearKey } from '../bibliography/nearest-keys.js';
import { isCrossReference } from '../library/cross-reference.js';
import { inWords } from '../library/title.js';
import { replaceKey } from './replacement.js';
import type { CheckedDocument, Found } from './rule.js';

/** Citations of other people's works that stand in none of the bibliographies. */
export function* unknownWorks(document: CheckedDocument, { keys, files }: Bibliography): Iterable<Found> {
  const nearest = nearestKeys(keys);
  for (const { item, resolution } of document.citations) {
    const { id, start, end } = item;
    // `nocite: '@*'` cites all there is.
    if (resolution.type !== 'foreign' || keys.has(id) || id === '*' || isCrossReference(id)) continue;
    const near = nearest(id);
    const choices = near.map(({ key }) => replaceKey(document, item, key));
    const fix = near[0]?.certain === true ? choices[0] : undefined;
    yield {
      start,
      end,
      id,
      message: `No work has the key “${id}” in ${nameFiles(files)}.${whatToDo(item, near)}`,
      suggestions: near.map(({ key }) => ({ id: key })),
      ...(fix && { fix }),
      choices,
    };
  }
}

function nameFiles(files: readonly string[]): string {
  return files.length > 3 ? `any of the ${files.length} bibliographies` : inWords(files, 'or');
}

function whatToDo({ id, mode }: CitationItem, near: readonly NearKey[]): string {
  if (near.length > 0)
    return ` Did you mean ${inWords(
      near.map(({ key }) => key),
      'or',
    )}?`;
  // Pandoc takes `@types/node` and the end of a web address for citations, too.
  if (mode === 'author-in-text') return ` Correct the key, add the work, or write “\\@${id}” if it is no citation.`;
  return ' Correct the key, add the work, or take the citation out.';
}
