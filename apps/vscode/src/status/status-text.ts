import type { StatusResult } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { findingsCount } from '../findings-count.js';

/** `12 citations`. */
function citationsIn({ citations }: StatusResult): string {
  return citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations);
}

/** What has to be mended: errors and warnings. The rest is advice. */
function wrongIn({ problems }: StatusResult): number {
  return problems.error + problems.warning;
}

/** `2 wrong`, `none wrong`. */
function wrongWords(status: StatusResult): string {
  const wrong = wrongIn(status);
  return wrong === 0 ? l10n.t('nothing wrong') : l10n.t('{0} wrong', wrong);
}

/** `12 citations, 2 wrong`; of a report, how much there is to cite. */
export function summary(status: StatusResult): string {
  if (status.failure) return l10n.t('not checked');
  const parts = status.kind === 'report' ? findingsIn(status) : citationsIn(status);
  return wrongIn(status) === 0 && status.kind === 'report' ? parts : `${parts}, ${wrongWords(status)}`;
}

function findingsIn({ reports }: StatusResult): string {
  return findingsCount(reports.reduce((sum, { findings }) => sum + findings, 0));
}

/** The report that is meant where a citation names none, or how many there are. */
export function reportName(status: StatusResult): string | undefined {
  const { reports } = status;
  const chosen = reports.find(({ isDefault }) => isDefault) ?? (reports.length === 1 ? reports[0] : undefined);
  if (chosen) return chosen.key;
  return reports.length === 0 ? undefined : l10n.t('{0} reports', reports.length);
}
