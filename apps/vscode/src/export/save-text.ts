import { env, UIKind, Uri, window, workspace } from 'vscode';
import { fileName } from '../files.js';

/**
 * Saves a text where the user chooses. If files cannot be written, opens it as an untitled document.
 *
 * @param suggested the default location, if there is one
 * @returns the URI of the text. Undefined if the user cancels
 */
export async function saveText(
  text: string,
  suggested: Uri | undefined,
  { label, ending, language }: { readonly label: string; readonly ending: string; readonly language: string },
): Promise<Uri | undefined> {
  const hasNoFiles = suggested === undefined && env.uiKind === UIKind.Web;
  if (hasNoFiles || (suggested && workspace.fs.isWritableFileSystem(suggested.scheme) === false)) {
    const document = await workspace.openTextDocument({ content: text, language });
    await window.showTextDocument(document);
    return document.uri;
  }
  const uri = await window.showSaveDialog({
    ...(suggested && { defaultUri: suggested }),
    filters: { [label]: [ending] },
    saveLabel: label,
  });
  if (uri) await writeAtomically(uri, text);
  return uri;
}

/** Writes a temporary file and renames it, so that no other program reads a part of the file. */
export async function writeAtomically(uri: Uri, text: string): Promise<void> {
  const name = fileName(uri);
  const temporary = Uri.joinPath(uri, '..', `.${name}.${Date.now()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}
