import { env, l10n, window } from 'vscode';

/** Offers to copy citations if no proposal is open. */
export async function offerCopy(citations: readonly string[]): Promise<void> {
  const copy = l10n.t('Copy Citation');
  const chosen = await window.showInformationMessage(
    l10n.t('No proposal is open. Open one, or copy the citation and paste it elsewhere.'),
    copy,
  );
  if (chosen === copy) await env.clipboard.writeText(joinCitations(citations));
}

/** `[@s4.h2]` and `[@s2]` become `[@s4.h2; @s2]`. */
export function joinCitations(citations: readonly string[]): string {
  return citations.length === 0 ? '' : `[${citations.map((citation) => citation.slice(1, -1)).join('; ')}]`;
}
