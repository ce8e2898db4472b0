import { env, l10n, window } from 'vscode';

/** Where there is no proposal to write into, what was chosen can be taken along. */
export async function offerToCopy(citations: readonly string[]): Promise<void> {
  const copy = l10n.t('Copy Citation');
  const chosen = await window.showInformationMessage(
    l10n.t('There is no proposal open to write into. Open one, or copy the citation to paste it elsewhere.'),
    copy,
  );
  if (chosen === copy) await env.clipboard.writeText(joinCitations(citations));
}

/** `[@s4.h2]` and `[@s2]` are `[@s4.h2; @s2]`. */
export function joinCitations(citations: readonly string[]): string {
  return citations.length === 0 ? '' : `[${citations.map((citation) => citation.slice(1, -1)).join('; ')}]`;
}
