import type { WorkspaceEdit } from '@findings/language-service';
import { CONFIG_NAME, Failure, SAMPLE, setReportFiles, toSlashPath } from '@findings/project';
import type { Configuration } from '@findings/project';
import { changesOf } from './edit-report.js';
import type { ServerState } from './server-state.js';
import { isBelow } from './workspace-folders.js';

/** A file or folder that the user renames or moves. Paths are absolute. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The edits of configurations that name reports which are about to be renamed or moved. Writes nothing. */
export async function moveReports(state: ServerState, moves: readonly Move[]): Promise<WorkspaceEdit> {
  const edits = await Promise.all(
    [...configurationsOf(state)].map((configuration) => editConfiguration(state, configuration, moves)),
  );
  return { changes: edits.flat() };
}

type UsedConfiguration = Configuration & { readonly path: string };

function configurationsOf({ included, proposals }: ServerState): Iterable<UsedConfiguration> {
  const byPath = new Map<string, UsedConfiguration>();
  for (const { configuration } of [...included.folderContexts().values(), ...proposals.contexts().values()]) {
    const path = configuration?.path;
    if (path !== undefined) byPath.set(path, { ...configuration!, path });
  }
  return byPath.values();
}

async function editConfiguration(
  { files, host }: ServerState,
  { path, directory, reports }: UsedConfiguration,
  moves: readonly Move[],
): Promise<WorkspaceEdit['changes']> {
  const { paths } = files;
  const movedPath = (each: string): string => {
    const move = moves.find(({ from }) => each === from || isBelow(each, from, paths.sep));
    return move ? move.to + each.slice(move.from.length) : each;
  };
  const newPath = movedPath(path);
  // A configuration with another name is not used.
  if (paths.basename(newPath) !== CONFIG_NAME) return [];
  const fileIn = (folder: string, report: string): string => toSlashPath(paths, paths.relative(folder, report));
  const renamed = reports.flatMap(({ key, path: report }) => {
    if (report === SAMPLE) return [];
    const file = fileIn(paths.dirname(newPath), movedPath(report));
    return file === fileIn(directory, report) ? [] : [{ key, file }];
  });
  if (renamed.length === 0) return [];
  try {
    const before = files.read(path, path);
    return changesOf(host.uriOf(path), before, setReportFiles(before, renamed));
  } catch (error) {
    // An unreadable configuration has a diagnostic of its own and must not prevent the rename.
    if (error instanceof Failure) return [];
    throw error;
  }
}
