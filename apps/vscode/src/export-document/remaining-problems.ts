import { openProblemsRequest } from '@findings/language-server/protocol';
import { commands, l10n, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { openAt } from '../open.js';
import { shownName } from '../files.js';

/** What a writer should know before the export. */
interface Remaining {
  /** `Review 2 problems before you export proposal.md.` */
  readonly message: string;
  /** The title of the button that leads to a remedy, and what it does. */
  readonly button: string;
  readonly remedy: () => Thenable<unknown>;
}

/** The open problems of a proposal as text. Undefined if there are none. */
export async function remainingProblems(context: FeatureContext, document: TextDocument): Promise<string | undefined> {
  return (await findRemaining(context, document))?.message;
}

/** Asks whether to export a proposal that has problems, or was not checked. */
export async function mayExport(context: FeatureContext, document: TextDocument): Promise<boolean> {
  const remaining = await findRemaining(context, document);
  if (!remaining) return true;
  const { message, button, remedy } = remaining;
  const exportAnyway = l10n.t('Export Anyway');
  const chosen = await window.showWarningMessage(message, { modal: true }, button, exportAnyway);
  if (chosen === button) await remedy();
  return chosen === exportAnyway;
}

export async function showProblems(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.actions.view.problems');
}

async function findRemaining({ client }: FeatureContext, document: TextDocument): Promise<Remaining | undefined> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const problems = await client.sendRequest(openProblemsRequest, { textDocument });
  if (!problems) return undefined;
  const name = shownName(document.uri);
  const { failure, unchecked, byRule } = problems;
  const location = failure?.location && client.protocol2CodeConverter.asLocation(failure.location);
  if (failure) {
    return {
      message: l10n.t('{0} was not checked: {1}', name, escapeLabel(failure.message)),
      button: l10n.t('Show Problems'),
      remedy: () => (location ? openAt(location.uri, location.range) : showProblems(document)),
    };
  }
  if (unchecked > 0) {
    return {
      message: l10n.t('The citations in {0} were not checked, because there is no report in this folder.', name),
      button: l10n.t('Add Report…'),
      remedy: () => commands.executeCommand('findings.addReport'),
    };
  }
  const count = Object.values(byRule).reduce((sum, each) => sum + each, 0);
  if (count === 0) return undefined;
  return {
    message:
      count === 1
        ? l10n.t('Review 1 problem before you export {0}.', name)
        : l10n.t('Review {0} problems before you export {1}.', count, name),
    button: l10n.t('Show Problems'),
    remedy: () => showProblems(document),
  };
}
