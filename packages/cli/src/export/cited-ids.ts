import type { Bookshelf, Configurations } from '@findings/project';
import { citedIn } from '../documents/cited-in.js';

/**
 * The qualified ids of all that proposals cite; an alias of several findings counts as all of them.
 *
 * @throws Failure where a proposal cannot be read
 */
export async function citedIds(
  operands: readonly string[],
  directory: string,
  configurations: Configurations,
  bookshelf: Bookshelf,
): Promise<ReadonlySet<string>> {
  const cited = new Set<string>();
  for await (const { citations } of citedIn(operands, directory, configurations, bookshelf)) {
    for (const { resolution } of citations) {
      if (resolution.type === 'found') cited.add(resolution.target.qualifiedId);
      if (resolution.type === 'ambiguous') resolution.candidates.forEach(({ target }) => cited.add(target.qualifiedId));
    }
  }
  return cited;
}
