import type { ReasonResult } from '@findings/language-server/protocol';
import { l10n, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import { offer } from '../offer.js';
import { openAt } from '../open.js';

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

/** Shows why the server refused a change, with a button to the place in a file, if there is one. */
export function showRefusal(client: BaseLanguageClient, { message, location }: ReasonResult): Promise<void> {
  const show = () => location && openAt(client.protocol2CodeConverter.asUri(location.uri), location.range);
  return offer('warning', escapeLabel(message), ...(location ? [{ title: l10n.t('Show Location'), run: show }] : []));
}
