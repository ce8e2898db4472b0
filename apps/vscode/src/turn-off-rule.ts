import { turnOffRuleCommand } from '@findings/language-server/protocol';
import type { RuleOff } from '@findings/language-server/protocol';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { commands, l10n, Range, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { applyAndSave } from './add-report/apply-edit.js';
import type { FeatureContext } from './feature-context.js';
import { shownName } from './files.js';
import { escapeLabel } from './labels.js';
import { offer } from './offer.js';
import { openAt } from './open.js';
import { undoButton } from './undo-configuration.js';

/** Turns off a rule, and shows which, where and for whom, because nothing in the proposal shows it. */
export function registerTurnOffRule({ client }: FeatureContext): Disposable {
  return commands.registerCommand(turnOffRuleCommand, async (rule: RuleOff, edit: WorkspaceEdit) => {
    const { code, name, configuration, before } = rule;
    const uri = client.protocol2CodeConverter.asUri(configuration);
    if (!(await applyAndSave(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) {
      const message = l10n.t('The rule could not be turned off, because “{0}” cannot be changed.', shownName(uri));
      return void window.showErrorMessage(message);
    }
    const after = (await workspace.openTextDocument(uri)).getText();
    const show = async (): Promise<void> => {
      const document = await workspace.openTextDocument(uri);
      const at = document.getText().indexOf(`"${code}"`);
      await openAt(uri, new Range(document.positionAt(at), document.positionAt(at + code.length + 2)));
    };
    const openConfiguration = { title: l10n.t('Open Configuration'), run: show };
    await offer(
      'info',
      l10n.t(
        'The rule “{0}” is now off for everyone who works in this folder. “{1}” was changed.',
        escapeLabel(name),
        shownName(uri),
      ),
      undoButton({ uri, before, after }, openConfiguration),
      openConfiguration,
    );
  });
}
