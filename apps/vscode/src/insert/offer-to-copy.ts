import { env, l10n } from 'vscode';
import { offer } from '../offer.js';

/** Offers to copy citations if no proposal is open. */
export async function offerCopy(citations: readonly string[]): Promise<void> {
  const message = l10n.t('No proposal is open. Open one, or copy the citation and paste it elsewhere.');
  const copy = () => env.clipboard.writeText(joinCitations(citations));
  await offer('info', message, { title: l10n.t('Copy Citation'), run: copy });
}

/** `[@s4.h2]` and `[@s2]` become `[@s4.h2; @s2]`. */
export function joinCitations(citations: readonly string[]): string {
  return citations.length === 0 ? '' : `[${citations.map((citation) => citation.slice(1, -1)).join('; ')}]`;
}
