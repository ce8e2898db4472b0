import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { Vocabulary } from '@findings/language';
import { readName } from './name.js';
import type { Roster, RosterEntry } from './roster.js';

/** How a report sets names at the start of its paragraphs without a mark. */
export interface BareLabels {
  /** `VW The profile is …`: initials, by their text. */
  readonly initials: ReadonlyMap<string, RosterEntry>;
  /** True if names without a verb start many paragraphs, as in notes: `Ana happy to help`. */
  readonly areNotes: boolean;
}

/** Initials label paragraphs if so many start with them. */
const FEWEST_INITIALS = 3;
/** A report is notes if so many of its paragraphs start with a name, and so large a share. */
const FEWEST_NAMES = 5;
const SHARE_OF_NAMES = 0.15;

const INITIALS = /^(\p{Lu}{2,4})\s+(?=[\p{L}"“«(])/u;
const FIRST_WORDS = /^(\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'.-]+)?)\s+(?=\p{Ll})/u;

export function readBareLabels(blocks: readonly Block[], roster: Roster, vocabulary: Vocabulary): BareLabels {
  const uses = new Map<string, number>();
  let names = 0;
  let all = 0;
  for (const block of blocks) {
    for (const { kind, prose } of nestedBlocks(block)) {
      if ((kind !== 'paragraph' && kind !== 'item') || prose.text === '') continue;
      all++;
      const initials = INITIALS.exec(prose.text)?.[1];
      if (initials !== undefined) uses.set(initials, (uses.get(initials) ?? 0) + 1);
      const words = FIRST_WORDS.exec(prose.text)?.[1];
      const name =
        words === undefined
          ? undefined
          : (readName(words, vocabulary) ?? readName(words.split(' ', 1)[0]!, vocabulary));
      if (name && roster.resolve(name)?.kind === 'known') names++;
    }
  }
  const initials = new Map<string, RosterEntry>();
  let count = 0;
  for (const [text, number] of uses) {
    const entry = roster.byLabel(text) ?? roster.byInitials(text);
    if (!entry) continue;
    initials.set(text, entry);
    count += number;
  }
  return {
    initials: count >= FEWEST_INITIALS ? initials : new Map(),
    areNotes: names >= FEWEST_NAMES && names >= all * SHARE_OF_NAMES,
  };
}
