import { readLocator } from '@findings/citations';
import type { CslLocatorLabel } from '@findings/citations';
import type { Translate } from '@findings/core/text';

/** `page 9` of a citation's suffix `, p. 9`; absent where it names no part. */
export function locatorWords(say: Translate, suffix: string): string | undefined {
  const { label, locator } = readLocator(suffix);
  return locator === undefined || label === undefined ? locator : `${words[label](say)} ${locator}`;
}

/** Some labels of CSL are no words of English. */
const words: Readonly<Record<CslLocatorLabel, (say: Translate) => string>> = {
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
