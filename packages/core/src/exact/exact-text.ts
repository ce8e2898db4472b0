import type { Block, Mark } from '../blocks/block.js';
import type { ParseContext } from '../findings/parse-context.js';
import { creditOf, type Credit, type PassageDraft, type StatementDraft } from '../findings/draft.js';
import { creditSentences } from '../findings/statements.js';
import { peopleOfLabel } from '../findings/speaker-label.js';
import { readName } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { AUDIENCE, NOBODY, readCreditComment, readExactAttributes, splitNames } from '../canonical-words.js';
import type { CreditSource } from '../model.js';

/** A paragraph or item of canonical Markdown: `**Label** *Title* text <!-- by Ana Diaz -->`. */
export interface ExactText {
  readonly prose: Prose;
  readonly label: Prose | undefined;
  readonly title: Prose | undefined;
  /** Whom a comment credits with the whole, and why. */
  readonly all: Pick<CommentCredit, 'people' | 'credit'> | undefined;
  /** What comments credit, if there are any. */
  readonly statements: readonly StatementDraft[] | undefined;
  /** Offset of the text after the last comment that credits sentences. */
  readonly rest: number;
  readonly alias: string | undefined;
  /** Instead of the id by its number. */
  readonly id: string | undefined;
  /** Who says it and all items inside it: names or ids. */
  readonly speakers: readonly string[];
}

type People = Pick<ParseContext, 'roster' | 'vocabulary' | 'words'>;

/** Offset of the end of the bold words before a text; 0 if there are none. */
export function labelEnd({ prose, marks }: Block): number {
  const bold = marks.find((mark) => mark.kind === 'strong');
  return bold?.start === 0 && bold.end < prose.text.length ? bold.end : 0;
}

/** @param isHighlight only a highlight has a title */
export function readExactText(block: Block, isHighlight: boolean, context: People): ExactText {
  const { prose, marks, alias } = block;
  const { values } = readExactAttributes(block.attributes ?? '');
  const { text } = prose;
  const afterLabel = labelEnd(block);
  const slanted = isHighlight ? marks.find((mark) => mark.kind === 'emphasis') : undefined;
  const isTitle =
    slanted !== undefined && slanted.end < text.length && text.slice(afterLabel, slanted.start).trim() === '';
  const from = skipSpace(text, isTitle ? slanted.end : afterLabel);
  const comments = marks.flatMap((mark) => readComment(mark, context));
  const last = comments.findLast((comment) => comment.isAll);
  const parts = comments.filter((comment) => !comment.isAll);
  return {
    prose: sliceProse(prose, from),
    label: afterLabel > 0 ? sliceProse(prose, 0, afterLabel) : undefined,
    title: isTitle ? sliceProse(prose, slanted.start, slanted.end) : undefined,
    all: last,
    statements: parts.length === 0 ? undefined : statementsBefore(parts, text, from),
    rest: skipSpace(text, Math.min(parts.at(-1)?.at ?? from, text.length)) - from,
    alias,
    id: values.get('id'),
    speakers: values.get('speakers')?.split(',') ?? [],
  };
}

interface CommentCredit {
  readonly at: number;
  readonly isAll: boolean;
  readonly people: readonly RosterEntry[];
  readonly credit: CreditSource;
}

/** `<!-- by Ana Diaz -->` credits the words since the comment before; `<!-- all by Ana Diaz -->` all words. */
function readComment({ kind, start, url = '' }: Mark, context: People): readonly CommentCredit[] {
  const comment = kind === 'comment' ? readCreditComment(url) : undefined;
  if (!comment) return [];
  const { known, unknown } = namedPeople(comment.names, context);
  if (known.length === 0 && unknown.length > 0) return [];
  return [{ at: start, people: known, isAll: comment.isAll, credit: comment.credit }];
}

