import { findFilesRequest, readFileRequest } from '@findings/language-server/protocol';
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** In a browser the server has no files but those that it asks for. */
export function serveFiles({ client, context: { extensionUri } }: FeatureContext): Disposable {
  const place = (uri: string): Uri => {
    return uri === SHIPPED ? Uri.joinPath(extensionUri, 'dist', 'tip-2012.md') : Uri.parse(uri, true);
  };
  return Disposable.from(
    client.onRequest(readFileRequest, async ({ uri }) => {
      try {
        return { base64: base64Of(await workspace.fs.readFile(place(uri))) };
      } catch {
        return null;
      }
    }),
    client.onRequest(findFilesRequest, async ({ folder, patterns }) => {
      const endings = new Set(patterns.flatMap((pattern) => [...pattern.matchAll(ENDING)].map(([ending]) => ending)));
      const uris: string[] = [];
      await walk(Uri.parse(folder, true), endings, uris);
      return { uris };
    }),
  );
}

/** The report that the extension comes with. */
const SHIPPED = 'findings:/tip-2012.md';

/** `*.{md,txt}` asks for endings; a search for them would need a provider that virtual file systems seldom have. */
const ENDING = /(?<=[.{,])\w+/g;
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

async function walk(folder: Uri, endings: ReadonlySet<string>, found: string[]): Promise<void> {
  let entries: readonly [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    // It went, or may not be looked into.
    return;
  }
  const below: Uri[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) {
      if (!PASSED_OVER.has(name) && !(type & FileType.SymbolicLink)) below.push(uri);
    } else if (endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) found.push(uri.toString());
  }
  for (const each of below) await walk(each, endings, found);
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(Array.from(bytes.subarray(start, start + CHUNK), (byte) => String.fromCharCode(byte)).join(''));
  }
  return btoa(parts.join(''));
}

/** A call takes only so many arguments. */
const CHUNK = 0x8000;
