import type { Translate } from '@findings/core/text';
import type { NearestId, Target } from '@findings/core/library';
import { firstWords } from './excerpt.js';
import { reportLineOf } from './target-line.js';
import { code, link, plain } from './markdown.js';

const FIRST_WORDS = 80;
const LISTED = 8;

/**
 * What a key may mean: a line for each, with the id to write.
 *
 * @param opening a sentence that ends in a colon; Markdown
 * @param sourceOf URI of the report's file
 */
export function candidatesCard(
  say: Translate,
  opening: string,
  candidates: readonly NearestId[],
  sourceOf: (target: Target) => string | undefined,
): string {
  const lines = candidates.slice(0, LISTED).map(({ id, target, title }) => {
    const source = sourceOf(target);
    const name = source === undefined ? plain(title) : link(plain(title), source, reportLineOf(target));
    return `- ${code(id)} ${name}${'finding' in target ? `: ${plain(firstWords(target.text, FIRST_WORDS))}` : ''}`;
  });
  const left = candidates.length - lines.length;
  return [opening, '', ...lines, ...(left > 0 ? [say`- *and ${left} more*`] : [])].join('\n');
}
