import type { Block, Mark } from '../blocks/block.js';
import type { PassageDraft, StatementDraft } from '../findings/draft.js';
import type { ParseContext } from '../findings/parse-context.js';
import type { Credit } from '../findings/draft.js';
import { creditSentences } from '../findings/statements.js';
import { whoIs } from '../findings/who.js';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { NOBODY, readCreditComment, splitNames } from './form.js';
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
  readonly alias: string | undefined;
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
    alias,
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
  const people = comment && (comment.names === NOBODY ? [] : exactPeople(comment.names, context));
  return people ? [{ at: start, people, isAll: comment.isAll, credit: comment.credit }] : [];
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

/** The people with exactly these names. */
function exactPeople(text: string, { roster }: Pick<People, 'roster'>): readonly RosterEntry[] | undefined {
  for (const names of [[text], splitNames(text)]) {
    const people = names.map((name) => roster.listed(name));
    if (people.every((entry) => entry !== undefined)) return people;
  }
  return undefined;
}

/** The people whom a label names, with or without affiliation. */
export function labelledPeople(label: string, context: People & Parameters<typeof whoIs>[1]): readonly RosterEntry[] {
  const bare = bareLabel(label);
  return exactPeople(label, context) ?? exactPeople(bare, context) ?? whoIs(bare, context) ?? [];
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
}

export function creditExactly(
  text: ExactText,
  { isHighlight, before, base: heading }: PassagePlace,
  context: ParseContext,
): CreditedPassage {
  const { prose, label, title, all, statements, alias } = text;
  const base = {
    prose,
    ...(label ? { label } : {}),
    ...(title === undefined ? {} : { title }),
    ...(alias === undefined ? {} : { alias }),
  };
  // Comments say everything of a passage; a contribution has the speakers of its label besides.
  const isLabelled = label !== undefined && (isHighlight || !statements);
  const speakers = all?.people ?? (isLabelled ? labelledPeople(label.text, context) : []);
  if (statements || all || speakers.length > 0) {
    const reason = all ? { evidence: 'comment' as const, credit: all.credit } : { evidence: 'label' as const };
    const draft = { ...base, speakers, ...(speakers.length === 0 ? {} : reason), statements: statements ?? [] };
    return { draft, last: speakers };
  }
  const credited = creditSentences(prose.text, before, context);
  const [first] = credited.statements;
  const whole: Credit | undefined =
    credited.isWhole && first ? { people: first.speakers, evidence: first.evidence } : first ? undefined : heading;
  const draft: PassageDraft =
    isHighlight && whole
      ? { ...base, speakers: whole.people, evidence: whole.evidence, statements: [] }
      : { ...base, speakers: [], statements: credited.statements };
  return { draft, last: credited.last };
}
