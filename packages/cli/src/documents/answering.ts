import { checkDocument } from '@findings/core/check';
import type { DocumentCheck } from '@findings/core/check';
import { dirname } from 'node:path';
import type { Bibliographies, Works } from '../bibliography/bibliographies.js';
import type { Configuration } from '../config/configuration.js';
import type { Configurations } from '../config/configurations.js';
import { filesBehind } from '../config/files-behind.js';
import { decode } from '../files/read-text.js';
import { createLocks } from '../lock/locks.js';
import type { Moving } from '../lock/moving.js';
import { tellFailure } from '../render/failure.js';
import { createBookshelf } from '../reports/bookshelf.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Answer, FreshAnswer } from './answer.js';
import { namedReports } from './named-reports.js';
import type { NamedReports } from './named-reports.js';
import type { RequestedDocument } from './requested-documents.js';

/**
 * Checks documents, and reads each report, each lock and each bibliography once.
 *
 * @param moving given where what moved is rewritten everywhere
 */
export function createAnswering(
  terminal: Terminal,
  configurations: Configurations,
  moving?: Moving,
): (document: RequestedDocument, bytes: Buffer) => Promise<Answer | FreshAnswer> {
  const { directory } = terminal;
  const bookshelf = createBookshelf(directory);
  const locks = createLocks(directory);
  const worksFor = lazyWorks(terminal);
  return async ({ path, shown, name }, bytes) => {
    const source = decode(bytes, name);
    const configuration = await configurations.for(dirname(path));
    const named = await namedReports(source, path);
    const works = named.works?.files.map((file) => file.path) ?? [];
    const dependencies = [...filesBehind(configuration), ...named.paths, ...works];
    const file = { path: shown, source, dependencies };
    // Without the report that it is about, a document cannot be checked.
    if (named.problems.length > 0) {
      return { ...file, citations: 0, problems: named.problems, titleOf: () => undefined, done: false };
    }
    const { library } = await bookshelf.for(configuration, named.paths);
    const { bibliography, problems, done } = await worksFor(configuration, named.works);
    const lock = await locks.for(configuration);
    const options = { library, severities: configuration.severitiesFor(path), lock, bibliography };
    const moves = lock && moving?.isFor(configuration) ? { moving, lock } : undefined;
    const checked = checkDocument(source, { ...options, movesPins: moves !== undefined });
    moves?.moving.note(checked.problems, moves.lock, library);
    const later = moves ? { ...options, lock: moves.moving.after(moves.lock, library) } : options;
    const said = ({ citations, problems: found, suppressed }: DocumentCheck): DocumentCheck => ({
      citations,
      problems: [...problems, ...found],
      suppressed,
    });
    return {
      ...file,
      ...said(checked),
      movesPins: moves !== undefined,
      titleOf: (id) => library.get(id)?.title,
      done,
      check: (markdown) => said(checkDocument(markdown, later)),
    };
  };
}

const NO_WORKS: Works = { problems: [], done: true };

/** Other people's works, which most documents do not name: what reads them is loaded only then. */
function lazyWorks(terminal: Terminal): (configuration: Configuration, named: NamedReports['works']) => Promise<Works> {
  const load = async (): Promise<Bibliographies> => {
    const { createBibliographies } = await import('../bibliography/bibliographies.js');
    return createBibliographies(terminal.directory, (failure) => tellFailure(failure, terminal));
  };
  let loaded: Promise<Bibliographies> | undefined;
  return async (configuration, named) => {
    if (configuration.bibliography.length === 0 && !named) return NO_WORKS;
    return (await (loaded ??= load())).for(configuration, named);
  };
}
