import type { StatusResult } from '@findings/language-server/protocol';
import { l10n, MarkdownString } from 'vscode';
import type { StatusBarItem } from 'vscode';
import { escapeLabel } from '../labels.js';
import { reportName, summary } from './status-text.js';

/** Shows the status of a document in the status bar item. */
export function showInItem(item: StatusBarItem, status: StatusResult, isTrusted: boolean): void {
  const { kind, failure, problems } = status;
  const name = kind === 'report' ? l10n.t('Report') : (reportName(status) ?? 'Findings');
  const hasErrors = failure !== undefined || problems.error > 0;
  const icon = hasErrors ? '$(error)' : problems.warning > 0 ? '$(warning)' : '$(quote)';
  const untrusted = isTrusted ? '' : ` $(workspace-untrusted)${failure ? ` ${l10n.t('folder not trusted')}` : ''}`;
  item.text = `${icon} ${escapeLabel(name)}: ${summary(status)}${untrusted}`;
  item.accessibilityInformation = {
    label: [`Findings, ${name}: ${summary(status)}`, failure?.message, isTrusted ? undefined : untrustedMessage()]
      .filter((part) => part !== undefined)
      .join('. '),
    role: 'button',
  };
  item.tooltip = tooltipOf(status, isTrusted);
}

export function untrustedMessage(): string {
  return l10n.t('This folder is not trusted, so reports outside it are not read');
}

/** Titles come from reports, so they are added as text, not as Markdown. */
function tooltipOf({ kind, reports, failure, problems, fixable, citations }: StatusResult, isTrusted: boolean) {
  const text = new MarkdownString('', true);
  const paragraph = (content: string): void => {
    text.appendText(content).appendMarkdown('\n\n');
  };
  if (failure) {
    text.appendMarkdown('$(error) ');
    paragraph(failure.message);
  }
  for (const { key, title, isDigest, isDefault } of reports.slice(0, MAX_REPORTS)) {
    text.appendMarkdown('$(book) **').appendText(title).appendMarkdown('** ');
    const details = [
      key,
      ...(isDigest ? [l10n.t('digest')] : []),
      ...(isDefault && reports.length > 1 ? [l10n.t('used by default')] : []),
    ];
    paragraph(`(${details.join(', ')})`);
  }
  const counts = [
    ...(kind === 'proposal' && !failure ? [l10n.t('Citations: {0}', citations)] : []),
    ...(problems.error > 0 ? [l10n.t('Errors: {0}', problems.error)] : []),
    ...(problems.warning > 0 ? [l10n.t('Warnings: {0}', problems.warning)] : []),
    ...(problems.info > 0 ? [l10n.t('To look at: {0}', problems.info)] : []),
    ...(problems.hint > 0 ? [l10n.t('Advice: {0}', problems.hint)] : []),
    ...(fixable > 0 ? [l10n.t('Can be fixed automatically: {0}', fixable)] : []),
  ];
  if (counts.length > 0) paragraph(counts.join(' · '));
  if (kind === 'proposal' && !failure && citations > 0) {
    const compared = l10n.t(
      'Ids, quotations, speakers, figures and dates were compared with the report; paraphrases were not.',
    );
    // `appendText` would let the line break inside words.
    text.appendMarkdown(`${compared}\n\n`);
  }
  if (!isTrusted) {
    text.appendMarkdown('$(workspace-untrusted) ');
    paragraph(`${untrustedMessage()}.`);
  }
  const hasProblems = failure !== undefined || Object.values(problems).some((count) => count > 0);
  if (hasProblems) paragraph(l10n.t('Click to review problems.'));
  return text;
}

const MAX_REPORTS = 5;
