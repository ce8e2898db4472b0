export { formatKey, isSimpleKey } from './key.js';
export { findCitations, findNearMisses, readCitations } from './read-citations.js';
export { readTexts } from './read-texts.js';
export { readLocator } from './locator/read-locator.js';
export type {
  CitationGroup,
  CitationItem,
  CitationMode,
  CitationOptions,
  Citations,
  NearMiss,
  NearMissKind,
} from './citation.js';
export type { CslLocatorLabel } from './locator/labels.js';
export type { ParsedSuffix } from './locator/read-locator.js';
export type { TextBlock, TextObject, TextRun, Texts } from './text-block.js';
export { frontMatterEnd, frontMatterTitle, readHeadings } from './headings.js';
export type { Heading } from './headings.js';
