import type { AddReportResult } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { escapeLabel, findingsCount } from '../labels.js';

type Reading = Pick<
  Exclude<AddReportResult, { readonly refusal: unknown }>,
  'title' | 'sessions' | 'speakers' | 'findings' | 'doubts'
>;

/** UTF-16 code units. More remarks would fill the window. */
const MAX_REMARKS = 300;

/** How well a report was read, in words. @param remarks sentences about what was left out or guessed */
export function describeReading(
  { title, sessions, speakers, findings, doubts }: Reading,
  remarks: readonly string[],
): string {
  const counts = [
    ...(sessions === 0 ? [] : [sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions)]),
    ...(speakers === 0 ? [] : [speakers === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', speakers)]),
    findingsCount(findings),
  ];
  const sentences = [
    l10n.t('“{0}” added: {1}.', title, counts.join(', ')),
    ...(doubts === 0 ? [] : [doubts === 1 ? l10n.t('1 place to check.') : l10n.t('{0} places to check.', doubts)]),
    ...shortRemarks(remarks),
    l10n.t('To cite it, type [@ and a word you remember.'),
  ];
  return escapeLabel(sentences.join(' '));
}

function shortRemarks(remarks: readonly string[]): readonly string[] {
  let left = MAX_REMARKS;
  return remarks.filter(({ length }) => (left -= length) >= 0);
}
