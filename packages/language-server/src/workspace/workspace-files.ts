import { CONFIG_NAME, Failure } from '@findings/project';
import type { Files } from '@findings/project';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { isBelow } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import type { Translate } from '@findings/core/text';

export interface WorkspaceFiles extends Files {
  /** Whether files outside the folders must not be read. */
  readonly isRestricted: boolean;
}

/**
 * The files that the server reads. A buffer takes precedence over its file. In folders that the client does not trust, files
 * outside the folders are not read, not even through links. If the client has opened files and no folder, the folders of those
 * files may be read.
 */
export function createWorkspaceFiles(
  host: Host,
  say: Translate,
  documents: OpenDocuments,
  folders: WorkspaceFolders,
  isTrusted: () => boolean,
): WorkspaceFiles {
  const { paths } = host.files;
  let samplePath: string | undefined;
  const bufferAt = (path: string) => documents.get(host.uriOf(path));
  const isInFolder = (path: string, folder: string): boolean => isBelow(path, folder, paths.sep);
  const isReadable = (path: string): boolean => {
    if (isTrusted() || path === samplePath) return true;
    const open = folders.all().length > 0 ? folders.all() : foldersOf(documents.all());
    if (!open.some((folder) => isInFolder(path, folder))) return false;
    const real = realPathOf(path);
    return real === path || open.some((folder) => isInFolder(real, realPathOf(folder)));
  };
  const realPathOf = (path: string): string => host.realPathOf?.(path) ?? path;
  const foldersOf = (opened: Iterable<TextDocument>): readonly string[] =>
    [...opened].map(({ uri }) => host.pathOf(uri)).flatMap((path) => (path === undefined ? [] : [paths.dirname(path)]));
  return {
    say,
    paths,
    get isRestricted() {
      return !isTrusted();
    },
    read: (path, shown) => {
      const buffer = bufferAt(path);
      if (buffer) return buffer.getText();
      if (isReadable(path)) return host.files.read(path, shown);
      throw new Failure(say`“${shown}” is outside the open folders. Findings reads it once you trust this workspace.`);
    },
    kindOf: (path) => {
      if (bufferAt(path)) return 'file';
      if (isReadable(path)) return host.files.kindOf(path);
      // Files that the server probes for are reported as missing. Files that the user named are reported as existing, so that
      // reading them produces the error message.
      return isProbed(paths.basename(path)) ? undefined : 'file';
    },
    listFolder: (folder) => (isReadable(folder) ? host.files.listFolder(folder) : undefined),
    version: host.files.version,
    // A folder that is not trusted may have any index.
    openIndexed: async (configuration) => (isTrusted() ? host.files.openIndexed?.(configuration) : undefined),
    sampleReport: async () => {
      const loaded = await host.files.sampleReport();
      samplePath = loaded.path;
      return loaded;
    },
  };
}

function isProbed(name: string): boolean {
  return name === CONFIG_NAME || name === '.git' || name === 'findings.lock.json';
}
