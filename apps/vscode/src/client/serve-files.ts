import { findFilesRequest, readFileRequest } from '@findings/language-server/protocol';
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** Reads files for a server that has no disk. */
export function serveFiles({ client, extension: { extensionUri } }: FeatureContext): Disposable {
  const fileUri = (uri: string): Uri => {
    return uri === SAMPLE_REPORT ? Uri.joinPath(extensionUri, 'dist', 'tip-2012.md') : Uri.parse(uri, true);
  };
  return Disposable.from(
    client.onRequest(readFileRequest, async ({ uri }) => {
      try {
        return { base64: base64Of(await workspace.fs.readFile(fileUri(uri))) };
      } catch {
        return null;
      }
    }),
    client.onRequest(findFilesRequest, async ({ folder, patterns }) => {
      const extensions = new Set(patterns.flatMap((pattern) => pattern.match(EXTENSION) ?? []));
      const uris: string[] = [];
      await findFiles(Uri.parse(folder, true), extensions, uris);
      return { uris };
    }),
  );
}

/** The sample report, which is a file of the extension. */
const SAMPLE_REPORT = 'findings:/tip-2012.md';

/** The extensions in a pattern such as `*.{md,txt}`. Few virtual file systems have a search provider for patterns. */
const EXTENSION = /(?<=[.{,])\w+/g;
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

async function findFiles(folder: Uri, extensions: ReadonlySet<string>, found: string[]): Promise<void> {
  let entries: readonly [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    // The folder was removed or may not be read.
    return;
  }
  const subfolders: Uri[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) {
      if (!SKIPPED.has(name) && !(type & FileType.SymbolicLink)) subfolders.push(uri);
    } else if (extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) found.push(uri.toString());
  }
  for (const each of subfolders) await findFiles(each, extensions, found);
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(Array.from(bytes.subarray(start, start + CHUNK), (byte) => String.fromCharCode(byte)).join(''));
  }
  return btoa(parts.join(''));
}

/** Bytes that are converted at a time. */
const CHUNK = 0x8000;
