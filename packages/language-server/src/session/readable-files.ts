import { CONFIG_NAME, Failure } from '@findings/project';
import type { Files } from '@findings/project';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../host.js';
import { isBelow } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import type { Say } from '@findings/core/check';

/**
 * The files of a session: buffers before what is stored, and nothing outside of the workspace's folders that the client
 * does not trust. Folders of files that the client opened by themselves may be read, too.
 */
export function readableFiles(
  host: Host,
  say: Say,
  documents: OpenDocuments,
  folders: WorkspaceFolders,
  isTrusted: () => boolean,
): Files {
  const { paths } = host.files;
  let shipped: string | undefined;
  const bufferAt = (path: string) => documents.get(host.uriOf(path));
  const isReadable = (path: string): boolean => {
    if (isTrusted() || path === shipped || folders.around(path) !== undefined) return true;
    for (const { uri } of documents.all()) {
      const open = host.pathOf(uri);
      if (open === undefined || folders.around(open) !== undefined) continue;
      if (isBelow(path, paths.dirname(open), paths.sep)) return true;
    }
    return false;
  };
  return {
    say,
    paths,
    read: (path, shown) => {
      const buffer = bufferAt(path);
      if (buffer) return buffer.text;
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
    namesIn: (folder) => (isReadable(folder) ? host.files.namesIn(folder) : undefined),
    shippedReport: async () => {
      const loaded = await host.files.shippedReport();
      shipped = loaded.path;
      return loaded;
    },
  };
}

function isLookedFor(name: string): boolean {
  return name === CONFIG_NAME || name === '.git' || name === 'findings.lock.json';
}
