import { readQuotations } from '../facts/quotations.js';
import type { OffsetRange } from '../source/offset-range.js';
import type { Exchange, Highlight, Passage, Turn } from '../model.js';
import { readMentions, type Mention } from '../people/mentions.js';
import { note, type RosterEntry } from '../people/roster.js';
import { trimArray } from '../source/trim-array.js';
import { sliceProse, startOf, type Prose } from '../source/prose.js';
import type { DraftExchange, DraftHighlight, DraftPassage, DraftTurn } from './draft.js';
import { reportMisspelt } from './introduce.js';
import { placedFinding, placedTurn, type Quoted } from './placed.js';
import type { Reading } from './reading.js';

/** Drafts become findings: an id, who speaks, the speech in the text; the rest is worked out when it is asked for. */
export function citePassage(draft: DraftPassage, id: string, reading: Reading): Passage {
  const { told, ...placed } = cite(draft, id, reading, []);
  return placedFinding({ type: 'passage', ...told }, placed, reading.places);
}

export function citeHighlight(draft: DraftHighlight, id: string, reading: Reading): Highlight {
  const speakers = idsOf(draft.speakers);
  for (const entry of draft.speakers) entry.findings.push(id);
  const { told, ...placed } = cite(draft, id, reading, draft.speakers);
  const title = draft.title === undefined ? {} : { title: draft.title };
  return placedFinding({ type: 'highlight', ...told, speakers, ...title }, placed, reading.places);
}

export function citeExchange(draft: DraftExchange, id: string, reading: Reading): Exchange {
  const turns = [draft.question, draft.comment, ...draft.answers].filter((turn) => turn !== undefined);
  for (const entry of new Set(turns.flatMap((turn) => turn.speakers))) entry.findings.push(id);
  const { told, ...placed } = cite(draft, id, reading, [], turns);
  const said = {
    ...(draft.question ? { question: turnOf(draft.question, reading) } : {}),
    ...(draft.comment ? { comment: turnOf(draft.comment, reading) } : {}),
    answers: trimArray(draft.answers.map((turn) => turnOf(turn, reading))),
  };
  return placedFinding({ type: 'exchange', ...told, ...said }, placed, reading.places);
}

function turnOf({ prose, speakers }: DraftTurn, { places }: Reading): Turn {
  return placedTurn({ speakers: idsOf(speakers) }, prose, places);
}

/** Who speaks alone, as most do: the same list for all that they said. */
const alone = new WeakMap<RosterEntry, readonly string[]>();

function idsOf(speakers: readonly RosterEntry[]): readonly string[] {
  const [first] = speakers;
  if (!first || speakers.length > 1) return trimArray(speakers.map(({ id }) => id));
  const before = alone.get(first);
  if (before?.[0] === first.id) return before;
  const ids = [first.id];
  alone.set(first, ids);
  return ids;
}

function cite(
  draft: DraftPassage,
  id: string,
  reading: Reading,
  speakers: readonly RosterEntry[],
  turns: readonly DraftTurn[] = [],
) {
  const { prose } = draft;
  const mentions = draft.isNoted ? [] : readMentions(prose.text, reading.roster, new Set(speakers), reading.vocabulary);
  for (const { kind, entry, name, start, end } of mentions) {
    if (kind === 'known') note(entry, name);
    else reportMisspelt(name, entry, sliceProse(prose, start, end), reading);
  }
  const alias = draft.alias === undefined ? {} : { alias: draft.alias.toLowerCase() };
  return { told: { id, ...alias }, prose, quoted: quotedIn(prose, speakers, turns, mentions) };
}

function quotedIn(
  prose: Prose,
  speakers: readonly RosterEntry[],
  turns: readonly DraftTurn[],
  mentions: readonly Mention[],
): readonly Quoted[] {
  const quotations = readQuotations(prose.text)
    .filter(({ speech }) => speech)
    .map(({ start, end, attribution }) => {
      const turn = turns.find((one) => holds(one.prose, startOf(sliceProse(prose, start, end))));
      const speaker = turn ? onlyOne(turn.speakers) : (namedIn(attribution, mentions) ?? onlyOne(speakers));
      return { start, end, speaker: speaker?.id };
    });
  return trimArray(quotations);
}

/** The first person named in the stretches in which the speaker is to be looked for. */
function namedIn(ranges: readonly OffsetRange[], mentions: readonly Mention[]): RosterEntry | undefined {
  for (const range of ranges) {
    const mention = mentions.find((one) => one.start >= range.start && one.end <= range.end);
    if (mention) return mention.entry;
  }
  return undefined;
}

function holds(prose: Prose, offset: number): boolean {
  return prose.runs.some((run) => offset >= run.from && offset < run.from + run.size);
}

function onlyOne(speakers: readonly RosterEntry[]): RosterEntry | undefined {
  return speakers.length === 1 ? speakers[0] : undefined;
}
