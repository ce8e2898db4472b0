import type { NamedFile, WorkspaceEdit } from '@findings/language-service';
import {
  CONFIG_NAME,
  Failure,
  quotePath,
  SAMPLE,
  setBibliographyFiles,
  setReportFiles,
  toSlashPath,
} from '@findings/project';
import type { Configuration } from '@findings/project';
import { changesOf } from './edit-report.js';
import type { ServerState } from './server-state.js';
import { isBelow } from './workspace-folders.js';

/** A file or folder that the user renames or moves. Paths are absolute. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits of configurations and proposals that name reports or bibliographies which are about to be renamed or moved, or are moved
 * themselves. Writes nothing.
 */
export function moveFiles(state: ServerState, moves: readonly Move[]): WorkspaceEdit {
  const { sep } = state.files.paths;
  const newPath = (path: string): string => {
    const move = moves.find(({ from }) => path === from || isBelow(path, from, sep));
    return move ? move.to + path.slice(move.from.length) : path;
  };
  return {
    changes: [
      ...[...configurationsOf(state)].flatMap((configuration) => editConfiguration(state, configuration, newPath)),
      ...[...state.proposals.contexts().entries()].flatMap(([uri, { proposal }]) =>
        editProposal(state, uri, proposal.files ?? [], newPath),
      ),
    ],
  };
}

type UsedConfiguration = Configuration & { readonly path: string };

/** The configurations that proposals use, each once. */
export function configurationsOf({ included, proposals }: ServerState): Iterable<UsedConfiguration> {
  const byPath = new Map<string, UsedConfiguration>();
  for (const { configuration } of [...included.folderContexts().values(), ...proposals.contexts().values()]) {
    const path = configuration?.path;
    if (path !== undefined) byPath.set(path, { ...configuration!, path });
  }
  return byPath.values();
}

function editConfiguration(
  { files, host }: ServerState,
  { path, directory, reports, bibliography }: UsedConfiguration,
  newPath: (path: string) => string,
): WorkspaceEdit['changes'] {
  const { paths } = files;
  // A configuration with another name is not used.
  if (paths.basename(newPath(path)) !== CONFIG_NAME) return [];
  const fileIn = (folder: string, named: string): string => toSlashPath(paths, paths.relative(folder, named));
  /** The new path of a file that the configuration names. Undefined if it stays the same. */
  const movedFile = (named: string): string | undefined => {
    const file = fileIn(paths.dirname(newPath(path)), newPath(named));
    return file === fileIn(directory, named) ? undefined : file;
  };
  const movedReports = reports.flatMap(({ key, path: report }) => {
    const file = report === SAMPLE ? undefined : movedFile(report);
    return file === undefined ? [] : [{ key, file }];
  });
  const movedBibliographies = bibliography.flatMap((named, index) => {
    const file = movedFile(named.path);
    return file === undefined ? [] : [{ index, file }];
  });
  if (movedReports.length + movedBibliographies.length === 0) return [];
  return unlessUnreadable(() => {
    const before = files.read(path, path);
    const after = setBibliographyFiles(setReportFiles(before, movedReports), movedBibliographies);
    return changesOf(host.uriOf(path), before, after);
  });
}

/** @param named the files that its front matter names */
function editProposal(
  { files, host, documents }: ServerState,
  uri: string,
  named: readonly NamedFile[],
  newPath: (path: string) => string,
): WorkspaceEdit['changes'] {
  const { paths } = files;
  const path = host.pathOf(uri);
  if (path === undefined || named.length === 0) return [];
  const fileIn = (proposal: string, file: string): string =>
    toSlashPath(paths, paths.relative(paths.dirname(proposal), file));
  const moved = named.flatMap(({ span, uri: fileUri }) => {
    const file = host.pathOf(fileUri);
    if (file === undefined) return [];
    const text = fileIn(newPath(path), newPath(file));
    return text === fileIn(path, file) ? [] : [{ span, text }];
  });
  if (moved.length === 0) return [];
  return unlessUnreadable(() => {
    const before = documents.get(uri)?.getText() ?? files.read(path, path);
    const edits = moved.map(({ span, text }) => {
      const isQuoted = /["']/.test(before.charAt(span.start.offset));
      return { span, text: isQuoted ? JSON.stringify(text) : quotePath(text) };
    });
    return [{ uri, edits }];
  });
}

/** An unreadable file has a diagnostic of its own and must not prevent the rename. */
function unlessUnreadable(edit: () => WorkspaceEdit['changes']): WorkspaceEdit['changes'] {
  try {
    return edit();
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
