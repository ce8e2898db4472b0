import type { StatusResult } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { findingsCount } from '../labels.js';

/** `12 citations, 2 to fix`. For a report, the number of findings. */
export function summary(status: StatusResult): string {
  if (status.failure) return l10n.t('not checked');
  const { error, warning } = status.problems;
  const problems = error + warning;
  if (status.kind !== 'report') return `${citationsCount(status)}, ${verdict(status, problems)}`;
  return problems === 0 ? totalFindings(status) : `${totalFindings(status)}, ${verdict(status, problems)}`;
}

function citationsCount({ citations }: StatusResult): string {
  return citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations);
}

/** `2 to fix`, `all verified` */
function verdict({ citations }: StatusResult, problems: number): string {
  if (problems > 0) return l10n.t('{0} to fix', problems);
  return citations === 1 ? l10n.t('verified') : l10n.t('all verified');
}

function totalFindings({ reports }: StatusResult): string {
  return findingsCount(reports.reduce((sum, { findings }) => sum + findings, 0));
}

/** The key of the default report, or the number of reports. */
export function reportName({ reports }: StatusResult): string | undefined {
  const chosen = reports.find(({ isDefault }) => isDefault) ?? (reports.length === 1 ? reports[0] : undefined);
  if (chosen) return chosen.key;
  return reports.length === 0 ? undefined : l10n.t('{0} reports', reports.length);
}
