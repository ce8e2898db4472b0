export { formatKey, isSimpleKey } from './key.js';
export { findCitations, findNearMisses, readCitations } from './read-citations.js';
export { readTexts } from './read-texts.js';
export type {
  CitationGroup,
  CitationItem,
  CitationMode,
  CitationOptions,
  Citations,
  NearMiss,
  NearMissKind,
} from './citation.js';
export type { TextBlock, TextObject, TextRun, Texts } from './text.js';
