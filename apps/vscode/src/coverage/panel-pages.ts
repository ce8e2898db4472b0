import { l10n } from 'vscode';

/** A page that says one thing: nothing of it is a report's, and nothing in it runs. @param html escaped already */
function sayingPage(html: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { padding: 2rem; font-size: var(--vscode-font-size); } p { max-width: 40rem; line-height: 1.5; }</style>
</head><body><main role="status">${html}</main></body></html>`;
}

export function loadingPage(): string {
  return sayingPage(`<p>${l10n.t('Reading your proposals…')}</p>`);
}

export function noReportPage(): string {
  const add = `<a href="command:findings.addReport">${l10n.t('Add a report')}</a>`;
  return sayingPage(
    `<h1>${l10n.t('Nothing to Cite Yet')}</h1>` +
      `<p>${l10n.t('This page shows which findings of your reports your proposals lean on, and which nobody uses yet.')}</p>` +
      `<p>${add}</p>`,
  );
}

export function noProposalPage(): string {
  return sayingPage(
    `<h1>${l10n.t('No Proposals Yet')}</h1>` +
      `<p>${l10n.t('This page shows who cites which finding. Write a proposal in a Markdown file (one that ends in .md), and cite a finding by typing @.')}</p>`,
  );
}
