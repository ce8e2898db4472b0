import { ruleTurnedOffCommand } from '@findings/language-server/protocol';
import type { RuleOff } from '@findings/language-server/protocol';
import { commands, l10n, Range, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { shownName } from './files.js';
import { escapeLabel } from './labels.js';
import { offer } from './offer.js';
import { openAt } from './open.js';
import { undoButton } from './undo-configuration.js';

/** Shows which rule a quick fix turned off, where and for whom, because nothing in the proposal shows it. */
export function registerRuleTurnedOff({ client }: FeatureContext): Disposable {
  return commands.registerCommand(ruleTurnedOffCommand, async ({ code, name, configuration, before }: RuleOff) => {
    const uri = client.protocol2CodeConverter.asUri(configuration);
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
