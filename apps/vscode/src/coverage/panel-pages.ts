import { l10n } from 'vscode';

/** A page with a message. It contains no text of reports, and runs no scripts. @param html must be escaped */
function messagePage(html: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { padding: 2rem; font-size: var(--vscode-font-size); } p { max-width: 40rem; line-height: 1.5; }</style>
</head><body><main role="status">${html}</main></body></html>`;
}

export function loadingPage(): string {
  return messagePage(`<p>${l10n.t('Reading your proposals…')}</p>`);
}

export function noReportPage(): string {
  const add = `<a href="command:findings.addReport">${l10n.t('Add a report')}</a>`;
  return messagePage(
    `<h1>${l10n.t('Nothing to Cite Yet')}</h1>` +
      `<p>${l10n.t('This page shows which findings your proposals cite, and which are not cited yet.')}</p>` +
      `<p>${add}</p>`,
  );
}

export function noProposalPage(): string {
  return messagePage(
    `<h1>${l10n.t('No Proposals Yet')}</h1>` +
      `<p>${l10n.t('This page shows where each finding is cited. Write a proposal in a Markdown file (.md), and type @ to cite a finding.')}</p>`,
  );
}
