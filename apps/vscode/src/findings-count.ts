import { l10n } from 'vscode';

/** `7 findings`. */
export function findingsCount(findings: number): string {
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}
