import type { ExportParams } from '@findings/language-server/protocol';
import { l10n } from 'vscode';

type Format = ExportParams['format'];

export interface FormatChoice {
  readonly format: Format;
  readonly label: string;
  readonly detail: string;
  /** The extension of the file. */
  readonly extension: string;
}

export function formatChoices(): readonly FormatChoice[] {
  return [
    {
      format: 'csl-json',
      label: l10n.t('Pandoc or Quarto'),
      detail: l10n.t('To convert your proposal to Word or PDF with formatted citations. (CSL JSON)'),
      extension: 'json',
    },
    {
      format: 'ris',
      label: l10n.t('Zotero, Mendeley or EndNote'),
      detail: l10n.t('To keep the findings with your other references. (RIS)'),
      extension: 'ris',
    },
    {
      format: 'biblatex',
      label: l10n.t('LaTeX with BibLaTeX'),
      detail: l10n.t('For papers with \\usepackage{biblatex}. Keeps all details of a finding.'),
      extension: 'bib',
    },
    {
      format: 'bibtex',
      label: l10n.t('LaTeX with BibTeX'),
      detail: l10n.t('For older LaTeX templates, such as those of many publishers.'),
      extension: 'bib',
    },
  ];
}

export interface ScopeChoice {
  readonly ids: ExportParams['ids'];
  readonly label: string;
  readonly detail: string;
}

/** @param proposal the name of the open proposal */
export function scopeChoices(proposal: string | undefined): readonly ScopeChoice[] {
  return [
    ...(proposal === undefined
      ? []
      : [
          {
            ids: 'proposal',
            label: l10n.t('What This Proposal Cites'),
            detail: l10n.t('Only the findings that {0} cites.', proposal),
          } as const,
        ]),
    {
      ids: 'proposals',
      label: l10n.t('What All Proposals Cite'),
      detail: l10n.t('All findings that proposals in this window cite.'),
    },
    {
      ids: 'all',
      label: l10n.t('All Findings'),
      detail: l10n.t('Everything in your reports, cited or not.'),
    },
  ];
}
