import type { Files } from '@findings/project';

/** All files on which something hung once: what was read of them may be asked for again. */
export interface DependencyLog {
  /** Whatever is read of these counts from that moment: who edits it before somebody is known to hang on it changes what was read. */
  readonly files: Files;
  note(paths: readonly string[]): void;
  has(path: string): boolean;
  all(): Iterable<string>;
}

export function createDependencyLog(files: Files): DependencyLog {
  const named = new Set<string>();
  /** Most who hang on files share one list of them. */
  let last: readonly string[] | undefined;
  return {
    files: {
      ...files,
      read: (path, shown) => {
        named.add(path);
        return files.read(path, shown);
      },
    },
    note: (paths) => {
      if (paths === last) return;
      last = paths;
      for (const path of paths) named.add(path);
    },
    has: (path) => named.has(path),
    all: () => named,
  };
}
