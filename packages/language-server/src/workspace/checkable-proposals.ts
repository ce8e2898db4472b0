import { toSlashPath } from '@findings/project';
import type { LoadedLibrary } from '@findings/project';
import { readStored } from './proposal-file.js';
import type { ServerState } from './server-state.js';

/** A proposal of the workspace that can be checked, open or not, with its current text and the reports that it may cite. */
export interface CheckableProposal {
  readonly uri: string;
  /** Its path as users read it. */
  readonly displayPath: string;
  readonly text: string;
  readonly loadedLibrary: LoadedLibrary;
}

/** Yields all checkable proposals of the workspace. */
export function* checkableProposals(state: ServerState): Iterable<CheckableProposal> {
  for (const uri of state.workspace.index.uris()) {
    const proposal = checkableProposal(state, uri);
    if (proposal) yield proposal;
  }
}

/** Returns the result of `read` for each proposal. Skips proposals that cannot be read, since their diagnostics report why. */
export function* readCheckableProposals<Value>(
  state: ServerState,
  read: (proposal: CheckableProposal) => Value,
): Iterable<Value> {
  for (const proposal of checkableProposals(state)) {
    let value: Value;
    try {
      value = read(proposal);
    } catch {
      continue;
    }
    yield value;
  }
}

/** Undefined if the proposal has no library, or was removed after it was indexed. */
export function checkableProposal(state: ServerState, uri: string): CheckableProposal | undefined {
  const { host, documents, files, proposals } = state;
  const loadedLibrary = proposals.context(uri)?.loadedLibrary;
  const path = host.pathOf(uri);
  const stored = (): string | undefined => (path === undefined ? undefined : readStored(files, path));
  const text = documents.get(uri)?.getText() ?? stored();
  if (!loadedLibrary || text === undefined) return undefined;
  return { uri, displayPath: displayUri(state, uri), text, loadedLibrary };
}

/** Relative to the first folder. A buffer without a file is displayed by its name. */
function displayUri(state: ServerState, uri: string): string {
  const path = state.host.pathOf(uri);
  return path === undefined ? uri.slice(uri.indexOf(':') + 1) : displayPathOf(state, path);
}

export function displayPathOf({ files: { paths }, folders }: ServerState, path: string): string {
  const directory = folders.all()[0];
  return toSlashPath(paths, directory === undefined ? path : paths.relative(directory, path));
}
