import { findCitations } from '@findings/citations';
import { dirname } from 'node:path';
import type { Configurations } from '../config/configurations.js';
import { findDocuments } from '../documents/find-documents.js';
import { namedReports } from '../documents/named-reports.js';
import { Failure } from '../failure.js';
import { readText } from '../files/read-text.js';
import type { Bookshelf } from '../reports/bookshelf.js';

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
  for (const { path, shown } of await findDocuments(operands, directory, configurations)) {
    const source = readText(path, shown);
    const { paths, problems } = await namedReports(source, path);
    if (problems.length > 0) throw new Failure('the front matter is wrong.', [{ path: shown, source, problems }]);
    const { library } = await bookshelf.for(await configurations.for(dirname(path)), paths);
    for (const { id } of findCitations(source).flatMap(({ items }) => items)) {
      const resolution = library.resolve(id);
      if (resolution.type === 'found') cited.add(resolution.target.qualifiedId);
      if (resolution.type === 'ambiguous') resolution.candidates.forEach(({ target }) => cited.add(target.qualifiedId));
    }
  }
  return cited;
}
