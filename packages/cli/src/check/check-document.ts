import { checkDocument } from '@findings/check';
import type { DocumentCheck } from '@findings/check';
import { createProject } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import { decode, nodeFiles } from '@findings/project/node';
import type { DocumentResult, FreshResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import type { PinMoves } from '../lock/pin-moves.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * Returns a function that checks documents. It reads each report, lock and bibliography once.
 *
 * @param pinMoves set if the run rewrites all citations whose text has moved
 */
export function createDocumentChecker(
  terminal: Terminal,
  configurations: ConfigurationLoader,
  pinMoves?: PinMoves,
): (document: RequestedDocument, bytes: Buffer) => Promise<DocumentResult | FreshResult> {
  const project = createProject(nodeFiles, terminal.directory, {
    configurations,
    onFailure: (failure) => printFailure(failure, terminal),
  });
  return async (document, bytes) => {
    const source = decode(bytes, document.name);
    const context = await project.contextFor(document.path, source);
    const { configuration, severities, loadedLibrary, lock, bibliography, problems, isComplete, dependencies } =
      context;
    const file = { path: document.displayName, source, dependencies, isComplete };
    // Without its report, a document cannot be checked.
    if (!loadedLibrary) return { ...file, citations: 0, problems, titleOf: () => undefined };
    // If the lock cannot be compared, the command fails, so that the run does not count as a successful check.
    if (context.lockFailure) throw context.lockFailure;
    const { library } = loadedLibrary;
    const options = { library, severities, lock, bibliography };
    const moves = lock && pinMoves?.appliesTo(configuration) ? { pinMoves, lock } : undefined;
    const checked = checkDocument(source, { ...options, movesPins: moves !== undefined });
    moves?.pinMoves.record(checked.problems, moves.lock, library);
    const optionsAfterMoves = moves ? { ...options, lock: moves.pinMoves.lockAfter(moves.lock, library) } : options;
    const withFrontMatter = (check: DocumentCheck): DocumentCheck => ({
      citations: check.citations,
      problems: [...problems, ...check.problems],
      suppressed: check.suppressed,
    });
    return {
      ...file,
      ...withFrontMatter(checked),
      movesPins: moves !== undefined,
      titleOf: (id) => library.get(id)?.title,
      check: (markdown) => withFrontMatter(checkDocument(markdown, optionsAfterMoves)),
    };
  };
}
