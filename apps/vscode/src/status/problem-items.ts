import { DiagnosticSeverity, l10n, languages } from 'vscode';
import type { Diagnostic, TextDocument } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import type { StatusAction } from './quick-pick-item.js';
import { openAt } from './open-at.js';

/** More than this nobody reads in a list: the view of all problems has the rest. */
const MOST = 50;

/** What is wrong in a document, worst first; a choice leads there. */
export function problemItems(document: TextDocument): readonly StatusAction[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'findings')
    .sort((one, other) => one.severity - other.severity || one.range.start.compareTo(other.range.start))
    .slice(0, MOST)
    .map((problem) => itemFor(document, problem));
}

function itemFor(document: TextDocument, { severity, message, range }: Diagnostic): StatusAction {
  const [words = ''] = document.getText(range).split('\n', 1);
  return {
    label: `${ICONS[severity]} ${escapeLabel(l10n.t('Line {0}: {1}', range.start.line + 1, words))}`,
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
