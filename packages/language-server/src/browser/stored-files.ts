import { Failure } from '@findings/project';
import type { Files, LoadedReport } from '@findings/project';
import { posixPaths as paths } from './posix-paths.js';
import type { Translate } from '@findings/core/text';

/** In-memory copies of the files that were read through the client. */
export interface StoredFiles extends Files {
  /** @param text undefined if the file was removed */
  set(path: string, text: string | undefined): void;
  all(): Iterable<string>;
}

export function createStoredFiles(say: Translate, sampleReport: () => Promise<LoadedReport>): StoredFiles {
  const texts = new Map<string, string>();
  const below = (folder: string): string[] => {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...texts.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  };
  return {
    say,
    paths,
    read: (path, shown) => {
      const text = texts.get(path);
      if (text === undefined) throw new Failure(say`There is no file “${shown}”.`);
      return text;
    },
    kindOf: (path) => {
      if (texts.has(path)) return 'file';
      return below(path).length > 0 ? 'folder' : undefined;
    },
    listFolder: (folder) => {
      const names = below(folder).map((path) => path.split('/', 1)[0]!);
      return names.length > 0 ? [...new Set(names)] : undefined;
    },
    sampleReport,
    set: (path, text) => {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
    },
    all: () => texts.keys(),
  };
}
