import type { StatusResult } from '@findings/language-server/protocol';
import { l10n, MarkdownString } from 'vscode';
import type { StatusBarItem } from 'vscode';
import { findingsCount } from '../labels.js';

/** Shows the status of a document in the status bar item. */
export function showInItem(item: StatusBarItem, status: StatusResult, isTrusted: boolean): void {
  const { kind, citations, failure, problems, unread } = status;
  const name = kind === 'report' ? l10n.t('Report') : 'Findings';
  // The number of citations needs no name.
  const isNamed = kind === 'report' || failure !== undefined || citations === 0;
  const hasErrors = failure !== undefined || problems.error > 0;
  const icon = hasErrors ? '$(error)' : problems.warning > 0 || unread ? '$(warning)' : '$(quote)';
  const untrusted = isTrusted ? '' : ` $(workspace-untrusted)${failure ? ` ${l10n.t('folder not trusted')}` : ''}`;
  item.text = `${icon} ${isNamed ? `${name}: ` : ''}${summary(status)}${untrusted}`;
  item.accessibilityInformation = {
    label: [
      kind === 'report' ? `Findings, ${name}: ${summary(status)}` : `${name}: ${summary(status)}`,
      failure?.message ?? unread?.[0]?.reason.message,
      isTrusted ? undefined : untrustedMessage(),
    ]
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
function tooltipOf(
  { kind, reports, failure, problems, fixable, citations, unread = [] }: StatusResult,
  isTrusted: boolean,
) {
  const text = new MarkdownString('', true);
  const paragraph = (content: string): void => {
    text.appendText(content).appendMarkdown('\n\n');
  };
  const reasons =
    unread.length > 0 ? unread.slice(0, MAX_REPORTS).map(({ reason }) => reason) : failure ? [failure] : [];
  for (const { message } of reasons) {
    text.appendMarkdown('$(error) ');
    paragraph(message);
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
    ...(problems.info > 0 ? [l10n.t('To review: {0}', problems.info)] : []),
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
  if (kind === 'proposal' && !failure && citations === 0) {
    paragraph(reports.length === 0 ? l10n.t('Click to add a report.') : howToCite());
  }
  const hasProblems = reasons.length > 0 || Object.values(problems).some((count) => count > 0);
  if (hasProblems) paragraph(l10n.t('Click to review problems.'));
  return text;
}

function howToCite(): string {
  return l10n.t('To cite it, type [@ and a word you remember.');
}

const MAX_REPORTS = 5;

/** `12 citations, 2 to fix, 3 to review`. For a report, the number of findings. */
export function summary(status: StatusResult): string {
  if (status.failure) return l10n.t('not checked');
  const open = openCounts(status);
  if (status.kind === 'report') return [totalFindings(status), ...open].join(', ');
  if (status.reports.length === 0) return l10n.t('no report yet');
  const unread = status.unread?.length ?? 0;
  if (unread > 0) {
    open.push(unread === 1 ? l10n.t('1 report cannot be read') : l10n.t('{0} reports cannot be read', unread));
  }
  const nothing = status.citations > 0 ? [l10n.t('no problems found')] : [];
  return [citationsCount(status), ...(open.length > 0 ? open : nothing), ...unseenCounts(status)].join(', ');
}

function citationsCount({ citations }: StatusResult): string {
  if (citations === 0) return l10n.t('no citations yet');
  return citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations);
}

/**
 * `2 to fix`, and `3 to review` for notes, such as a figure that the finding does not have. In a report, `2 to check`: places that
 * may have been read wrongly.
 */
function openCounts({ kind, problems: { error, warning, info } }: StatusResult): string[] {
  const problems = error + warning;
  return [
    ...(problems > 0 ? [kind === 'report' ? l10n.t('{0} to check', problems) : l10n.t('{0} to fix', problems)] : []),
    ...(info > 0 ? [l10n.t('{0} to review', info)] : []),
  ];
}

/** What is not reported, because of a comment or a setting. */
function unseenCounts({ ignored, rulesOff }: StatusResult): string[] {
  return [
    ...(ignored > 0 ? [ignored === 1 ? l10n.t('1 ignored') : l10n.t('{0} ignored', ignored)] : []),
    ...(rulesOff > 0 ? [rulesOff === 1 ? l10n.t('1 rule off') : l10n.t('{0} rules off', rulesOff)] : []),
  ];
}

function totalFindings({ reports }: StatusResult): string {
  return findingsCount(reports.reduce((sum, { findings }) => sum + findings, 0));
}
