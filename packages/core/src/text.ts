export { fingerprint, isCurrentFingerprint } from './fingerprint.js';

// Positions, JSON and front matter
export { partitionPoint } from './source/binary-search.js';
export { setJsonValues } from './source/edit-json.js';
export type { NewJsonValue } from './source/edit-json.js';
export { firstCharacterOf, membersOf, parseJsonTree, rangeOf } from './source/json-tree.js';
export { lineStarts, sourceText } from './source/source.js';
export type { SourceText } from './source/source.js';
export { frontMatterBlock } from './source/front-matter-block.js';

// Headings
export { headingNumber } from './headings/heading-number.js';
export { acceptHeadings, LARGER, TEXT_STYLE } from './headings/heading-score.js';
export type { HeadingEvidence } from './headings/heading-score.js';

// Canonical Markdown
export {
  AUDIENCE,
  END_OF_PART,
  EXACT_LISTS,
  EXACT_READING,
  HEADINGS_NOTE,
  EXACT_SECTIONS,
  LEFT_OUT,
  REVIEW,
  joinNames,
  NOBODY,
  printCreditComment,
  readExactAttributes,
  readExactHeading,
} from './canonical-words.js';
export type { ExactSection } from './canonical-words.js';

// Pages
export { pageFinder, readPageComments } from './repair/page-marks.js';

// Messages for users
export { countNoun, formatNumber, timesPhrase } from './i18n/plurals.js';
export { MAX_PROPOSAL_SIZE, errorMessage, refuseLargeProposal } from './i18n/size-limit.js';
export { translateEnglish } from './i18n/translate.js';
export type { Translate } from './i18n/translate.js';
export { visible } from './i18n/visible.js';
