import { env, UIKind, Uri, window, workspace } from 'vscode';

/**
 * Saves a text where the writer says; where there is no place for files, it is opened for them to keep.
 *
 * @param suggested its place, as far as there is one
 * @returns where it is now; undefined where the writer thought better of it
 */
export async function saveText(
  text: string,
  suggested: Uri | undefined,
  { label, ending, language }: { readonly label: string; readonly ending: string; readonly language: string },
): Promise<Uri | undefined> {
  const isNowhere = suggested === undefined && env.uiKind === UIKind.Web;
  if (isNowhere || (suggested && workspace.fs.isWritableFileSystem(suggested.scheme) === false)) {
    const document = await workspace.openTextDocument({ content: text, language });
    await window.showTextDocument(document);
    return document.uri;
  }
  const place = await window.showSaveDialog({
    ...(suggested && { defaultUri: suggested }),
    filters: { [label]: [ending] },
    saveLabel: label,
  });
  if (place) await writeWhole(place, text);
  return place;
}

/** Whoever reads the file meanwhile has the old one or the new one, and never half of one. */
export async function writeWhole(place: Uri, text: string): Promise<void> {
  const name = place.path.slice(place.path.lastIndexOf('/') + 1);
  const unfinished = Uri.joinPath(place, '..', `.${name}.${Date.now()}.tmp`);
  try {
    await workspace.fs.writeFile(unfinished, new TextEncoder().encode(text));
    await workspace.fs.rename(unfinished, place, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(unfinished).then(undefined, () => undefined);
    throw error;
  }
}
