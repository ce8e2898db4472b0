import type { ExportParams } from '@findings/language-server/protocol';
import { l10n } from 'vscode';

type Format = ExportParams['format'];

export interface FormatChoice {
  readonly format: Format;
  readonly label: string;
  /** Who needs it. */
  readonly detail: string;
  /** Of the file's name. */
  readonly ending: string;
}

export function formatChoices(): readonly FormatChoice[] {
  return [
    {
      format: 'csl-json',
      label: l10n.t('Pandoc or Quarto'),
      detail: l10n.t('To turn your proposal into Word or PDF with its citations written out. (CSL-JSON)'),
      ending: 'json',
    },
    {
      format: 'ris',
      label: l10n.t('Zotero, Mendeley or EndNote'),
      detail: l10n.t('To keep the findings with your other references. (RIS)'),
      ending: 'ris',
    },
    {
      format: 'biblatex',
      label: l10n.t('LaTeX with BibLaTeX'),
      detail: l10n.t('For papers that say \\usepackage{biblatex}: keeps all that is known of a finding.'),
      ending: 'bib',
    },
    {
      format: 'bibtex',
      label: l10n.t('LaTeX with BibTeX'),
      detail: l10n.t('For older LaTeX templates, such as those of many publishers.'),
      ending: 'bib',
    },
  ];
}

export interface RangeChoice {
  readonly ids: ExportParams['ids'];
  readonly label: string;
  readonly detail: string;
}

/** @param proposal the name of the proposal that is being written */
export function rangeChoices(proposal: string | undefined): readonly RangeChoice[] {
  return [
    ...(proposal === undefined
      ? []
      : [
          {
            ids: 'proposal',
            label: l10n.t('What This Proposal Cites'),
            detail: l10n.t('Only the findings that {0} cites, as it writes them.', proposal),
          } as const,
        ]),
    {
      ids: 'proposals',
      label: l10n.t('What All Proposals Cite'),
      detail: l10n.t('The findings that any proposal in this window cites.'),
    },
    {
      ids: 'all',
      label: l10n.t('All Findings'),
      detail: l10n.t('All that your reports hold, whether somebody cites it or not.'),
    },
  ];
}
