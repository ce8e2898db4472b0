import { l10n } from 'vscode';
import { escapeLabel } from '../labels.js';
import { OLDEST_VERSION } from './pandoc.js';
import type { ConversionFailure, PandocWarnings } from './pandoc.js';

/** A failure in plain words. The log has what the program printed. */
export function failureText(failure: Exclude<ConversionFailure, { type: 'cancelled' }>): string {
  switch (failure.type) {
    case 'no-pandoc':
      return l10n.t('To export proposals, install Pandoc. It is free. If it is already installed, choose where it is.');
    case 'no-pdf-program':
      return l10n.t(
        'For a PDF, Pandoc needs another program, such as LibreOffice, Typst or LaTeX, and none was found. Export to Word or to a web page instead, or install one of them.',
      );
    case 'wrong-setting':
      return l10n.t(
        '“{0}” is not the program that the setting “findings.{1}” needs. Correct the setting.',
        escapeLabel(failure.path),
        failure.setting,
      );
    case 'old-pandoc':
      return l10n.t('Pandoc {0} is too old. Install version {1} or later.', failure.version, OLDEST_VERSION);
    case 'failed':
      return `${reasonText(failure)} ${escapeLabel(firstLines(failure.message))}`.trim();
  }
}

/** What Pandoc's exit status means, if the reason is in the document or its files. */
function reasonText({ program, status = 0 }: Extract<ConversionFailure, { type: 'failed' }>): string {
  if ([4, 24].includes(status)) return l10n.t('The citation style could not be used:');
  if (status === 25) return l10n.t('A bibliography of this proposal could not be read:');
  if ([97, 99].includes(status)) return l10n.t('A file that this proposal needs was not found:');
  if (status === 64) return l10n.t('The settings between the --- lines at the top of this proposal have a mistake:');
  return l10n.t('{0} could not export this proposal:', escapeLabel(program));
}

/** The first lines of a message, as far as a notification has room. */
function firstLines(message: string): string {
  const text = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('[WARNING]'))
    .slice(0, 2)
    .join(' ');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** What is missing in the exported document. Empty if it is complete. */
export function warningsText({ missingWorks, missingFiles }: PandocWarnings): string {
  return [
    ...(missingWorks.length > 0
      ? [
          l10n.t(
            'Some citations match nothing, so the document has a question mark there: {0}. Correct each, or add its work to a bibliography, and export again.',
            listOf(missingWorks),
          ),
        ]
      : []),
    ...(missingFiles.length > 0 ? [l10n.t('Pictures that were not found: {0}.', listOf(missingFiles))] : []),
  ].join(' ');
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(escapeLabel).join(', ');
  return names.length > 5 ? `${shown}…` : shown;
}
