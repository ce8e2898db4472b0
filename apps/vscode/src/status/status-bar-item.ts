import type { StatusResult } from '@findings/language-server/protocol';
import { l10n, MarkdownString, ThemeColor } from 'vscode';
import type { StatusBarItem } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import { reportName, summary } from './status-text.js';

/** What the status bar says of a document. */
export function showInItem(item: StatusBarItem, status: StatusResult, isTrusted: boolean): void {
  const { kind, failure, problems } = status;
  const name = kind === 'report' ? l10n.t('Report') : (reportName(status) ?? 'Findings');
  const isWrong = failure !== undefined || problems.error > 0;
  const icon = isWrong ? '$(error)' : problems.warning > 0 ? '$(warning)' : '$(quote)';
  const untrusted = isTrusted ? '' : ` $(workspace-untrusted)${failure ? ` ${l10n.t('folder not trusted')}` : ''}`;
  item.text = `${icon} ${escapeLabel(name)}: ${summary(status)}${untrusted}`;
  item.accessibilityInformation = {
    label: [`Findings, ${name}: ${summary(status)}`, failure?.message, isTrusted ? undefined : notTrusted()]
      .filter((part) => part !== undefined)
      .join('. '),
    role: 'button',
  };
  item.backgroundColor = isWrong
    ? new ThemeColor('statusBarItem.errorBackground')
    : problems.warning > 0
      ? new ThemeColor('statusBarItem.warningBackground')
      : undefined;
  item.tooltip = tooltipOf(status, isTrusted);
}

export function notTrusted(): string {
  return l10n.t('This folder is not trusted: reports that lie outside of it are not read');
}

/** Titles come out of reports: they are text, whatever stands in them. */
function tooltipOf({ kind, reports, failure, problems, fixable, citations }: StatusResult, isTrusted: boolean) {
  const text = new MarkdownString('', true);
  const paragraph = (words: string): void => {
    text.appendText(words).appendMarkdown('\n\n');
  };
  if (failure) {
    text.appendMarkdown('$(error) ');
    paragraph(failure.message);
  }
  for (const { key, title, isShipped, isDefault } of reports.slice(0, MOST_REPORTS)) {
    text.appendMarkdown('$(book) **').appendText(title).appendMarkdown('** ');
    const about = [
      key,
      ...(isShipped ? [l10n.t('comes with Findings')] : []),
      ...(isDefault && reports.length > 1 ? [l10n.t('where a citation names none')] : []),
    ];
    paragraph(`(${about.join(', ')})`);
  }
  const counts = [
    ...(kind === 'proposal' && !failure ? [l10n.t('Citations: {0}', citations)] : []),
    ...(problems.error > 0 ? [l10n.t('Errors: {0}', problems.error)] : []),
    ...(problems.warning > 0 ? [l10n.t('Warnings: {0}', problems.warning)] : []),
    ...(problems.info + problems.hint > 0 ? [l10n.t('Advice: {0}', problems.info + problems.hint)] : []),
    ...(fixable > 0 ? [l10n.t('Can be fixed at once: {0}', fixable)] : []),
  ];
  if (counts.length > 0) paragraph(counts.join(' · '));
  if (!isTrusted) {
    text.appendMarkdown('$(workspace-untrusted) ');
    paragraph(`${notTrusted()}.`);
  }
  paragraph(l10n.t('Click to see what is wrong, and to mend it.'));
  return text;
}

const MOST_REPORTS = 5;
