import type { Translate } from '@findings/core/text';

/** A word for what a locator counts, as Pandoc knows it: its abbreviation, that of several, and what it means. */
export interface LocatorTerm {
  readonly one: string;
  readonly several: string;
  readonly meaning: (say: Translate) => string;
}

/**
 * Those that Pandoc 3.9 reads, the usual ones first. CSL has more of them since, which Pandoc prints as they are written
 * and takes for no locator.
 */
export const locatorTerms: readonly LocatorTerm[] = [
  { one: 'p.', several: 'pp.', meaning: (say) => say`page` },
  { one: 'chap.', several: 'chaps.', meaning: (say) => say`chapter` },
  { one: 'sec.', several: 'secs.', meaning: (say) => say`section` },
  { one: 'para.', several: 'paras.', meaning: (say) => say`paragraph` },
  { one: 'fig.', several: 'figs.', meaning: (say) => say`figure` },
  { one: 'n.', several: 'nn.', meaning: (say) => say`note` },
  { one: 'l.', several: 'll.', meaning: (say) => say`line` },
  { one: 'pt.', several: 'pts.', meaning: (say) => say`part` },
  { one: 'vol.', several: 'vols.', meaning: (say) => say`volume` },
  { one: 'bk.', several: 'bks.', meaning: (say) => say`book` },
  { one: 'col.', several: 'cols.', meaning: (say) => say`column` },
  { one: 'fol.', several: 'fols.', meaning: (say) => say`folio` },
  { one: 'no.', several: 'nos.', meaning: (say) => say`issue` },
  { one: 'op.', several: 'opp.', meaning: (say) => say`opus` },
  { one: 'v.', several: 'vv.', meaning: (say) => say`verse` },
  { one: 's.v.', several: 's.vv.', meaning: (say) => say`sub verbo` },
];
