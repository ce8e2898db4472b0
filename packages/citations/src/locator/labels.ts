/** The locator labels of CSL 1.0.2. */
export type CslLocatorLabel = (typeof terms)[number][0];

/**
 * The words and abbreviations of each label in CSL's American English. Pandoc 3.9 knows only the first sixteen, from CSL 1.0.1.
 */
const terms = [
  ['book', 'book books bk. bks.'],
  ['chapter', 'chapter chapters chap. chaps. c. cc.'],
  ['column', 'column columns col. cols.'],
  ['figure', 'figure figures fig. figs.'],
  ['folio', 'folio folios fol. fols.'],
  ['issue', 'issue issues no. nos.'],
  ['line', 'line lines l. ll.'],
  ['note', 'note notes n. nn.'],
  ['opus', 'opus opera op. opp.'],
  ['page', 'page pages p. pp.'],
  ['paragraph', 'paragraph paragraphs para. paras. ¶ ¶¶'],
  ['part', 'part parts pt. pts.'],
  ['section', 'section sections sec. secs. § §§'],
  ['sub-verbo', 'sub_verbo s.v. s.vv.'],
  ['verse', 'verse verses v. vv.'],
  ['volume', 'volume volumes vol. vols.'],
  ['act', 'act acts'],
  ['appendix', 'appendix appendices app. apps.'],
  ['article-locator', 'article articles art. arts.'],
  // `c.` means chapter.
  ['canon', 'canon canons'],
  ['elocation', 'location locations loc. locs.'],
  ['equation', 'equation equations eq. eqs.'],
  ['rule', 'rule rules r. rr.'],
  ['scene', 'scene scenes sc. scs.'],
  ['supplement', 'supplement supplements supp. supps.'],
  ['surface', 'surface surfaces surf. surfs.'],
  ['table', 'table tables tbl. tbls.'],
  ['timestamp', 'timestamp timestamps'],
  ['title-locator', 'title titles tit. tits.'],
  ['version', 'version versions'],
] as const;

const labels: ReadonlyMap<string, CslLocatorLabel> = new Map(
  terms.flatMap(([label, written]) => written.split(' ').map((word) => [word.replace('_', ' '), label] as const)),
);

/** The words and abbreviations for labels, the longest first. */
export const labelWords: readonly string[] = [...labels.keys()].sort((one, other) => other.length - one.length);

/** Finds the label for a word or abbreviation, ignoring case. */
export function labelOf(words: string): CslLocatorLabel | undefined {
  return labels.get(words.toLowerCase());
}
