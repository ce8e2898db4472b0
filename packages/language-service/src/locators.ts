import { readLocator } from '@findings/citations';
import type { CslLocatorLabel } from '@findings/citations';
import type { Translate } from '@findings/core/text';

/** A locator label that Pandoc reads: its abbreviations and its name. */
interface LocatorTerm {
  readonly singular: string;
  readonly plural: string;
  readonly name: (say: Translate) => string;
}

/** The labels that Pandoc 3.9 reads, the most common first. It prints newer labels of CSL as ordinary text. */
export const locatorTerms: readonly LocatorTerm[] = [
  { singular: 'p.', plural: 'pp.', name: (say) => say`page` },
  { singular: 'chap.', plural: 'chaps.', name: (say) => say`chapter` },
  { singular: 'sec.', plural: 'secs.', name: (say) => say`section` },
  { singular: 'para.', plural: 'paras.', name: (say) => say`paragraph` },
  { singular: 'fig.', plural: 'figs.', name: (say) => say`figure` },
  { singular: 'n.', plural: 'nn.', name: (say) => say`note` },
  { singular: 'l.', plural: 'll.', name: (say) => say`line` },
  { singular: 'pt.', plural: 'pts.', name: (say) => say`part` },
  { singular: 'vol.', plural: 'vols.', name: (say) => say`volume` },
  { singular: 'bk.', plural: 'bks.', name: (say) => say`book` },
  { singular: 'col.', plural: 'cols.', name: (say) => say`column` },
  { singular: 'fol.', plural: 'fols.', name: (say) => say`folio` },
  { singular: 'no.', plural: 'nos.', name: (say) => say`issue` },
  { singular: 'op.', plural: 'opp.', name: (say) => say`opus` },
  { singular: 'v.', plural: 'vv.', name: (say) => say`verse` },
  { singular: 's.v.', plural: 's.vv.', name: (say) => say`sub verbo` },
];

/** Writes out the locator of a suffix: `page 9` for `, p. 9`. Undefined if the suffix has none. */
export function describeLocator(say: Translate, suffix: string): string | undefined {
  const { label, locator } = readLocator(suffix);
  return locator === undefined || label === undefined ? locator : `${labelNames[label](say)} ${locator}`;
}

const labelNames: Readonly<Record<CslLocatorLabel, (say: Translate) => string>> = {
  book: (say) => say`book`,
  chapter: (say) => say`chapter`,
  column: (say) => say`column`,
  figure: (say) => say`figure`,
  folio: (say) => say`folio`,
  issue: (say) => say`issue`,
  line: (say) => say`line`,
  note: (say) => say`note`,
  opus: (say) => say`opus`,
  page: (say) => say`page`,
  paragraph: (say) => say`paragraph`,
  part: (say) => say`part`,
  section: (say) => say`section`,
  'sub-verbo': (say) => say`entry`,
  verse: (say) => say`verse`,
  volume: (say) => say`volume`,
  act: (say) => say`act`,
  appendix: (say) => say`appendix`,
  'article-locator': (say) => say`article`,
  canon: (say) => say`canon`,
  elocation: (say) => say`location`,
  equation: (say) => say`equation`,
  rule: (say) => say`rule`,
  scene: (say) => say`scene`,
  supplement: (say) => say`supplement`,
  surface: (say) => say`surface`,
  table: (say) => say`table`,
  timestamp: (say) => say`timestamp`,
  'title-locator': (say) => say`title`,
  version: (say) => say`version`,
};
