import { toSlashPath } from '@findings/project';
import type { LoadedLibrary } from '@findings/project';
import { proposalText } from './read-proposal-file.js';
import type { ServerState } from './server-state.js';

/** A proposal of the workspace, open or not, with the words that it has now and the reports that it may cite. */
export interface StoredProposal {
  readonly uri: string;
  /** As a person would write it. */
  readonly shown: string;
  readonly text: string;
  readonly shelf: LoadedLibrary;
}

/** All proposals of the workspace that can be checked, one after another. */
export function* storedProposals(session: ServerState): Iterable<StoredProposal> {
  for (const uri of session.workspace.index.uris()) {
    const proposal = storedProposal(session, uri);
    if (proposal) yield proposal;
  }
}

/** Returns the result of `read` for each proposal. Skips proposals that cannot be read, since their diagnostics report why. */
export function* readStored<Value>(session: ServerState, read: (proposal: StoredProposal) => Value): Iterable<Value> {
  for (const proposal of storedProposals(session)) {
    let value: Value;
    try {
      value = read(proposal);
    } catch {
      continue;
    }
    yield value;
  }
}

/** Undefined where nothing holds for it, or where it went since it was indexed. */
export function storedProposal(session: ServerState, uri: string): StoredProposal | undefined {
  const { host, documents, files, proposals } = session;
  const shelf = proposals.holding(uri)?.shelf;
  const path = host.pathOf(uri);
  const stored = (): string | undefined =>
    path === undefined ? undefined : proposalText(files, path, () => undefined);
  const text = documents.get(uri)?.getText() ?? stored();
  return shelf && text !== undefined ? { uri, shown: shownUri(session, uri), text, shelf } : undefined;
}

/** Relative to the first folder; of a buffer without a file its name. */
function shownUri(session: ServerState, uri: string): string {
  const path = session.host.pathOf(uri);
  return path === undefined ? uri.slice(uri.indexOf(':') + 1) : shownPath(session, path);
}

export function shownPath({ files: { paths }, folders }: ServerState, path: string): string {
  const directory = folders.all()[0];
  return toSlashPath(paths, directory === undefined ? path : paths.relative(directory, path));
}
