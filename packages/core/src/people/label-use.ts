import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { LineLabel } from './line-label.js';
import { readName } from './name.js';

/** How a label is used in the report. */
export interface LabelUse {
  readonly text: string;
  count: number;
  /** Distinct ones. */
  readonly affiliations: Set<string>;
  /** Uses before more than three words. */
  beforeText: number;
  /** True if the label occurs alone at least once, not only as in `Ana and Tom:`. */
  isAlone: boolean;
  separators: Set<LineLabel['separator']>;
  /** The markup says that it is a name. */
  isName: boolean;
  /** It stands beside a given name: `Ana, Quirin:`. */
  isWithGivenName: boolean;
  /** Uses on a line of their own. */
  onLine: number;
}

export function emptyUse(text: string): LabelUse {
  return {
    text,
    count: 0,
    affiliations: new Set(),
    beforeText: 0,
    isAlone: false,
    separators: new Set(),
    isName: false,
    isWithGivenName: false,
    onLine: 0,
  };
}

/** So large a share of bold lines with brackets are names, if they are names at all. */
const SHARE_OF_NAMES = 0.6;

/** True if bold lines with brackets are mostly no names: `**Harbour (NL)**`. */
export function areTitles(uses: readonly LabelUse[], vocabulary: Vocabulary): boolean {
  const bold = uses.filter(isBoldTitle);
  const names = bold.filter(({ text }) => (readName(text, vocabulary)?.tokens.length ?? 0) > 1);
  return names.length < bold.length * SHARE_OF_NAMES;
}

/** A bold line with a bracket and nothing else. */
export function isBoldTitle({ separators, onLine, count, affiliations }: LabelUse): boolean {
  return separators.size === 1 && separators.has('bold') && onLine === count && affiliations.size > 0;
}
