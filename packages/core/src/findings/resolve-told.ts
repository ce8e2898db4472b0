import { note, type RosterEntry } from '../people/roster.js';
import { readMentions } from '../people/mentions.js';
import { startOf } from '../source/prose.js';
import type { DraftExchange, DraftTurn } from './draft.js';
import { nameInFront } from './name-in-front.js';
import type { SessionDraft } from './read-session.js';
import type { Reading } from './reading.js';
import { readToldExchanges } from './told-exchanges.js';

/**
 * Reads what is told in prose, now that labels have named everyone: exchanges, joint highlights, speakers named without a label.
 * Marks come first: `Q/Zach` of the first session may be the `C/ZachMarshall` of the last.
 */
export function resolveSessions(sessions: readonly SessionDraft[], reading: Reading): void {
  for (const { parts } of sessions)
    for (const exchange of parts.exchanges)
      for (const turn of turnsOf(exchange))
        for (const name of turn.names ?? [])
          if (name.tokens.length > 1 && !reading.roster.resolve(name)) reading.roster.introduce(name);
  for (const session of sessions) resolveSession(session, reading);
}

function resolveSession(session: SessionDraft, reading: Reading): void {
  const { parts } = session;
  nameSpeakers(session, reading);
  const near = new Set(parts.highlights.flatMap((highlight) => highlight.speakers));
  parts.exchanges.forEach((exchange, index) => (parts.exchanges[index] = withSpeakers(exchange, near, reading)));
  for (const draft of session.drafts) {
    const told = readToldExchanges(draft.told, near, reading);
    for (const one of told.before) parts.overview.push(one);
    for (const one of told.exchanges) parts.exchanges.push(one);
    for (const { question, answers } of draft.asked)
      for (const one of readToldExchanges(answers, near, reading, question).exchanges) parts.exchanges.push(one);
  }
  parts.overview.sort(byPlace);
  parts.exchanges.sort(byPlace);
}

function turnsOf({ question, comment, answers }: DraftExchange): DraftTurn[] {
  return [question, comment, ...answers].filter((turn) => turn !== undefined);
}

function withSpeakers(exchange: DraftExchange, near: ReadonlySet<RosterEntry>, reading: Reading): DraftExchange {
  const named = (turn: DraftTurn): DraftTurn => spokenBy(turn, near, reading);
  return {
    ...exchange,
    ...(exchange.question ? { question: named(exchange.question) } : {}),
    ...(exchange.comment ? { comment: named(exchange.comment) } : {}),
    answers: exchange.answers.map(named),
  };
}

/** Looks up whom the mark of a turn names, or its first words. */
function spokenBy(turn: DraftTurn, near: ReadonlySet<RosterEntry>, reading: Reading): DraftTurn {
  if (turn.speakers.length > 0) return turn;
  const speakers = (turn.names ?? []).flatMap((name) => {
    const known = reading.roster.resolve(name, near)?.entry;
    // Initials that nobody defined are nobody's name.
    if (known || /^\p{Lu}{1,3}$/u.test(name.text)) return known ?? [];
    return reading.roster.introduce(name);
  });
  const front = speakers.length > 0 ? undefined : nameInFront(turn.prose, near, reading, turn.names !== undefined);
  return { ...turn, ...(front ? { prose: front.prose } : {}), speakers: front ? [front.entry] : speakers };
}

function byPlace(left: { readonly prose: DraftTurn['prose'] }, right: { readonly prose: DraftTurn['prose'] }): number {
  return startOf(left.prose) - startOf(right.prose);
}

/** Highlights without a label say who speaks in their first words: `Dr. Poudel and Ms. Baruah both …`, `Jeney opened …`. */
function nameSpeakers(session: SessionDraft, reading: Reading): void {
  const { parts } = session;
  const near = new Set(parts.highlights.flatMap((highlight) => highlight.speakers));
  parts.highlights.forEach((highlight, index) => {
    if (highlight.speakers.length > 0) return;
    const front = nameInFront(highlight.prose, near, reading, false);
    parts.highlights[index] = front
      ? { ...highlight, prose: front.prose, speakers: [front.entry] }
      : { ...highlight, speakers: subjects(highlight.prose.text, near, reading) };
  });
  // Paragraphs that each begin with another speaker are contributions, where the session has none otherwise.
  if (parts.highlights.length > 0 || parts.overview.length < 2) return;
  const speaking = parts.overview.map((passage) => subjects(passage.prose.text, near, reading));
  const named = speaking.filter((speakers) => speakers.length > 0);
  if (
    named.length < 2 ||
    named.length * 2 < speaking.length ||
    new Set(named.map((speakers) => speakers[0])).size < named.length
  )
    return;
  const overview = parts.overview.splice(0);
  overview.forEach((passage, index) => {
    if (speaking[index]!.length > 0) parts.highlights.push({ ...passage, speakers: speaking[index]! });
    else parts.overview.push(passage);
  });
}

/** The people with whom a text begins, who do something: `A and B both argued`, `A, a researcher at B, described`. */
function subjects(text: string, near: ReadonlySet<RosterEntry>, reading: Reading): RosterEntry[] {
  const found: RosterEntry[] = [];
  let end = 0;
  for (const mention of readMentions(text.slice(0, 300), reading.roster, near, reading.vocabulary)) {
    const gap = text.slice(end, mention.start);
    if (
      found.length === 0 ? mention.start > 0 : !/^(?:\s*\([^()]{0,120}\))?\s*(?:,|,? and|&|,? as well as)\s$/.test(gap)
    )
      break;
    found.push(mention.entry);
    note(mention.entry, mention.name);
    end = mention.end;
  }
  const after = text
    .slice(end, end + 160)
    .replace(/^\s*\([^()]{0,120}\)/, '')
    .replace(/^, [^,.]{1,80},/, '');
  return found.length > 0 && /^\s+\p{Ll}/u.test(after) ? found : [];
}
