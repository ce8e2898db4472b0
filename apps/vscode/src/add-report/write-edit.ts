import { workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode';

/** Makes the changes and stores them: nobody has these files open, nor wants to. False where that cannot be done. */
export async function writeEdit(edit: WorkspaceEdit): Promise<boolean> {
  if (!(await workspace.applyEdit(edit))) return false;
  for (const [uri] of edit.entries()) {
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty && !(await document.save())) return false;
  }
  return true;
}
