import type { Files } from '@findings/project';

/** All files that contexts have depended on so far. Cached results may still depend on them. */
export interface DependencyLog {
  /** The same files, but `read` also records the path. An edit before any dependent is known still invalidates it. */
  readonly files: Files;
  add(paths: readonly string[]): void;
  has(path: string): boolean;
  all(): Iterable<string>;
}

export function createDependencyLog(files: Files): DependencyLog {
  const recorded = new Set<string>();
  return {
    files: {
      ...files,
      read: (path, shown) => {
        recorded.add(path);
        return files.read(path, shown);
      },
    },
    add: (paths) => {
      for (const path of paths) recorded.add(path);
    },
    has: (path) => recorded.has(path),
    all: () => recorded,
  };
}
