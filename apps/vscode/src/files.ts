import { FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { escapeLabel } from './labels.js';

/** `wells.md` */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a file for messages and lists. */
export function shownName(uri: Uri): string {
  return escapeLabel(fileName(uri));
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Undefined if the file cannot be read. */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

export async function filesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return new Set(entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name));
  } catch {
    return new Set();
  }
}
