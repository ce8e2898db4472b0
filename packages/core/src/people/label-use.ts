import type { Block } from '../blocks/block.js';
import type { Vocabulary } from '@findings/language';
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
  /** True if its markup marks it as a name: `[name=Ana]`. */
  isName: boolean;
  /** True if it occurs next to a given name: `Ana, Quirin:`. */
  isWithGivenName: boolean;
  /** Uses on a line of their own. */
  onLine: number;
}

export interface LabelCounts {
  readonly uses: ReadonlyMap<string, LabelUse>;
  /** Blocks that are only a name above text, with that name. Without a mark such as a dash, they are included only if names recur in this way. */
  readonly nameLines: ReadonlyMap<Block, string>;
  /** True if a given name recurs in this way. */
  readonly hasNameLines: boolean;
  /** True if many lines start with labels that recur. */
  readonly isTranscript: boolean;
  /** True if several labels that recur are initials: `AD`. */
  readonly hasInitials: boolean;
  /** True if several labels that recur are in lower case: `obelit`. */
  readonly hasUserNames: boolean;
  /** True if several labels are full names without a space: `AnaDiaz`. */
  readonly hasJoinedNames: boolean;
  /** True if lines often start with a given name in round brackets: `(Ana) The wells ran dry`. */
  readonly hasRoundBrackets: boolean;
  /** True if the markup of labels in square brackets marks them as names: `[name=Ana]`. */
  readonly hasNamesInBrackets: boolean;
  /** True if most bold lines with brackets are not names: `**Harbour (NL)**`. */
  readonly hasBoldTitles: boolean;
}

/** The census of a report in canonical Markdown, which lists its people. */
export const EMPTY_CENSUS: LabelCounts = {
  uses: new Map(),
  nameLines: new Map(),
  hasNameLines: false,
  isTranscript: false,
  hasInitials: false,
  hasUserNames: false,
  hasJoinedNames: false,
  hasRoundBrackets: false,
  hasNamesInBrackets: false,
  hasBoldTitles: false,
};

export function createLabelUse(text: string): LabelUse {
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

/** If a smaller share of the bold lines with brackets look like names, they are titles. */
const SHARE_OF_NAMES = 0.6;

/** True if bold lines with brackets are titles: `**Harbour (NL)**`. */
export function areBoldTitles(uses: readonly LabelUse[], vocabulary: Vocabulary): boolean {
  const bold = uses.filter(isBoldTitle);
  const names = bold.filter(({ text }) => (readName(text, vocabulary)?.tokens.length ?? 0) > 1);
  return names.length < bold.length * SHARE_OF_NAMES;
}

/** A bold line with a bracket and nothing else. */
export function isBoldTitle({ separators, onLine, count, affiliations }: LabelUse): boolean {
  return separators.size === 1 && separators.has('bold') && onLine === count && affiliations.size > 0;
}

/** Whether a colon, a dash or a line of its own sets off the label. */
export function isSetOff({ separators }: Pick<LabelUse, 'separators'>): boolean {
  return separators.has('colon') || separators.has('dash') || separators.has('line');
}
