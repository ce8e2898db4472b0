import { cues, type OffsetRange, readQuantities, readQuotations, wholePhrase } from '@findings/language';
import { readExactAttributes } from '../canonical-words.js';
import { fingerprint } from '../fingerprint.js';
import type { Exchange, Highlight, Passage, Quantity, Quotation, Statement, Turn } from '../model.js';
import type { RosterEntry } from '../people/roster.js';
import { joinProse, sliceProse, spansOf, startOf, type Prose } from '../source/prose.js';
import { partitionPoint } from '../source/binary-search.js';
import { CREDITS, turnsOf, type ExchangeDraft, type PassageDraft, type TurnDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';

export function createPassage(draft: PassageDraft, id: string, context: ParseContext): Passage {
  return createFinding({ type: 'passage', ...common(draft, id, context) }, placed(draft, context), context);
}

export function createHighlight(draft: PassageDraft, id: string, context: ParseContext): Highlight {
  const { speakers, evidence, credit, title } = draft;
  for (const entry of speakers) entry.findings.push(id);
  return createFinding(
    {
      type: 'highlight',
      ...common(draft, id, context),
      speakers: idsOf(speakers),
      ...(evidence === undefined ? {} : { credit: credit ?? CREDITS[evidence], evidence }),
      ...(title === undefined ? {} : { title: title.text }),
    },
    placed(draft, context),
    context,
  );
}

export function createExchange(draft: ExchangeDraft, id: string, context: ParseContext): Exchange {
  const turns = turnsOf(draft);
  for (const entry of new Set(turns.flatMap((turn) => turn.speakers))) entry.findings.push(id);
  const prose = joinProse(turns.map((turn) => turn.prose));
  const ends: number[] = [];
  for (const { prose: turn } of turns) ends.push((ends.at(-1) ?? -1) + 1 + turn.text.length);
  const speakersAt = ({ start }: OffsetRange): readonly RosterEntry[] =>
    turns[partitionPoint(ends.length, (index) => ends[index]! <= start)]?.speakers ?? [];
  return createFinding(
    {
      type: 'exchange',
      id,
      ...(draft.alias === undefined ? {} : { alias: draft.alias.toLowerCase() }),
      ...headingOf(draft),
      ...pageOf(prose, context),
      statements: [],
      ...(draft.question ? { question: turnOf(draft.question, context) } : {}),
      ...(draft.comment ? { comment: turnOf(draft.comment, context) } : {}),
      answers: draft.answers.map((turn) => turnOf(turn, context)),
    },
    { prose, quoted: quotationsOf(prose, speakersAt, context) },
    context,
  );
}

/** Speech in a finding's text: its offsets without the marks, and who said it. */
interface QuotationRange extends OffsetRange {
  readonly speaker: string | undefined;
}

/**
 * Most findings are never read, so their spans, quantities, quotations and fingerprint are computed on first access.
 *
 * @param properties all but those that are computed
 */
function createFinding<Properties extends object>(
  properties: Properties,
  { prose, quoted }: { readonly prose: Prose; readonly quoted: readonly QuotationRange[] },
  { source }: ParseContext,
) {
  return {
    ...properties,
    text: prose.text,
    get spans() {
      return spansOf(prose, source);
    },
    get quotations() {
      return quoted.map(({ start, end, speaker }): Quotation => {
        const cut = sliceProse(prose, start, end);
        return { text: cut.text, ...(speaker === undefined ? {} : { speaker }), spans: spansOf(cut, source) };
      });
    },
    get quantities() {
      return readQuantities(prose.text).map(({ start, end, kind, value, unit }): Quantity => ({
        text: prose.text.slice(start, end),
        kind,
        ...(value === undefined ? {} : { value }),
        ...(unit === undefined ? {} : { unit }),
        spans: spansOf(sliceProse(prose, start, end), source),
      }));
    },
    get fingerprint() {
      return fingerprint(prose.text);
    },
  };
}

function common(draft: PassageDraft, id: string, context: ParseContext) {
  const { alias, label, statements, prose } = draft;
  for (const { speakers } of statements)
    for (const entry of speakers) if (entry.findings.at(-1) !== id) entry.findings.push(id);
  return {
    id,
    ...(alias === undefined ? {} : { alias: alias.toLowerCase() }),
    ...headingOf(draft),
    ...(label === undefined ? {} : { label: plainLabel(label.text) }),
    ...pageOf(label ?? prose, context),
    statements: statements.map((statement) => statementOf(statement, prose, context)),
  };
}

function headingOf({ heading }: Pick<PassageDraft, 'heading'>): { readonly heading?: string } {
  return heading === undefined ? {} : { heading: heading.text.slice(0, readExactAttributes(heading.text).end) };
}

function pageOf(prose: Prose, { pageAt }: ParseContext): { readonly page?: string } {
  const page = pageAt(startOf(prose));
  return page === undefined ? {} : { page };
}

/** Without the punctuation between a label and its text. */
function plainLabel(text: string): string {
  return text.replace(/[\s:–—-]+$/u, '');
}

function statementOf(
  { start, end, speakers, evidence, credit = CREDITS[evidence] }: PassageDraft['statements'][number],
  prose: Prose,
  { source }: ParseContext,
): Statement {
  const cut = sliceProse(prose, start, end);
  return { text: cut.text, speakers: idsOf(speakers), credit, evidence, spans: spansOf(cut, source) };
}

function placed({ prose, speakers, statements }: PassageDraft, context: ParseContext) {
  const speakersAt = (range: OffsetRange): readonly RosterEntry[] =>
    statements.find(({ start, end }) => range.start >= start && range.end <= end)?.speakers ?? speakers;
  return { prose, quoted: quotationsOf(prose, speakersAt, context) };
}

/** `Ana Diaz was asked, “…”`: another person's words. */
const PASSIVE = wholePhrase(cues('passiveVerbs'));

function quotationsOf(
  prose: Prose,
  speakersAt: (range: OffsetRange) => readonly RosterEntry[],
  { mentionsIn }: ParseContext,
): readonly QuotationRange[] {
  return readQuotations(prose.text)
    .filter(({ speech }) => speech)
    .map(({ start, end, attribution }) => {
      const named = attribution.flatMap((range) =>
        mentionsIn(prose.text.slice(range.start, range.end)).filter(({ entry }) => entry.id !== ''),
      );
      const isPassive = attribution.some((range) => PASSIVE.test(prose.text.slice(range.start, range.end)));
      const speakers = isPassive ? [] : named.length > 0 ? [named[0]!.entry] : speakersAt({ start, end });
      return { start, end, speaker: speakers.length === 1 ? speakers[0]!.id : undefined };
    });
}

function turnOf({ prose, label, speakers, evidence }: TurnDraft, { source }: ParseContext): Turn {
  return {
    ...(label ? { label: plainLabel(label.text) } : {}),
    speakers: idsOf(speakers),
    ...(evidence === undefined ? {} : { evidence }),
    text: prose.text,
    get spans() {
      return spansOf(prose, source);
    },
  };
}

function idsOf(speakers: readonly RosterEntry[]): readonly string[] {
  return speakers.map(({ id }) => id);
}
