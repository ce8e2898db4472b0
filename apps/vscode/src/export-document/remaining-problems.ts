import { openProblemsRequest } from '@findings/language-server/protocol';
import { commands, l10n, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { openAt } from '../open.js';
import { problemCounts } from './problem-counts.js';
import { shownName } from '../files.js';

/** What a writer should know before the export. */
interface Remaining {
  /** `Review these problems before you export proposal.md.` */
  readonly message: string;
  /** What is wrong, one sentence for each kind of problem. Empty if nothing was checked. */
  readonly details: readonly string[];
  /** The title of the button that leads to a remedy, and what it does. */
  readonly button: string;
  readonly remedy: () => Thenable<unknown>;
}

/** The open problems of a proposal as text. Undefined if there are none. */
export async function remainingProblems(context: FeatureContext, document: TextDocument): Promise<string | undefined> {
  const remaining = await findRemaining(context, document);
  if (!remaining) return undefined;
  return remaining.details.length > 0 ? remaining.details.join(' ') : remaining.message;
}

/** Asks whether to export a proposal that has problems, or was not checked. */
export async function mayExport(context: FeatureContext, document: TextDocument): Promise<boolean> {
  const remaining = await findRemaining(context, document);
  if (!remaining) return true;
  const { message, details, button, remedy } = remaining;
  const exportAnyway = l10n.t('Export Anyway');
  const options = { modal: true, detail: details.join('\n') };
  const chosen = await window.showWarningMessage(message, options, button, exportAnyway);
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
      details: [],
      button: l10n.t('Show Problems'),
      remedy: () => (location ? openAt(location.uri, location.range) : showProblems(document)),
    };
  }
  if (unchecked > 0) {
    return {
      message:
        unchecked === 1
          ? l10n.t('1 citation in {0} was not checked, because there is no report in this folder.', name)
          : l10n.t(
              '{0} citations in {1} were not checked, because there is no report in this folder.',
              unchecked,
              name,
            ),
      details: [],
      button: l10n.t('Add Report…'),
      remedy: () => commands.executeCommand('findings.addReport'),
    };
  }
  if (Object.keys(byRule).length === 0) return undefined;
  return {
    message: l10n.t('Review these problems before you export {0}.', name),
    details: problemCounts(byRule),
    button: l10n.t('Show Problems'),
    remedy: () => showProblems(document),
  };
}
