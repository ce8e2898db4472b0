import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { chooseStyle, styleLabel } from './citation-style.js';
import type { StyleScope } from './citation-style.js';
import type { DocumentFormat } from './pandoc.js';

interface FormatItem extends QuickPickItem {
  /** Absent for the line that changes the citation style. */
  readonly format?: DocumentFormat;
}

/** The name of a format in buttons and lists. */
export function formatLabel(format: DocumentFormat): string {
  if (format === 'docx') return l10n.t('Word');
  return format === 'pdf' ? 'PDF' : l10n.t('Web page');
}

/** Asks for the format. The same list shows the citation style, and changes it. Undefined if the user cancels. */
export async function chooseFormat(scope: StyleScope): Promise<DocumentFormat | undefined> {
  for (;;) {
    const chosen = await window.showQuickPick<FormatItem>(
      [
        {
          format: 'docx',
          label: `$(file) ${formatLabel('docx')}`,
          description: '.docx',
          detail: l10n.t('To edit, comment and send'),
        },
        {
          format: 'pdf',
          label: `$(file-pdf) ${formatLabel('pdf')}`,
          description: '.pdf',
          detail: l10n.t('To print and hand in'),
        },
        {
          format: 'html',
          label: `$(globe) ${formatLabel('html')}`,
          description: '.html',
          detail: l10n.t('One file, with its pictures'),
        },
        { label: '', kind: QuickPickItemKind.Separator },
        {
          label: `$(quote) ${l10n.t('Citation style: {0}', styleLabel(scope.current()))}`,
          detail: l10n.t('Choose another style'),
        },
      ],
      { title: l10n.t('Export Proposal'), placeHolder: l10n.t('What do you need?') },
    );
    if (!chosen) return undefined;
    if (chosen.format) return chosen.format;
    await chooseStyle(scope);
  }
}
