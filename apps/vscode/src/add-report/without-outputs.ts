import { Uri, workspace } from 'vscode';
import { fileName } from '../files.js';
import { isOutput } from './is-output.js';

/** Leaves out documents that belong to another file of their folder, such as exported proposals. */
export async function withoutOutputs(files: readonly Uri[]): Promise<readonly Uri[]> {
  const folders = new Map(files.map((file) => [parentOf(file).toString(), parentOf(file)]));
  const names = new Map(
    await Promise.all([...folders].map(async ([key, folder]) => [key, await namesIn(folder)] as const)),
  );
  return files.filter((file) => !isOutput(fileName(file), names.get(parentOf(file).toString())!));
}

async function namesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch {
    return new Set();
  }
}

function parentOf(file: Uri): Uri {
  return Uri.joinPath(file, '..');
}