function statementsBefore(credits: readonly CommentCredit[], text: string, from: number): readonly StatementDraft[] {
  const statements: StatementDraft[] = [];
  let start = from;
  for (const { at, people, credit } of credits) {
    const end = Math.max(start, Math.min(at, text.length));
    if (people.length > 0 && end > start)
      statements.push({ start: start - from, end: end - from, speakers: people, evidence: 'comment', credit });
    start = skipSpace(text, end);
  }
  return statements;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** The people whom a comment names by any form of their names, and the names that nobody has. */
export function namedPeople(
  text: string,
  context: People,
): { readonly known: readonly RosterEntry[]; readonly unknown: readonly string[] } {
  if (text === NOBODY || text === AUDIENCE) return { known: [], unknown: [] };
  const exact = exactPeople(text, context);
  if (exact) return { known: exact, unknown: [] };
  const names = splitNames(text);
  const people = names.map((name) => personNamed(name, context));
  return {
    known: people.filter((entry) => entry !== undefined),
    unknown: names.filter((_, index) => people[index] === undefined),
  };
}

/** The one person with a name, a form of it, an id, or a name with an affiliation. */
export function personNamed(text: string, { roster, vocabulary }: People): RosterEntry | undefined {
  const bare = bareLabel(text);
  const listed = roster.listed(text) ?? roster.listed(bare) ?? roster.byId(text);
  if (listed) return listed;
  const name = readName(bare, vocabulary);
  const resolved = name && roster.resolve(name);
  return resolved?.kind === 'known' ? resolved.entry : undefined;
}

/** The people with exactly these names. */
function exactPeople(text: string, { roster }: Pick<People, 'roster'>): readonly RosterEntry[] | undefined {
  for (const names of [[text], splitNames(text)]) {
    const people = names.map((name) => roster.listed(name));
    if (people.every((entry) => entry !== undefined)) return people;
  }
  return undefined;
}

/** The people whom a label names, with or without affiliation. */
export function labelledPeople(
  label: string,
  context: People & Parameters<typeof peopleOfLabel>[1],
): readonly RosterEntry[] {
  const bare = bareLabel(label);
  return exactPeople(label, context) ?? exactPeople(bare, context) ?? peopleOfLabel(bare, context) ?? [];
}

/** `Ana Diaz` in `Ana Diaz (Well Fund):`. */
export function bareLabel(label: string): string {
  return label.replace(/\s*:$/, '').replace(/\s*[([][^()[\]]*[)\]]$/, '');
}

/** A passage, and whom a pronoun in the next one means. */
export interface CreditedPassage {
  readonly draft: PassageDraft;
  readonly last: readonly RosterEntry[];
}

/** Where a passage is. */
export interface PassagePlace {
  /** A highlight has speakers; other passages have statements only. */
  readonly isHighlight: boolean;
  /** Whom a pronoun means. */
  readonly before: readonly RosterEntry[];
  /** Who speaks in the part by its heading. */
  readonly base?: Credit | undefined;
  /** Who says everything in the part or item, by its attribute. */
  readonly given?: Credit | undefined;
}

export function creditExactly(
  text: ExactText,
  { isHighlight, before, base: heading, given }: PassagePlace,
  context: ParseContext,
): CreditedPassage {
  const { prose, label, title, all, statements, rest, alias, id } = text;
  const base = {
    prose,
    ...(label ? { label } : {}),
    ...(title === undefined ? {} : { title }),
    ...(alias === undefined ? {} : { alias }),
    ...(id === undefined ? {} : { id }),
  };
  // A contribution has the speakers of its label besides those of its comments.
  const isLabelled = label !== undefined && (isHighlight || !statements);
  const speakers = all?.people ?? (isLabelled ? labelledPeople(label.text, context) : []);
  const reason = all ? { evidence: 'comment' as const, credit: all.credit } : { evidence: 'label' as const };
  const credited = { ...base, speakers, ...(speakers.length === 0 ? {} : reason) };
  if (statements) {
    // After the last comment, the words say who speaks.
    const after = speakers.length > 0 ? [] : creditSentences(prose.text.slice(rest), [], context).statements;
    const moved = after.map((each) => ({ ...each, start: each.start + rest, end: each.end + rest }));
    return { draft: { ...credited, statements: [...statements, ...moved] }, last: speakers };
  }
  if (all || speakers.length > 0) return { draft: { ...credited, statements: [] }, last: speakers };
  if (given) return { draft: { ...base, ...given, statements: [] }, last: given.speakers };
  const read = creditSentences(prose.text, before, context);
  const [first] = read.statements;
  const whole = first ? (read.isWhole ? creditOf(first) : undefined) : heading;
  const draft: PassageDraft =
    isHighlight && whole
      ? { ...base, ...whole, statements: [] }
      : { ...base, speakers: [], statements: read.statements };
  return { draft, last: read.last };
}
