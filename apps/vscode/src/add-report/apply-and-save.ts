import { workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode';

/** Applies an edit and saves the changed files. Returns false if that fails. */
export async function applyAndSave(edit: WorkspaceEdit): Promise<boolean> {
  // VS Code does not apply an edit that changes nothing.
  if (edit.size === 0) return true;
  if (!(await workspace.applyEdit(edit))) return false;
  for (const [uri] of edit.entries()) {
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty && !(await document.save())) return false;
  }
  return true;
}
