import { CONFIG_NAME, Failure } from '@findings/project';
import type { Files } from '@findings/project';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { isBelow } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import type { Translate } from '@findings/core/text';

export interface ReadableFiles extends Files {
  /** Whether nothing outside of the folders may be looked at. */
  readonly isWithin: boolean;
}

/**
 * The files of a session: buffers before what is stored, and nothing outside of the workspace's folders that the client
 * does not trust, be it by a link. Where the client opened files and no folder, theirs may be read.
 */
export function readableFiles(
  host: Host,
  say: Translate,
  documents: OpenDocuments,
  folders: WorkspaceFolders,
  isTrusted: () => boolean,
): ReadableFiles {
  const { paths } = host.files;
  let shipped: string | undefined;
  const bufferAt = (path: string) => documents.get(host.uriOf(path));
  const isWithin = (path: string, folder: string): boolean => isBelow(path, folder, paths.sep);
  const isReadable = (path: string): boolean => {
    if (isTrusted() || path === shipped) return true;
    const open = folders.all().length > 0 ? folders.all() : foldersOf(documents.all());
    if (!open.some((folder) => isWithin(path, folder))) return false;
    const real = realPathOf(path);
    return real === path || open.some((folder) => isWithin(real, realPathOf(folder)));
  };
  const realPathOf = (path: string): string => host.realPathOf?.(path) ?? path;
  const foldersOf = (opened: Iterable<TextDocument>): readonly string[] =>
    [...opened].map(({ uri }) => host.pathOf(uri)).flatMap((path) => (path === undefined ? [] : [paths.dirname(path)]));
  return {
    say,
    paths,
    get isWithin() {
      return !isTrusted();
    },
    read: (path, shown) => {
      const buffer = bufferAt(path);
      if (buffer) return buffer.getText();
      if (isReadable(path)) return host.files.read(path, shown);
      throw new Failure(
        say`“${shown}” lies outside the folders that are open, and is not read until you trust this workspace.`,
      );
    },
    kindOf: (path) => {
      if (bufferAt(path)) return 'file';
      if (isReadable(path)) return host.files.kindOf(path);
      // Nobody named those: they are looked for. Of others, reading says why they cannot be read.
      return isLookedFor(paths.basename(path)) ? undefined : 'file';
    },
    listFolder: (folder) => (isReadable(folder) ? host.files.listFolder(folder) : undefined),
    sampleReport: async () => {
      const loaded = await host.files.sampleReport();
      shipped = loaded.path;
      return loaded;
    },
  };
}

function isLookedFor(name: string): boolean {
  return name === CONFIG_NAME || name === '.git' || name === 'findings.lock.json';
}
