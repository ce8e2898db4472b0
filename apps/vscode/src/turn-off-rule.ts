import { rulesOffRequest, turnOffRuleCommand } from '@findings/language-server/protocol';
import type { RuleOff } from '@findings/language-server/protocol';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { commands, Disposable, l10n, Range, Uri, window, workspace } from 'vscode';
import { applyAndSave } from './add-report/apply-edit.js';
import type { FeatureContext } from './feature-context.js';
import { shownName } from './files.js';
import { escapeLabel } from './labels.js';
import { offer } from './offer.js';
import { openAt } from './open.js';
import { undoButton } from './undo-configuration.js';

/** Turns rules off and on, and shows which, where and for whom, because nothing in the proposal shows it. */
export function registerTurnOffRule(context: FeatureContext): Disposable {
  return Disposable.from(
    commands.registerCommand(turnOffRuleCommand, (rule: RuleOff, edit: WorkspaceEdit) =>
      change(context, rule, edit, (name, file) =>
        l10n.t('The rule “{0}” is now off for everyone who works in this folder. “{1}” was changed.', name, file),
      ),
    ),
    commands.registerCommand('findings.turnOnRule', () => turnOnRule(context)),
  );
}

async function turnOnRule(context: FeatureContext): Promise<void> {
  const off = await context.client.sendRequest(rulesOffRequest, {});
  const items = off.map(({ rule, edit }) => ({
    label: escapeLabel(rule.name),
    description: workspace.asRelativePath(Uri.parse(rule.configuration, true)),
    run: () =>
      change(context, rule, edit, (name, file) =>
        l10n.t('The rule “{0}” is on again for everyone who works in this folder. “{1}” was changed.', name, file),
      ),
  }));
  const settings = {
    label: `$(settings-gear) ${l10n.t('Rules in your own settings')}`,
    description: '',
    run: () => commands.executeCommand('workbench.action.openSettings', 'findings.rules'),
  };
  const placeHolder = items.length > 0 ? l10n.t('Choose a rule that is off') : l10n.t('No rule is off in this folder');
  const chosen = await window.showQuickPick([...items, settings], { title: l10n.t('Turn a Rule On'), placeHolder });
  await chosen?.run();
}

async function change(
  { client }: FeatureContext,
  { code, name, configuration, before }: RuleOff,
  edit: WorkspaceEdit,
  message: (name: string, file: string) => string,
): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(configuration);
  if (!(await applyAndSave(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) {
    const failure = l10n.t('Nothing was changed, because “{0}” cannot be changed.', shownName(uri));
    return void window.showErrorMessage(failure);
  }
  const after = (await workspace.openTextDocument(uri)).getText();
  const show = async (): Promise<void> => {
    const document = await workspace.openTextDocument(uri);
    const at = Math.max(0, document.getText().indexOf(`"${code}"`));
    await openAt(uri, new Range(document.positionAt(at), document.positionAt(at + code.length + 2)));
  };
  const openConfiguration = { title: l10n.t('Open Configuration'), run: show };
  await offer(
    'info',
    message(escapeLabel(name), shownName(uri)),
    undoButton({ uri, before, after }, openConfiguration),
    openConfiguration,
  );
}
