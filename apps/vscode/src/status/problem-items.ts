import { DiagnosticSeverity, l10n, languages } from 'vscode';
import type { Diagnostic, QuickPickItem, TextDocument } from 'vscode';
import { escapeLabel } from '../labels.js';
import { openAt } from '../open.js';

/** An entry in the list of problems and actions. */
export interface StatusAction extends QuickPickItem {
  readonly run?: () => unknown;
}

/** The most problems in the list. The Problems view has the rest. */
const MOST = 50;

/** The problems of a document, most serious first. Choosing one opens its position. */
export function problemItems(document: TextDocument): readonly StatusAction[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'findings')
    .sort((one, other) => one.severity - other.severity || one.range.start.compareTo(other.range.start))
    .slice(0, MOST)
    .map((problem) => itemFor(document, problem));
}

function itemFor(document: TextDocument, { severity, message, range }: Diagnostic): StatusAction {
  const [text = ''] = document.getText(range).split('\n', 1);
  const line = range.start.line + 1;
  // A review comment has the same words as the message.
  const label = text.startsWith('<!--') ? l10n.t('Line {0}', line) : l10n.t('Line {0}: {1}', line, text);
  return {
    label: `${ICONS[severity]} ${escapeLabel(label)}`,
    detail: escapeLabel(message.split('\n', 1)[0]!),
    run: () => openAt(document.uri, range),
  };
}

const ICONS: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: '$(error)',
  [DiagnosticSeverity.Warning]: '$(warning)',
  [DiagnosticSeverity.Information]: '$(info)',
  [DiagnosticSeverity.Hint]: '$(lightbulb)',
};
