import { readSentences } from '../facts/sentences.js';
import { isGivenName } from '../vocabulary/name-words.js';
import type { RosterEntry } from '../people/roster.js';
import type { OffsetRange } from '../source/offset-range.js';
import type { PersonMention } from '../speech/mentions.js';
import type { StatementDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';

/** Who says which sentences of a text. */
export interface CreditedText {
  readonly statements: readonly StatementDraft[];
  /** True if one statement covers the whole text. */
  readonly isWhole: boolean;
  /** Whom a pronoun in the next paragraph means. */
  readonly last: readonly RosterEntry[];
}

/**
 * Credits sentences to people. A speaker holds for the following sentences until somebody else or a group is the
 * subject.
 *
 * @param before the speakers of the paragraph before, whom a pronoun means
 */
export function creditSentences(
  text: string,
  before: readonly RosterEntry[],
  { attribute }: ParseContext,
): CreditedText {
  const statements: StatementDraft[] = [];
  let open:
    | {
        start: number;
        end: number;
        speakers: readonly RosterEntry[];
        evidence: StatementDraft['evidence'];
        isStrong: boolean;
      }
    | undefined;
  let known = before;
  const close = (): void => {
    if (open) statements.push({ start: open.start, end: open.end, speakers: open.speakers, evidence: open.evidence });
    open = undefined;
  };
  for (const { start, end } of readSentences(text).flatMap((range) => splitClauses(text, range))) {
    const sentence = text.slice(start, end);
    const { speakers, evidence, isStrong, duty, mentions, isGroup } = attribute(sentence, known);
    if (speakers.length > 0 && evidence !== undefined) {
      if (open && samePeople(open.speakers, speakers)) {
        open.end = end;
        open.isStrong ||= isStrong;
      } else {
        close();
        open = { start, end, speakers, evidence, isStrong };
      }
      known = speakers;
    } else if (duty.length > 0) {
      close();
      known = duty.length === 1 ? duty : [];
    } else if (isGroup) {
      close();
      known = [];
    } else if (startsWithOther(sentence, mentions, open?.speakers ?? known)) {
      close();
      known = mentions.length === 1 ? [mentions[0]!.entry] : [];
    } else if (open) open.end = end;
    else if (mentions.length === 1) known = [mentions[0]!.entry];
    else if (mentions.length > 0) known = [];
  }
  close();
  const [only] = statements;
  const isWhole =
    statements.length === 1 &&
    only !== undefined &&
    text.slice(0, only.start).trim() === '' &&
    text.slice(only.end).trim() === '';
  return { statements, isWhole, last: known };
}

const NAME_FIRST = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+/u;

/** The sentence begins with somebody else, known or not: what it says is no longer the speaker's. */
function startsWithOther(
  sentence: string,
  mentions: readonly PersonMention[],
  speakers: readonly RosterEntry[],
): boolean {
  const [first] = mentions;
  if (first && first.start < 20) return !speakers.includes(first.entry);
  const name = NAME_FIRST.exec(sentence)?.[0];
  return name !== undefined && isGivenName(name.split(' ', 1)[0]!);
}

/** `Ana asked why; Tom replied that …` is two clauses. */
function splitClauses(text: string, range: OffsetRange): readonly OffsetRange[] {
  const sentence = text.slice(range.start, range.end);
  if (!sentence.includes('; ') || /["“«]/.test(sentence)) return [range];
  const clauses: OffsetRange[] = [];
  let start = range.start;
  for (const match of sentence.matchAll(/;\s+(?=\p{Lu})/gu)) {
    clauses.push({ start, end: range.start + match.index + 1 });
    start = range.start + match.index + match[0].length;
  }
  return [...clauses, { start, end: range.end }];
}

function samePeople(left: readonly RosterEntry[], right: readonly RosterEntry[]): boolean {
  return left.length === right.length && left.every((entry) => right.includes(entry));
}

/** Who says a text from its first sentence on, if nobody else says a part of it. */
export function onlySpeakers(statements: readonly StatementDraft[]): readonly RosterEntry[] {
  const [first] = statements;
  return first && statements.length === 1 && first.start === 0 ? first.speakers : [];
}
