/** Proposals and reports are Markdown or plain text with any URI scheme. The configuration and the lock are JSON. */
export const DOCUMENTS = [
  { language: 'markdown' },
  { language: 'quarto' },
  { language: 'rmd' },
  { language: 'plaintext', scheme: 'file' },
  { language: 'plaintext', scheme: 'vscode-vfs' },
  { pattern: '**/findings.config.json' },
  // The server must know of unsaved changes to the lock, since it writes no pins while there are any.
  { pattern: '**/findings.lock.json' },
];

const PROPOSAL_LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** Proposals with any URI scheme. */
export const PROPOSALS = [...PROPOSAL_LANGUAGES].map((language) => ({ language }));

export function hasProposalLanguage({ languageId }: { readonly languageId: string }): boolean {
  return PROPOSAL_LANGUAGES.has(languageId);
}
