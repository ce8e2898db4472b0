import type { Section } from '../outline/outline.js';
import type { RosterEntry } from '../people/roster.js';
import { readSpeakerLabel, trailingBracket } from '../people/speaker-label.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { emptyParts, type Parts } from './draft.js';
import type { SessionGroup } from './groups.js';
import { introduceLabel } from './introduce.js';
import type { Mode } from './gathering.js';
import { readParts, type PartsDraft } from './read-parts.js';
import type { Reading } from './reading.js';
import { isPeople, readHead } from './speaker-head.js';

/** A session whose speakers by label are known; what is told in prose waits until everyone's are. */
export interface SessionDraft {
  readonly group: SessionGroup;
  readonly title: Prose;
  /** Who gives the talk that the session is, as its title says. */
  readonly speakers: readonly RosterEntry[];
  readonly parts: Parts;
  readonly drafts: PartsDraft[];
}

const modes: Partial<Record<Section['role'], Mode>> = {
  highlights: 'highlights',
  exchanges: 'exchanges',
  recommendations: 'recommendations',
  actions: 'actions',
  questions: 'questions',
};

export function readSession(group: SessionGroup, reading: Reading): SessionDraft {
  const { title, speakers } = readTitle(group.title, reading);
  const parts = emptyParts();
  const drafts = group.sections.map((section) =>
    readParts(section.blocks, modes[section.role] ?? 'overview', reading, parts, speakers),
  );
  return { group, title, speakers, parts, drafts };
}

/** A session that is one talk names its speaker behind the title: `Talk (Name, A)`, `Talk - Name, A`. */
function readTitle(prose: Prose, reading: Reading): { title: Prose; speakers: RosterEntry[] } {
  const { text } = prose;
  const bracket = trailingBracket(text);
  const label = bracket && readSpeakerLabel(bracket.inside, reading.vocabulary);
  if (label && isPeople(label, reading))
    return { title: sliceProse(prose, 0, bracket.before.length), speakers: introduceLabel(label, prose, reading) };
  const head = readHead({ kind: 'paragraph', level: 0, prose, marks: [], lines: [], children: [] }, reading);
  if (head?.kind === 'speaker' && head.title !== undefined) {
    const speakers = introduceLabel(head.label, prose, reading);
    return { title: sliceProse(prose, 0, head.title.length), speakers };
  }
  return { title: prose, speakers: [] };
}
