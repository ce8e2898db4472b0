import type { Host } from '../server-host.js';

/** The folders that are open in the client, as absolute paths. */
export interface WorkspaceFolders {
  all(): readonly string[];
  set(paths: readonly string[]): void;
  /** The innermost folder that contains a file. */
  containing(path: string): string | undefined;
}

export function createWorkspaceFolders({ files: { paths } }: Host): WorkspaceFolders {
  let folders: readonly string[] = [];
  return {
    all: () => folders,
    set: (value) => {
      folders = [...new Set(value)];
    },
    containing: (path) =>
      folders
        .filter((folder) => isBelow(path, folder, paths.sep))
        .reduce<string | undefined>(
          (best, folder) => (best && best.length >= folder.length ? best : folder),
          undefined,
        ),
  };
}

/** Whether a path is a folder's own, or in the folder. */
export function isBelow(path: string, folder: string, separator: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(separator) ? folder : folder + separator);
}

/** Whether a path is one of the folders or below one. Takes time linear in the path's length, not in the number of folders. */
export function isBelowAny(path: string, folders: ReadonlySet<string>, separator: string): boolean {
  if (folders.has(path)) return true;
  let end = path.lastIndexOf(separator);
  for (; end >= 0; end = end === 0 ? -1 : path.lastIndexOf(separator, end - 1)) {
    if (folders.has(path.slice(0, end)) || folders.has(path.slice(0, end + separator.length))) return true;
  }
  return false;
}
