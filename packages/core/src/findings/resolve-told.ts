import { note, type RosterEntry } from '../people/roster.js';
import { readMentions } from '../people/mentions.js';
import { plainName } from '../people/name.js';
import { joinProse, startOf } from '../source/prose.js';
import type { DraftExchange, DraftTurn } from './draft.js';
import type { PartsDraft } from './read-parts.js';
import type { SessionDraft } from './read-session.js';
import { report, type Reading } from './reading.js';
import { readToldExchanges, type Told } from './told-exchanges.js';

/** Reads what is told in prose, now that everyone's name is known: exchanges, joint highlights, speakers named without a label. */
export function resolveTold(session: SessionDraft, reading: Reading): void {
  const { parts } = session;
  nameSpeakers(session, reading);
  parts.exchanges.forEach((exchange, index) => (parts.exchanges[index] = withSpeakers(exchange, reading)));
  const near = new Set(parts.highlights.flatMap((highlight) => highlight.speakers));
  for (const draft of session.drafts) {
    const told = readToldExchanges(draft.told, near, reading);
    reportNearNames(told, reading);
    for (const one of told.before) parts.overview.push(one);
    for (const one of told.exchanges) parts.exchanges.push(one);
    for (const asked of draft.asked) for (const one of answered(asked, near, reading)) parts.exchanges.push(one);
  }
  parts.overview.sort(byPlace);
  parts.exchanges.sort(byPlace);
}

function withSpeakers(exchange: DraftExchange, reading: Reading): DraftExchange {
  const named = (turn: DraftTurn): DraftTurn =>
    turn.names
      ? {
          ...turn,
          speakers: turn.names.map((name) => reading.roster.resolve(name)?.entry ?? reading.roster.introduce(name)),
        }
      : turn;
  return {
    ...exchange,
    ...(exchange.question ? { question: named(exchange.question) } : {}),
    ...(exchange.comment ? { comment: named(exchange.comment) } : {}),
    answers: exchange.answers.map(named),
  };
}

function byPlace(left: { readonly prose: DraftTurn['prose'] }, right: { readonly prose: DraftTurn['prose'] }): number {
  return startOf(left.prose) - startOf(right.prose);
}

/** A question that stands on its own, with what the paragraphs and the points below answer. */
function answered(
  asked: PartsDraft['asked'][number],
  near: ReadonlySet<RosterEntry>,
  reading: Reading,
): DraftExchange[] {
  const read = asked.answers.length > 0 ? readToldExchanges(asked.answers, near, reading, asked.question) : undefined;
  if (read) reportNearNames(read, reading);
  const told = read?.exchanges ?? [];
  const first: DraftExchange = told[0] ?? { prose: asked.question.prose, question: asked.question, answers: [] };
  const points = asked.points
    .filter((point) => point.prose.text !== '')
    .map((point): DraftTurn => ({ prose: point.prose, speakers: [] }));
  const alias = asked.points.find((point) => point.alias !== undefined)?.alias;
  return [
    {
      ...first,
      ...(alias === undefined ? {} : { alias }),
      prose: joinProse([first.prose, ...points.map((point) => point.prose)]),
      answers: [...first.answers, ...points],
    },
    ...told.slice(1),
  ];
}

/** Highlights without a label say who speaks in their first words: `Dr. Poudel and Ms. Baruah both …`, `Jeney opened …`. */
function nameSpeakers(session: SessionDraft, reading: Reading): void {
  const { parts } = session;
  const near = new Set(parts.highlights.flatMap((highlight) => highlight.speakers));
  for (const highlight of parts.highlights) {
    if (highlight.speakers.length === 0) highlight.speakers = subjects(highlight.prose.text, near, reading);
  }
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

function reportNearNames(told: Told, reading: Reading): void {
  for (const { mention, prose } of told.nearNames) {
    const person = plainName(mention.entry.name);
    report(
      reading,
      'report.misspelt-name',
      `“${mention.name.text}” is nearly, but not, the name of ${person}. The words were read as theirs; if that is right, correct the spelling in the report.`,
      prose,
      [person],
    );
  }
}
