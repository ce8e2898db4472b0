import type { StatusResult } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { findingsCount } from '../labels.js';

/** `12 citations, 2 to fix, 3 to look at`. For a report, the number of findings. */
export function summary(status: StatusResult): string {
  if (status.failure) return l10n.t('not checked');
  const open = openCounts(status);
  if (status.kind === 'report') return [totalFindings(status), ...open].join(', ');
  const verified = status.citations === 1 ? l10n.t('verified') : l10n.t('all verified');
  return [citationsCount(status), ...(open.length > 0 ? open : [verified])].join(', ');
}

function citationsCount({ citations }: StatusResult): string {
  return citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations);
}

/**
 * `2 to fix`, and `3 to look at` for notes, such as a figure that the finding does not have. In a report, `2 to check`: places that
 * may have been read wrongly.
 */
function openCounts({ kind, problems: { error, warning, info } }: StatusResult): readonly string[] {
  const problems = error + warning;
  return [
    ...(problems > 0 ? [kind === 'report' ? l10n.t('{0} to check', problems) : l10n.t('{0} to fix', problems)] : []),
    ...(info > 0 ? [l10n.t('{0} to look at', info)] : []),
  ];
}

function totalFindings({ reports }: StatusResult): string {
  return findingsCount(reports.reduce((sum, { findings }) => sum + findings, 0));
}

/** The title of the default report, or the number of reports. */
export function reportName({ reports }: StatusResult): string | undefined {
  const chosen = reports.find(({ isDefault }) => isDefault) ?? (reports.length === 1 ? reports[0] : undefined);
  if (chosen) return shorten(chosen.title);
  return reports.length === 0 ? undefined : l10n.t('{0} reports', reports.length);
}

/** The status bar has little space. The tooltip has the whole title. */
const MAX_TITLE_LENGTH = 28;

function shorten(title: string): string {
  if (title.length <= MAX_TITLE_LENGTH) return title;
  const cut = title.slice(0, MAX_TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE_LENGTH / 2)).trimEnd()}…`;
}
