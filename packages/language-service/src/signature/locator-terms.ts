/** A word for what a locator counts, as Pandoc knows it: its abbreviation, that of several, and what it means. */
export interface LocatorTerm {
  readonly one: string;
  readonly several: string;
  readonly meaning: string;
}

/**
 * Those that Pandoc 3.9 reads, the usual ones first. CSL has more of them since, which Pandoc prints as they are written
 * and takes for no locator.
 */
export const locatorTerms: readonly LocatorTerm[] = [
  { one: 'p.', several: 'pp.', meaning: 'page' },
  { one: 'chap.', several: 'chaps.', meaning: 'chapter' },
  { one: 'sec.', several: 'secs.', meaning: 'section' },
  { one: 'para.', several: 'paras.', meaning: 'paragraph' },
  { one: 'fig.', several: 'figs.', meaning: 'figure' },
  { one: 'n.', several: 'nn.', meaning: 'note' },
  { one: 'l.', several: 'll.', meaning: 'line' },
  { one: 'pt.', several: 'pts.', meaning: 'part' },
  { one: 'vol.', several: 'vols.', meaning: 'volume' },
  { one: 'bk.', several: 'bks.', meaning: 'book' },
  { one: 'col.', several: 'cols.', meaning: 'column' },
  { one: 'fol.', several: 'fols.', meaning: 'folio' },
  { one: 'no.', several: 'nos.', meaning: 'issue' },
  { one: 'op.', several: 'opp.', meaning: 'opus' },
  { one: 'v.', several: 'vv.', meaning: 'verse' },
  { one: 's.v.', several: 's.vv.', meaning: 'sub verbo' },
];
