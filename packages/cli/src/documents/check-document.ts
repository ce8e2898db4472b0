import { checkDocument } from '@findings/check';
import type { DocumentCheck } from '@findings/check';
import { createProject } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import { decode, nodeFiles } from '@findings/project/node';
import type { PinMoves } from '../lock/pin-moves.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import type { DocumentResult, FreshResult } from './document-result.js';
import type { RequestedDocument } from './requested-documents.js';

/**
 * Checks documents, and reads each report, each lock and each bibliography once.
 *
 * @param moving given where what moved is rewritten everywhere
 */
export function createDocumentChecker(
  terminal: Terminal,
  configurations: ConfigurationLoader,
  moving?: PinMoves,
): (document: RequestedDocument, bytes: Buffer) => Promise<DocumentResult | FreshResult> {
  const project = createProject(nodeFiles, terminal.directory, {
    configurations,
    onFailure: (failure) => printFailure(failure, terminal),
  });
  return async ({ path, displayName: shown, name }, bytes) => {
    const source = decode(bytes, name);
    const held = await project.contextFor(path, source);
    const {
      configuration,
      severities,
      loadedLibrary: shelf,
      lock,
      lockFailure,
      bibliography,
      problems,
      isComplete: done,
      dependencies,
    } = held;
    const file = { path: shown, source, dependencies };
    // Without the report that it is about, a document cannot be checked.
    if (!shelf) return { ...file, citations: 0, problems, titleOf: () => undefined, done };
    // Status 2: a run that could not compare with what was pinned must not pass for a check, nor fix anything. An editor
    // goes on with all else.
    if (lockFailure) throw lockFailure;
    const { library } = shelf;
    const options = { library, severities, lock, bibliography };
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
