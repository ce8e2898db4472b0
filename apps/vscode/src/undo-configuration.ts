import { l10n, Range, workspace, WorkspaceEdit } from 'vscode';
import type { Uri } from 'vscode';
import { applyAndSave } from './add-report/apply-edit.js';
import { offer } from './offer.js';
import type { Button } from './offer.js';

/** A change of a configuration by a command or a quick fix. */
export interface ConfigurationChange {
  readonly uri: Uri;
  /** The text before. Undefined if the change created the file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The changes in this window that have not been undone, the oldest first. */
const changes: ConfigurationChange[] = [];

/**
 * The button “Undo” of the message about a change. It also undoes later changes of the same file. Does nothing if the change is already
 * undone.
 *
 * @param fallback offered if the file was edited in another way, so that nothing can be undone
 */
export function undoButton(change: ConfigurationChange, fallback: Button): Button {
  changes.push(change);
  return { title: l10n.t('Undo'), run: () => undo(change, fallback) };
}

async function undo(change: ConfigurationChange, fallback: Button): Promise<void> {
  const from = changes.indexOf(change);
  if (from < 0) return;
  const undone = changes.slice(from).filter(({ uri }) => uri.toString() === change.uri.toString());
  const document = await workspace.openTextDocument(change.uri);
  const isOwn = undone.every(({ after }, index) => after === (undone[index + 1]?.before ?? document.getText()));
  if (!isOwn) {
    const message = l10n.t('Nothing was changed, because findings.config.json has changed since.');
    return offer('warning', message, fallback);
  }
  const restored = new WorkspaceEdit();
  if (change.before === undefined) restored.deleteFile(change.uri);
  else restored.replace(change.uri, new Range(0, 0, document.lineCount, 0), change.before);
  if (!(await applyAndSave(restored))) throw new Error(l10n.t('Nothing was changed, because the folder is read-only.'));
  for (const each of undone) changes.splice(changes.indexOf(each), 1);
}
