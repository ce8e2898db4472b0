import type { CitingDocument } from '../documents/read-citations.js';

/** The qualified ids of all findings that proposals cite. An alias of several findings counts as all of them. */
export async function citedIds(proposals: AsyncIterable<CitingDocument>): Promise<ReadonlySet<string>> {
  const cited = new Set<string>();
  for await (const { citations } of proposals) {
    for (const { resolution } of citations) {
      if (resolution.type === 'found') cited.add(resolution.target.qualifiedId);
      if (resolution.type === 'ambiguous') resolution.candidates.forEach(({ target }) => cited.add(target.qualifiedId));
    }
  }
  return cited;
}
